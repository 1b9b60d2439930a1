package si.zavetje.persons;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody who accompanies the person of a case: codes and moments only; an adult without a right to stay is looked at by the police. */
@Table("zv_accompanying")
record Companion(
        @Id UUID id,
        String caseReference,
        int number,
        Relationship relation,
        boolean child,
        boolean separately,
        Instant joinedAt,
        @Nullable Instant needsAssessedAt,
        @Nullable Instant leftAt,
        @Version int version) {

    static Companion joins(
            String caseReference, int number, Relationship relation, boolean child, boolean separately, Instant now) {
        return new Companion(UUID.randomUUID(), caseReference, number, relation, child, separately, now, null, null, 0);
    }

    boolean stays() {
        return leftAt == null;
    }

    boolean needsKnown() {
        return needsAssessedAt != null;
    }

    /** What is known of her is another than was thought; whoever had left is back with that. */
    Companion changed(Relationship nowRelation, boolean nowChild, boolean nowSeparately) {
        return new Companion(
                id,
                caseReference,
                number,
                nowRelation,
                nowChild,
                nowSeparately,
                joinedAt,
                needsAssessedAt,
                null,
                version);
    }

    /** Her own needs are known. */
    Companion assessed(Instant now) {
        demandStays();
        return new Companion(id, caseReference, number, relation, child, separately, joinedAt, now, leftAt, version);
    }

    /** She does not accompany the person any more. */
    Companion leaves(Instant now) {
        demandStays();
        return new Companion(
                id, caseReference, number, relation, child, separately, joinedAt, needsAssessedAt, now, version);
    }

    private void demandStays() {
        if (!stays()) {
            throw new IllegalStateException("she left before");
        }
    }
}
