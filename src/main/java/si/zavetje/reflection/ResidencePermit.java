package si.zavetje.reflection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.shared.CaseReference;

/** A residence permit that was applied for, from the application until nobody needs to watch its end any more. */
@Table("zv_residence_permit")
record ResidencePermit(
        @Id UUID id,
        String caseReference,
        int number,
        Instant appliedAt,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Instant overAt,
        @Version long version) {

    static ResidencePermit appliedFor(CaseReference reference, int number, Instant now) {
        return new ResidencePermit(UUID.randomUUID(), reference.text(), number, now, null, null, null, 0);
    }

    /** Whether it is not decided yet. */
    boolean pending() {
        return validTo == null && overAt == null;
    }

    /** Whether it was granted, and its end is watched. */
    boolean watched() {
        return validTo != null && overAt == null;
    }

    boolean covers(LocalDate day) {
        return validFrom != null && validTo != null && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /** It was granted for those days. */
    ResidencePermit granted(LocalDate from, LocalDate to) {
        demand(pending(), "the application was decided before");
        return new ResidencePermit(id, caseReference, number, appliedAt, from, to, null, version);
    }

    /** It was refused. */
    ResidencePermit refused(Instant now) {
        demand(pending(), "the application was decided before");
        return new ResidencePermit(id, caseReference, number, appliedAt, null, null, now, version);
    }

    /** Another permit took its place, she has another right, or it ended and she knows. */
    ResidencePermit over(Instant now) {
        demand(watched(), "no permit is watched");
        return new ResidencePermit(id, caseReference, number, appliedAt, validFrom, validTo, now, version);
    }

    private static void demand(boolean state, String otherwise) {
        if (!state) {
            throw new IllegalStateException(otherwise);
        }
    }
}
