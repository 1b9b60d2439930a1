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
        @Nullable Programme programme,
        @Nullable Instant leavingSince,
        @Nullable LocalDate exitedOn,
        @Nullable SafeExit exitReason,
        long version) {

    boolean inTheHouse() {
        return admittedAt != null && exitedOn == null;
    }

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

    /** How far the programme is. */
    enum Programme {
        /** It waits for the group to confirm it. */
        DRAWN_UP,
        CONFIRMED,
        TO_REDRAW
    }
}
