package si.zavetje.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import si.zavetje.shared.LegalZone;

/**
 * A period as counted: the day the counting ends on, the day it ends on in law, moved off days on which offices do not work if
 * its kind says so, the instant it ends at and the last minute in which staff can act before the counting ends.
 */
public record Counted(LocalDate countedTo, LocalDate lastDay, Instant endsAt, Instant dueForStaff) {

    /** Whether the end was moved to a later day. */
    public boolean rolledForward() {
        return lastDay.isAfter(countedTo);
    }

    /** Whether the end was moved to an earlier day. */
    public boolean rolledBack() {
        return lastDay.isBefore(countedTo);
    }

    static Counted inHours(Instant end) {
        var day = LegalZone.dayOf(end);
        return new Counted(day, day, end, end);
    }
}
