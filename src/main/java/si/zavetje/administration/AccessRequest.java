package si.zavetje.administration;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import si.zavetje.audit.Act;
import si.zavetje.shared.LegalZone;

/** What an administrator asked for, which takes effect once somebody of another office confirms it. */
public record AccessRequest(
        UUID id,
        Act act,
        String account,
        String organisation,
        String askedBy,
        Instant askedAt,
        boolean givesPassword,
        long version) {

    /** When it was asked for, as a clock in Ljubljana showed it. */
    public ZonedDateTime local() {
        return askedAt.atZone(LegalZone.ID);
    }

    /** What it would give, and the half of the one-time password that only the confirmer sees. */
    record Decided(AccessRequest request, @Nullable String passwordHash, @Nullable String secondHalf) {}
}
