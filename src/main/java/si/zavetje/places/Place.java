package si.zavetje.places;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.shared.CaseReference;
import si.zavetje.stays.Housing;

/** A bed, or a room for those who stay together: one case is given it at a time. */
@Table("zv_place")
public record Place(
        @Id UUID id,
        String provider,
        String code,
        Housing housing,
        int beds,
        boolean forChildren,
        boolean forMen,
        boolean stepFree,
        @Nullable String address,
        boolean withdrawn,
        @Nullable String caseReference,
        @Nullable Instant heldUntil,
        @Version int version) {

    /** What a place is like, whoever lives there; the address is locked already. */
    record Described(int beds, boolean forChildren, boolean forMen, boolean stepFree, @Nullable String address) {}

    static Place added(UUID id, String provider, String code, Housing housing, Described is) {
        return new Place(
                id,
                provider,
                code,
                housing,
                is.beds,
                is.forChildren,
                is.forMen,
                is.stepFree,
                is.address,
                false,
                null,
                null,
                0);
    }

    /** Whether somebody can be given it: nobody lives there, and it is held for nobody, or was for too long. */
    public boolean free(Instant now) {
        return !withdrawn && (caseReference == null || (heldUntil != null && !now.isBefore(heldUntil)));
    }

    /** Whether somebody lives there. */
    public boolean livedIn() {
        return caseReference != null && heldUntil == null;
    }

    boolean isOf(CaseReference reference) {
        return reference.text().equals(caseReference);
    }

    /** It waits for somebody until then. */
    Place held(CaseReference reference, Instant until, Instant now) {
        demandFree(reference, now);
        return given(reference.text(), until);
    }

    /** Somebody lives there from now on. */
    Place movedIn(CaseReference reference, Instant now) {
        demandFree(reference, now);
        return given(reference.text(), null);
    }

    /** Nobody lives there any more, and nobody is waited for. */
    Place left() {
        return given(null, null);
    }

    /** It is given to nobody from now on. */
    Place out() {
        if (caseReference != null) {
            throw new IllegalStateException("somebody lives there, or is waited for");
        }
        return withdrawn(true);
    }

    /** It is given again. */
    Place back() {
        return withdrawn(false);
    }

    /** It is like that, whoever lives there. */
    Place described(Described is) {
        return with(is, withdrawn, caseReference, heldUntil);
    }

    private void demandFree(CaseReference reference, Instant now) {
        if (!free(now) && !isOf(reference)) {
            throw new IllegalStateException("the place is given to somebody else");
        }
    }

    private Place given(@Nullable String toCase, @Nullable Instant until) {
        return with(described(), withdrawn, toCase, until);
    }

    private Place withdrawn(boolean out) {
        return with(described(), out, caseReference, heldUntil);
    }

    private Described described() {
        return new Described(beds, forChildren, forMen, stepFree, address);
    }

    private Place with(Described is, boolean out, @Nullable String toCase, @Nullable Instant until) {
        return new Place(
                id,
                provider,
                code,
                housing,
                is.beds,
                is.forChildren,
                is.forMen,
                is.stepFree,
                is.address,
                out,
                toCase,
                until,
                version);
    }
}
