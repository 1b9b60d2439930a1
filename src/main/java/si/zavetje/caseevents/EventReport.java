package si.zavetje.caseevents;

import java.time.Instant;

/** What somebody reports: what happened, when, and whether it makes her disappearance urgent. */
public record EventReport(EventKind kind, Instant happenedAt, boolean underThreat) {

    /** An event of which nothing more is to be said. */
    public static EventReport of(EventKind kind, Instant happenedAt) {
        return new EventReport(kind, happenedAt, false);
    }
}
