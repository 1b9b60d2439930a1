package si.zavetje.identification.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.identification.Identification;
import si.zavetje.identification.Identification.Ending;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;

/** What the model of the identification asks and notes. */
@Component("identificationTasks")
public class IdentificationTasks {

    private final Identification identification;

    IdentificationTasks(Identification identification) {
        this.identification = identification;
    }

    /** By when the decision on reasonable grounds is due. */
    @CountedBy(value = "rg.decision", also = "rg.decision.childOrDetained", owner = Capacity.POLICE)
    public Date decisionDue(String caseReference) {
        return Date.from(identification.decisionDue(new CaseReference(caseReference)));
    }

    /** Whether there are reasonable grounds. */
    public boolean groundsFound(String caseReference) {
        return identification.reasonableGrounds(new CaseReference(caseReference));
    }

    /** Whether there are none. */
    public boolean noGrounds(String caseReference) {
        return identification.noGrounds(new CaseReference(caseReference));
    }

    /** Whether danger, health or age are to be looked at again. */
    public boolean lookAgain(String caseReference) {
        return identification.lookAgain(new CaseReference(caseReference));
    }

    /** Whether the person wants nothing from anybody. */
    public boolean everythingDeclined(String caseReference) {
        return identification.everythingDeclined(new CaseReference(caseReference));
    }

    /** Whether she asked for a review, so that the decision is open again. */
    public boolean reviewRequested(String caseReference) {
        return identification.decisionPending(new CaseReference(caseReference));
    }

    /** Whether she is assisted: because she wants it, or is a child. */
    public boolean assistanceWanted(String caseReference) {
        return identification.assistanceGoesOn(new CaseReference(caseReference));
    }

    /** Whether the formal status is final. */
    public boolean formalStatusFinal(String caseReference) {
        return identification.formalStatusFinal(new CaseReference(caseReference));
    }

    /** Notes that the identification is complete. */
    public void noteCompleted(String caseReference) {
        identification.end(new CaseReference(caseReference), Ending.COMPLETED);
    }

    /** Notes that the person declined. */
    public void noteDeclined(String caseReference) {
        identification.decline(new CaseReference(caseReference));
    }

    /** Notes that there are no reasonable grounds. */
    public void noteNoGrounds(String caseReference) {
        identification.end(new CaseReference(caseReference), Ending.NO_GROUNDS);
    }
}
