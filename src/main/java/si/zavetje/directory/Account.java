package si.zavetje.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One person's access, on behalf of the organisation she works for. One whose row was changed past this program is disabled,
 * whatever it says.
 */
public record Account(
        String username,
        String displayName,
        String organisation,
        OrganisationKind kind,
        boolean oneTimePassword,
        boolean disabled,
        @Nullable LocalDate confidentialitySignedOn,
        int passwordRound,
        boolean head,
        @Nullable OffsetDateTime oneTimeUntil,
        boolean changedPast,
        long version) {

    /** Whether she may be given work: not disabled, confidentiality statement signed. */
    public boolean mayWork() {
        return !disabled && confidentialitySignedOn != null;
    }

    /** Whether a one-time password was not used in time and opens nothing any more. */
    public boolean oneTimePasswordRanOut(Instant now) {
        return oneTimePassword && oneTimeUntil != null && !now.isBefore(oneTimeUntil.toInstant());
    }
}
