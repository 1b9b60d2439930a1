package si.zavetje.reintegration.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.reintegration.EligibilityAgain;
import si.zavetje.reintegration.Reintegration;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;

/** Answers the questions of the model of reintegration. */
@Component("reintegrationTasks")
public class ReintegrationTasks {

    private final Reintegration reintegration;
    private final EligibilityAgain again;

    ReintegrationTasks(Reintegration reintegration, EligibilityAgain again) {
        this.reintegration = reintegration;
        this.again = again;
    }

    /** Makes the provider that is first in order responsible. */
    public void askProvider(String caseReference) {
        reintegration.ask(new CaseReference(caseReference));
    }

    /** Whether the person may take part. */
    public boolean eligible(String caseReference) {
        return reintegration.eligible(new CaseReference(caseReference));
    }

    /** Whether the person is enrolled. */
    public boolean enrolled(String caseReference) {
        return reintegration.enrolled(new CaseReference(caseReference));
    }

    /** Whether the person waits for a place. */
    public boolean onWaitingList(String caseReference) {
        return reintegration.onWaitingList(new CaseReference(caseReference));
    }

    /** Whether the programme goes on. */
    public boolean reviewContinues(String caseReference) {
        return reintegration.reviewContinues(new CaseReference(caseReference));
    }

    /** Whether the programme waits for a title to stay. */
    public boolean suspended(String caseReference) {
        return reintegration.suspended(new CaseReference(caseReference));
    }

    /** Whether the person goes on taking part after a fact changed. */
    public boolean staysEligible(String caseReference) {
        return again.continues(new CaseReference(caseReference));
    }

    /** By when the exit is to be recorded. */
    @CountedBy(value = "reintegration.lastMet", also = "reintegration.exit", owner = Capacity.REINTEGRATION_PROVIDER)
    public Date exitDue(String caseReference) {
        return Date.from(reintegration.exitDue(new CaseReference(caseReference)));
    }

    /** Whether the person leads a life of her own now. */
    public boolean independent(String caseReference) {
        return reintegration.independent(new CaseReference(caseReference));
    }
}
