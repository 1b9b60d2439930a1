package si.zavetje.reintegration;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One application for reintegration and what has become of it. */
record Programme(
        UUID id,
        int number,
        @Nullable LocalDate appliedOn,
        EligibilityRules.@Nullable Eligibility eligibility,
        boolean titleNeeded,
        @Nullable LocalDate titleUntil,
        @Nullable Place place,
        @Nullable Review review,
        @Nullable LocalDate exitedOn,
        @Nullable ExitOutcome exitOutcome,
        @Nullable LocalDate firstFollowUp,
        @Nullable LocalDate secondFollowUp,
        long version) {

    /** Whether there is a place. */
    enum Place {
        ENROL,
        WAIT_LIST,
        NO_LONGER_WANTED
    }

    /** What a review leads to. */
    enum Review {
        CONTINUE,
        SUSPEND,
        EXIT
    }

    /** How the programme ended. */
    enum ExitOutcome {
        EMPLOYED,
        IN_EDUCATION,
        INDEPENDENT,
        RETURNED,
        LEFT,
        TITLE_LOST,
        OTHER;

        boolean ownLife() {
            return this == EMPLOYED || this == IN_EDUCATION || this == INDEPENDENT;
        }
    }
}
