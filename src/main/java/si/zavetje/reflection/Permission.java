package si.zavetje.reflection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.shared.CaseReference;

/** A decision of the police on a permission to stay, what the person wants after it, and whether something took its place. */
@Table("zv_permission")
record Permission(
        @Id UUID id,
        String caseReference,
        int number,
        boolean granted,
        boolean notNeeded,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate lastDay,
        int extensions,
        @Nullable Continuation continuation,
        @Nullable Instant overAt,
        @Version long version) {

    static Permission granted(CaseReference reference, int number, LocalDate grantedOn, LocalDate lastDay) {
        return new Permission(
                UUID.randomUUID(), reference.text(), number, true, false, grantedOn, lastDay, 0, null, null, 0);
    }

    static Permission refused(CaseReference reference, int number) {
        return new Permission(UUID.randomUUID(), reference.text(), number, false, false, null, null, 0, null, null, 0);
    }

    /** She has another right to stay: nothing is granted, and nothing is refused. */
    static Permission withoutNeed(CaseReference reference, int number) {
        return new Permission(UUID.randomUUID(), reference.text(), number, false, true, null, null, 0, null, null, 0);
    }

    /** Whether it was granted, and nothing took its place. */
    boolean stands() {
        return granted && overAt == null;
    }

    /** The day of the grant. */
    LocalDate since() {
        if (grantedOn == null) {
            throw new IllegalStateException("no permission to stay was granted");
        }
        return grantedOn;
    }

    /** What she wants to follow. */
    Permission followedBy(Continuation wanted) {
        demandStands();
        return changed(lastDay, extensions, wanted, null);
    }

    /** It is valid for longer, and what follows is asked anew. */
    Permission extended(LocalDate to) {
        demandStands();
        return changed(to, extensions + 1, null, null);
    }

    /** It is not extended; what follows is asked anew. */
    Permission notExtended() {
        demandStands();
        return changed(lastDay, extensions, null, null);
    }

    /** Somebody decided on another last day. */
    Permission until(LocalDate day) {
        demandStands();
        return changed(day, extensions, continuation, null);
    }

    /** Something took its place, or nobody is there any more to whom it was given. */
    Permission over(Instant now) {
        demandStands();
        return changed(lastDay, extensions, continuation, now);
    }

    /** What took its place turned out to be wrong. */
    Permission standsAgain() {
        if (!granted || overAt == null) {
            throw new IllegalStateException("nothing took the place of the permission");
        }
        return changed(lastDay, extensions, null, null);
    }

    private void demandStands() {
        if (!stands()) {
            throw new IllegalStateException("no permission to stay stands");
        }
    }

    private Permission changed(
            @Nullable LocalDate day, int times, @Nullable Continuation wanted, @Nullable Instant over) {
        return new Permission(
                id, caseReference, number, granted, notNeeded, grantedOn, day, times, wanted, over, version);
    }
}
