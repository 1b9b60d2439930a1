package si.zavetje.obligations;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One new date of an obligation: the one before, why it was changed, and by whom (nobody when facts changed). */
public record ObligationChange(
        int round,
        LocalDate oldLastDay,
        Instant oldDueAt,
        LocalDate newLastDay,
        Instant newDueAt,
        ChangeGround ground,
        @Nullable String decidedBy,
        Instant changedAt) {}
