package si.zavetje.needs;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.casefile.Compartment;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** The needs are assessed at any time by whoever helps the person; the police are not whom she tells of her health. */
@Component
@Order(6)
class AssessNeedsAction implements CaseAction {

    private final Referral referral;

    AssessNeedsAction(Referral referral) {
        this.referral = referral;
    }

    @Override
    public String name() {
        return "needs";
    }

    @Override
    public String model() {
        return "NeedsAssessment";
    }

    @Override
    public boolean mayOpen(CaseReference reference, Reader reader, Set<Compartment> writes) {
        return reader.role() != OrganisationKind.POLICE
                && writes.contains(Compartment.HEALTH)
                && referral.open(reference);
    }
}
