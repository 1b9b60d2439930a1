package si.zavetje.persons;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** Who accompanies a person is entered by whose organisation answers for the case and keeps who she is. */
@Component
@Order(4)
class RecordCompanionAction implements CaseAction {

    private final CaseFile caseFile;
    private final Referral referral;

    RecordCompanionAction(CaseFile caseFile, Referral referral) {
        this.caseFile = caseFile;
        this.referral = referral;
    }

    @Override
    public String name() {
        return "companion";
    }

    @Override
    public String model() {
        return "Accompaniment";
    }

    @Override
    public boolean mayOpen(CaseReference reference, Reader reader) {
        return caseFile.mayWrite(reference, Compartment.IDENTITY, reader) && referral.open(reference);
    }
}
