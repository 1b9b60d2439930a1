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
        @Nullable ExitReason ending,
        @Nullable Instant endingSince,
        @Nullable Instant exitedAt,
        @Nullable ExitReason exitReason,
        @Nullable Integer careDays,
        long version) {

    boolean inTheHouse() {
        return !over();
    }

    boolean over() {
        return exitedAt != null;
    }
}
