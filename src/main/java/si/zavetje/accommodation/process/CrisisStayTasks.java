package si.zavetje.accommodation.process;

import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisStay;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;

/** What the model of the crisis stay asks. */
@Component("crisisStayTasks")
public class CrisisStayTasks {

    private final CrisisStay stay;

    CrisisStayTasks(CrisisStay stay) {
        this.stay = stay;
    }

    /** By when the risk is to be assessed. */
    @CountedBy(value = "assess.risk", owner = Capacity.CRISIS_PROVIDER)
    public Date riskDue(String caseReference) {
        return date(caseReference, reference -> stay.dueFromAdmission(reference, "assess.risk"));
    }

    /** By when the needs are to be assessed. */
    @CountedBy(value = "assess.needs", owner = Capacity.CRISIS_PROVIDER)
    public Date needsDue(String caseReference) {
        return date(caseReference, reference -> stay.dueFromAdmission(reference, "assess.needs"));
    }

    /** By when the further programme is to be explained. */
    @CountedBy(value = "programme.information", owner = Capacity.CRISIS_PROVIDER)
    public Date informationDue(String caseReference) {
        return date(caseReference, reference -> stay.dueFromAdmission(reference, "programme.information"));
    }

    /** By when she decides: the last working moment of the period. */
    @CountedBy(value = "crisis.duration", owner = Capacity.CRISIS_PROVIDER, within = true)
    public Date decisionDue(String caseReference) {
        return date(caseReference, stay::dueWithinPeriod);
    }

    /** When to remind for the first time. */
    @CountedBy(value = "victimDecision.remind.first", owner = Capacity.CRISIS_PROVIDER)
    public Date firstReminder(String caseReference) {
        return date(caseReference, reference -> stay.reminder(reference, "victimDecision.remind.first"));
    }

    /** When to remind again. */
    @CountedBy(value = "victimDecision.remind.second", owner = Capacity.CRISIS_PROVIDER)
    public Date secondReminder(String caseReference) {
        return date(caseReference, reference -> stay.reminder(reference, "victimDecision.remind.second"));
    }

    /** When to remind for the last time. */
    @CountedBy(value = "victimDecision.remind.third", owner = Capacity.CRISIS_PROVIDER)
    public Date lastReminder(String caseReference) {
        return date(caseReference, reference -> stay.reminder(reference, "victimDecision.remind.third"));
    }

    /** Whether it is written down how she was taken in. */
    public boolean admissionRecorded(String caseReference) {
        return stay.admissionRecorded(new CaseReference(caseReference));
    }

    /** Whether the risk is to be assessed. */
    public boolean riskOpen(String caseReference) {
        return stay.riskOpen(new CaseReference(caseReference));
    }

    /** Whether the needs are to be assessed. */
    public boolean needsOpen(String caseReference) {
        return stay.needsOpen(new CaseReference(caseReference));
    }

    /** Whether the further programme is to be explained. */
    public boolean informationOpen(String caseReference) {
        return stay.informationOpen(new CaseReference(caseReference));
    }

    /** Whether she is to be asked where she wants to go. */
    public boolean decisionOpen(String caseReference) {
        return !decided(caseReference);
    }

    /** Whether she decided where to go. */
    public boolean decided(String caseReference) {
        return stay.decided(new CaseReference(caseReference));
    }

    private static Date date(String caseReference, Function<CaseReference, Instant> question) {
        return Date.from(question.apply(new CaseReference(caseReference)));
    }
}
