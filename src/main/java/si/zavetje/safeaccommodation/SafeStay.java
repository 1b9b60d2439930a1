package si.zavetje.safeaccommodation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One wish for a safe place and what has become of it. */
record SafeStay(
        UUID id,
        int number,
        @Nullable Entry entry,
        @Nullable LocalDate titleUntil,
        boolean titleImpossible,
        @Nullable Boolean handOverAccepted,
        boolean stillSought,
        @Nullable Instant admittedAt,
        @Nullable Review review,
        @Nullable LocalDate exitedOn,
        @Nullable NextStep nextStep,
        long version) {

    /** Whether a person can enter. */
    enum Entry {
        ELIGIBLE,
        /** Only a title to stay is missing. */
        NOT_YET,
        NOT_ELIGIBLE
    }

    /** What a review leads to. */
    enum Review {
        CONTINUE,
        CHANGE,
        LEAVES
    }

    /** Where a person goes from the safe place. */
    enum NextStep {
        REINTEGRATION,
        INDEPENDENT,
        RETURN,
        OTHER
    }
}
