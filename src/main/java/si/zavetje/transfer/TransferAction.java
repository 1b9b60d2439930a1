package si.zavetje.transfer;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.casefile.Compartment;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;
import si.zavetje.stays.ProviderStays;

/** A transfer is asked for by the provider of the house, or by the coordinator. */
@Component
@Order(5)
class TransferAction implements CaseAction {

    private final Transfers transfers;
    private final ProviderStays stays;

    TransferAction(Transfers transfers, ProviderStays stays) {
        this.transfers = transfers;
        this.stays = stays;
    }

    @Override
    public String name() {
        return "transfer";
    }

    @Override
    public String model() {
        return "TransferRequest";
    }

    @Override
    public boolean mayOpen(CaseReference reference, Reader reader, Set<Compartment> writes) {
        boolean hers = reader.role() == OrganisationKind.COORDINATOR
                || stays.current(reference)
                        .filter(stay -> stay.provider().equals(reader.organisation()))
                        .isPresent();
        return hers && transfers.possible(reference);
    }
}
