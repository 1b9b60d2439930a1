package si.zavetje.caseevents;

import java.time.Instant;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;

/** By when somebody who is gone is reported missing. */
@Component
public class MissingPersons {

    private final CaseEvents events;
    private final Referral referral;
    private final Deadlines deadlines;

    MissingPersons(CaseEvents events, Referral referral, Deadlines deadlines) {
        this.events = events;
        this.referral = referral;
        this.deadlines = deadlines;
    }

    /** By when the police are to report her missing, as it was last reported: a child, or somebody in another's power, at once. */
    public Instant reportDue(CaseReference reference) {
        var report = events.lastReport(reference, EventKind.MISSING);
        boolean atOnce = report.filter(EventReport::underThreat).isPresent() || referral.child(reference);
        return deadlines.due(
                reference,
                atOnce ? "missing.report.child" : "missing.report.adult",
                report.map(EventReport::happenedAt).orElseGet(deadlines::moment));
    }
}
