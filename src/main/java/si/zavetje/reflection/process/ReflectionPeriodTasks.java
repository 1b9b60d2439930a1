package si.zavetje.reflection.process;

import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.reflection.ReflectionPeriod;
import si.zavetje.reflection.Residence;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;

/** Answers the questions of the model of the permission to stay. */
@Component("reflectionPeriodTasks")
public class ReflectionPeriodTasks {

    private final ReflectionPeriod reflection;
    private final Residence residence;
    private final Deadlines deadlines;

    ReflectionPeriodTasks(ReflectionPeriod reflection, Residence residence, Deadlines deadlines) {
        this.reflection = reflection;
        this.residence = residence;
        this.deadlines = deadlines;
    }

    /** Whether the permission was granted. */
    public boolean granted(String caseReference) {
        return reflection.granted(new CaseReference(caseReference));
    }

    /** Whether it turned out that none is needed. */
    public boolean notNeeded(String caseReference) {
        return reflection.notNeeded(new CaseReference(caseReference));
    }

    /** Whether a permission was granted before and is valid. */
    public boolean inForce(String caseReference) {
        return reflection.inForce(new CaseReference(caseReference));
    }

    /** By when the continuation is to be decided: on the last working day of the period; an answer may be changed until its end. */
    @CountedBy(value = "art50.initial", also = "art50.extension", owner = Capacity.POLICE, within = true)
    public Date decisionDue(String caseReference) {
        var reference = new CaseReference(caseReference);
        return Date.from(
                reflection.continuationKnown(reference)
                        ? periodEndOf(caseReference)
                        : deadlines.dueWithin(reflection.period(reference)));
    }

    /** When to remind for the first time. */
    @CountedBy(
            value = "art50.remind.first",
            also = {"art50.initial", "art50.extension"},
            owner = Capacity.POLICE)
    public Date firstReminder(String caseReference) {
        return reminder(caseReference, "art50.remind.first");
    }

    /** When to remind for the second time. */
    @CountedBy(
            value = "art50.remind.second",
            also = {"art50.initial", "art50.extension"},
            owner = Capacity.POLICE)
    public Date secondReminder(String caseReference) {
        return reminder(caseReference, "art50.remind.second");
    }

    /** When to remind for the last time. */
    @CountedBy(
            value = "art50.remind.third",
            also = {"art50.initial", "art50.extension"},
            owner = Capacity.POLICE)
    public Date thirdReminder(String caseReference) {
        return reminder(caseReference, "art50.remind.third");
    }

    /** When the permission ends: at midnight after its last day. */
    @CountedBy(value = "art50.initial", also = "art50.extension", owner = Capacity.POLICE)
    public Date periodEnd(String caseReference) {
        return Date.from(periodEndOf(caseReference));
    }

    /** Whether an extension is to be decided. */
    public boolean extensionWanted(String caseReference) {
        return reflection.extensionWanted(new CaseReference(caseReference));
    }

    /** Whether a residence permit was applied for and is not decided. */
    public boolean permitPending(String caseReference) {
        return residence.pending(new CaseReference(caseReference));
    }

    /** Whether nothing is to follow. */
    public boolean nothingFollows(String caseReference) {
        return reflection.nothingFollows(new CaseReference(caseReference));
    }

    private Instant periodEndOf(String caseReference) {
        return reflection.period(new CaseReference(caseReference)).endsAt();
    }

    private Date reminder(String caseReference, String rule) {
        var reference = new CaseReference(caseReference);
        return Date.from(
                deadlines.reminder(reference, rule, reflection.period(reference).lastDay()));
    }
}
