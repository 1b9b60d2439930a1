package si.zavetje.multidisciplinary;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One proposal and what became of it. */
record Round(
        UUID id,
        int number,
        Proposal proposal,
        @Nullable LossOfRightGround ground,
        @Nullable Boolean accepted,
        @Nullable LocalDate effectiveOn,
        long version) {

    boolean open() {
        return accepted == null;
    }

    boolean wasAccepted() {
        return Boolean.TRUE.equals(accepted);
    }

    boolean wasRejected() {
        return Boolean.FALSE.equals(accepted);
    }
}
