package si.zavetje.multidisciplinary;

import java.time.Instant;
import java.time.LocalDate;
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
        @Nullable LocalDate nextOn,
        boolean lacking,
        @Nullable Instant dismissedAt,
        @Version long version) {

    static Group named(CaseReference reference, int number, String chair, Instant now) {
        return new Group(
                UUID.randomUUID(), reference.text(), number, chair, now, null, null, null, null, false, null, 0);
    }

    /** Somebody else chairs, or others belong to it, from now on. */
    Group chairedBy(String another) {
        demandStands();
        return standing(another, false, dismissedAt);
    }

    /** Something waits for the next meeting. */
    Group asked(Instant now) {
        demandStands();
        return meeting(metAt, now, calledAt, nextOn);
    }

    /** It is called together at once. */
    Group called(Instant now) {
        demandStands();
        return meeting(metAt, matterAskedAt, now, nextOn);
    }

    /** It met: nothing waits for the meeting any more. Perhaps it has agreed on the next. */
    Group met(Instant now, @Nullable LocalDate next) {
        demandStands();
        return meeting(now, null, null, next);
    }

    /** What could not wait is put to the members in writing; the rest waits for a meeting that is not called at once. */
    Group decidedInWriting(Instant now) {
        demandStands();
        var waitsSince = matterAskedAt == null && calledAt != null ? now : matterAskedAt;
        return meeting(metAt, waitsSince, null, nextOn);
    }

    /** Too few of its members may decide what is to be decided: it waits for another. */
    Group lacks() {
        demandStands();
        return standing(chair, true, dismissedAt);
    }

    /** It does nothing more. */
    Group dismissed(Instant now) {
        demandStands();
        return standing(chair, lacking, now);
    }

    private Group meeting(
            @Nullable Instant met, @Nullable Instant waitsSince, @Nullable Instant called, @Nullable LocalDate next) {
        return new Group(
                id,
                caseReference,
                number,
                chair,
                namedAt,
                met,
                waitsSince,
                called,
                next,
                lacking,
                dismissedAt,
                version);
    }

    private Group standing(String chairs, boolean lacks, @Nullable Instant dismissed) {
        return new Group(
                id,
                caseReference,
                number,
                chairs,
                namedAt,
                metAt,
                matterAskedAt,
                calledAt,
                nextOn,
                lacks,
                dismissed,
                version);
    }

    private void demandStands() {
        if (dismissedAt != null) {
            throw new IllegalStateException("the group was dismissed before");
        }
    }
}
