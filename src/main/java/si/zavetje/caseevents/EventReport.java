package si.zavetje.caseevents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import si.zavetje.responsibility.Capacity;

/** What somebody reports: what happened, when, and what belongs to some kinds of events only. */
public record EventReport(EventKind kind, Instant happenedAt, boolean underThreat, @Nullable Capacity recipient) {

    /** An event of which nothing more is to be said. */
    public static EventReport of(EventKind kind, Instant happenedAt) {
        return new EventReport(kind, happenedAt, false, null);
    }
}
