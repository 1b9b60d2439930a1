package si.zavetje.accommodation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import si.zavetje.accommodation.CrisisAccommodation.ExitReason;
import si.zavetje.accommodation.CrisisAccommodation.Route;

/** One person's stay in crisis accommodation. */
record Stay(
        String caseReference,
        String provider,
        Instant admittedAt,
        @Nullable Route route,
        @Nullable String cooperation,
        @Nullable LocalDate extendedUntil,
        int relocations,
        @Nullable Event lastEvent,
        @Nullable ExitReason ending,
        @Nullable Instant endingSince,
        @Nullable Instant exitedAt,
        @Nullable ExitReason exitReason,
        @Nullable Integer careDays,
        long version) {

    /** What may happen to a person during her stay. */
    enum Event {
        LEFT,
        MISSING,
        RETURNED,
        NOT_SAFE_HERE,
        GROUP_NEEDED,
        CONSENT_WITHDRAWN,
        DECEASED
    }

    boolean over() {
        return exitedAt != null;
    }
}
