package si.zavetje.deadlines;

import java.time.LocalDate;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.StatedTime;

/** What was calculated: the rule of a profile, from which event, and where the period ends. */
public record Calculation(PolicyProfile profile, PolicyProfile.Rule rule, StatedTime start, Counted counted) {

    /** The day of the event. */
    public LocalDate startDay() {
        return start.local().toLocalDate();
    }

    /** Whether the month it ends in has no day of that number, so that its last day counts. */
    public boolean endsInShorterMonth() {
        return rule.unit() == PolicyProfile.Unit.MONTHS
                && counted.countedTo().getDayOfMonth() != startDay().getDayOfMonth();
    }
}
