package si.zavetje.compensation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the periods of the right are counted from, as far as it is known. */
record CompensationFacts(
        @Nullable LocalDate actEndedOn,
        @Nullable Incapacity incapacity,
        @Nullable LocalDate incapacityUntil,
        @Nullable LocalDate enforcementOn) {

    /** Whether an injury kept the person from claiming. */
    enum Incapacity {
        NONE,
        LASTS,
        CEASED,
        NOT_KNOWN
    }

    static final CompensationFacts NOTHING = new CompensationFacts(null, null, null, null);

    /** Whether another look may find what is still open. */
    boolean open() {
        return actEndedOn == null
                || incapacity == null
                || incapacity == Incapacity.LASTS
                || incapacity == Incapacity.NOT_KNOWN;
    }
}
