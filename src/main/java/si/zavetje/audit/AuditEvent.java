package si.zavetje.audit;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import si.zavetje.shared.LegalZone;

/** One row of the audit: who did what, when, to which account or organisation, and who had asked for it. */
public record AuditEvent(
        long sequence,
        Instant at,
        @Nullable String actor,
        Act act,
        Act.Outcome outcome,
        @Nullable String account,
        @Nullable String organisation,
        @Nullable String askedBy) {

    /** When it was, as a clock in Ljubljana showed it. */
    public ZonedDateTime local() {
        return at.atZone(LegalZone.ID);
    }
}
