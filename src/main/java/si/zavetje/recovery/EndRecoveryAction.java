package si.zavetje.recovery;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.casefile.Compartment;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** Only the police unit of the case says that the time to recover is to end on grounds, and only while it runs. */
@Component
@Order(20)
class EndRecoveryAction implements CaseAction {

    private final Referral referral;
    private final Recovery recovery;

    EndRecoveryAction(Referral referral, Recovery recovery) {
        this.referral = referral;
        this.recovery = recovery;
    }

    @Override
    public String name() {
        return "endrecovery";
    }

    @Override
    public String model() {
        return "RecoveryEnding";
    }

    @Override
    public boolean mayOpen(CaseReference reference, Reader reader, Set<Compartment> writes) {
        return reader.role() == OrganisationKind.POLICE
                && writes.contains(Compartment.RESIDENCE)
                && referral.open(reference)
                && recovery.mayBeEnded(reference);
    }
}
