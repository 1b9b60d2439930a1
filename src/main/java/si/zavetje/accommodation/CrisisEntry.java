package si.zavetje.accommodation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.accommodation.CrisisAccommodation.Route;

/** Whether the person of one case is to be taken in, and where she goes if not. */
@Table("zv_crisis_entry")
record CrisisEntry(
        @Id String caseReference, boolean needed, @Nullable Route route, Instant settledAt, @Version int version) {

    static CrisisEntry settled(String caseReference, boolean needed, @Nullable Route route, Instant now) {
        return new CrisisEntry(caseReference, needed, route, now, 0);
    }

    /** She is to be taken in after all, or once more. */
    CrisisEntry neededAgain(Instant now) {
        return new CrisisEntry(caseReference, true, route, now, version);
    }

    /** Nobody is to be taken in any more. */
    CrisisEntry dropped(@Nullable Route instead) {
        return new CrisisEntry(caseReference, false, instead, settledAt, version);
    }
}
