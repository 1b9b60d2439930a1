package si.zavetje.multidisciplinary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.shared.CaseReference;

/** The group named for a case, when it met last, and since when it is to meet for something. */
@Table("zv_group")
record Group(
        @Id UUID id,
        String caseReference,
        int number,
        String chair,
        Instant namedAt,
        @Nullable Instant metAt,
        @Nullable Instant matterAskedAt,
        @Nullable Instant calledAt,
        @Nullable Instant dismissedAt,
        @Version long version) {

    static Group named(CaseReference reference, int number, String chair, Instant now) {
        return new Group(UUID.randomUUID(), reference.text(), number, chair, now, null, null, null, null, 0);
    }

    /** Somebody else chairs from now on. */
    Group chairedBy(String another) {
        demandStands();
        return new Group(
                id, caseReference, number, another, namedAt, metAt, matterAskedAt, calledAt, dismissedAt, version);
    }

    /** Something waits for the next meeting. */
    Group asked(Instant now) {
        demandStands();
        return new Group(id, caseReference, number, chair, namedAt, metAt, now, calledAt, dismissedAt, version);
    }

    /** It is called together at once. */
    Group called(Instant now) {
        demandStands();
        return new Group(id, caseReference, number, chair, namedAt, metAt, matterAskedAt, now, dismissedAt, version);
    }

    /** It met: nothing waits for the meeting any more. */
    Group met(Instant now) {
        demandStands();
        return new Group(id, caseReference, number, chair, namedAt, now, null, null, dismissedAt, version);
    }

    /** Nothing waits for a meeting any more, though there was none. */
    Group decidedInWriting() {
        demandStands();
        return new Group(id, caseReference, number, chair, namedAt, metAt, null, null, dismissedAt, version);
    }

    /** It does nothing more. */
    Group dismissed(Instant now) {
        demandStands();
        return new Group(id, caseReference, number, chair, namedAt, metAt, matterAskedAt, calledAt, now, version);
    }

    private void demandStands() {
        if (dismissedAt != null) {
            throw new IllegalStateException("the group was dismissed before");
        }
    }
}
