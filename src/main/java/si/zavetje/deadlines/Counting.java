package si.zavetje.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.LegalZone;

/** Counts periods by their kind: ZUP Art. 100 and 101, in days of Europe/Ljubljana. */
@Component
class Counting {

    private final WorkingDays workingDays;

    Counting(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The period of that rule that begins with an event, whose day is not counted. */
    Counted from(PolicyProfile.Rule rule, Instant event) {
        if (rule.unit() == PolicyProfile.Unit.HOURS) {
            return Counted.inHours(event.plus(Duration.ofHours(rule.amount())));
        }
        var countedTo = days(rule, LegalZone.dayOf(event));
        var lastDay =
                switch (rule.kind()) {
                    case PROTECTION -> countedTo;
                    case PARTY -> workingDays.from(countedTo);
                    case STAFF -> workingDays.upTo(countedTo);
                };
        return new Counted(countedTo, lastDay, LegalZone.endOf(lastDay), dueWithin(countedTo));
    }

    /** The day so long after another one. */
    LocalDate days(PolicyProfile.Rule rule, LocalDate day) {
        return switch (rule.unit()) {
            case DAYS -> day.plusDays(rule.amount());
            case MONTHS -> day.plusMonths(rule.amount());
            case WORKING_DAYS -> workingDays.plus(day, rule.amount());
            case HOURS -> throw new IllegalArgumentException(rule.key() + " is counted in hours, not in days");
        };
    }

    /** The last minute in which staff can act by that day. */
    Instant dueWithin(LocalDate day) {
        return LegalZone.endOf(workingDays.upTo(day)).minus(Duration.ofMinutes(1));
    }

    LocalDate lastWorkingDayUpTo(LocalDate day) {
        return workingDays.upTo(day);
    }
}
