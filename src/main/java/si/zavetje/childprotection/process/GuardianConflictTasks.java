package si.zavetje.childprotection.process;

import org.springframework.stereotype.Component;
import si.zavetje.childprotection.Guardians;
import si.zavetje.shared.CaseReference;

/** What the model of a conflict between a child and its guardian asks. */
@Component("guardianConflictTasks")
public class GuardianConflictTasks {

    private final Guardians guardians;

    GuardianConflictTasks(Guardians guardians) {
        this.guardians = guardians;
    }

    /** Whether nobody has found out yet whether there is a conflict. */
    public boolean notKnown(String caseReference) {
        return guardians.suspicionOpen(new CaseReference(caseReference));
    }

    /** Whether somebody else is to be named to speak for the child. */
    public boolean otherGuardianNeeded(String caseReference) {
        return guardians.otherGuardianNeeded(new CaseReference(caseReference));
    }

    /** Whether nobody is to be named any more. */
    public boolean settled(String caseReference) {
        return !otherGuardianNeeded(caseReference);
    }

    /** Whether a court is asked, and has not decided. */
    public boolean courtDecides(String caseReference) {
        return guardians.courtDecides(new CaseReference(caseReference));
    }

    /** Whether the court named nobody. */
    public boolean courtNamedNobody(String caseReference) {
        return otherGuardianNeeded(caseReference) && !courtDecides(caseReference);
    }
}
