package si.zavetje.unittransfer;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.casefile.Compartment;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** A hand-over to another unit is begun by the police of the case. */
@Component
@Order(6)
class UnitTransferAction implements CaseAction {

    private final UnitTransfers transfers;

    UnitTransferAction(UnitTransfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public String name() {
        return "unit";
    }

    @Override
    public String model() {
        return "UnitRequest";
    }

    @Override
    public boolean mayOpen(CaseReference reference, Reader reader, Set<Compartment> writes) {
        return reader.role() == OrganisationKind.POLICE
                && writes.contains(Compartment.POLICE)
                && transfers.possible(reference);
    }
}
