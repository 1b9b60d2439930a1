package si.zavetje.security;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One person's access, on behalf of the organisation she works for. */
public record Account(
        String username,
        String displayName,
        String organisation,
        OrganisationKind kind,
        boolean oneTimePassword,
        boolean disabled,
        @Nullable LocalDate confidentialitySignedOn,
        int passwordRound,
        long version) {

    /** Whether she may be given work: not disabled, confidentiality statement signed. */
    public boolean mayWork() {
        return !disabled && confidentialitySignedOn != null;
    }
}
