package si.zavetje.persons;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.shared.CaseReference;

/** That the person of a case was found together with those of other cases: siblings, a couple, people who worked in one place. */
@Table("zv_found_together")
record FoundTogether(
        @Id UUID id,
        UUID eventId,
        String caseReference,
        Instant joinedAt,
        @Nullable Instant leftAt,
        @Nullable String standing,
        @Version int version) {

    static FoundTogether in(UUID event, CaseReference reference, Instant now) {
        return new FoundTogether(UUID.randomUUID(), event, reference.text(), now, null, "NOW", 0);
    }

    CaseReference reference() {
        return new CaseReference(caseReference);
    }

    /** She was not found with the others. */
    FoundTogether leaves(Instant now) {
        if (leftAt != null) {
            throw new IllegalStateException("she was taken out before");
        }
        return new FoundTogether(id, eventId, caseReference, joinedAt, now, null, version);
    }
}
