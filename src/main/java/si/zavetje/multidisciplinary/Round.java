package si.zavetje.multidisciplinary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One proposal and what became of it. */
@Table("zv_group_round")
record Round(
        @Id UUID id,
        UUID groupId,
        int number,
        Proposal proposal,
        @Nullable LossOfRightGround ground,
        Instant proposedAt,
        @Nullable Boolean accepted,
        @Nullable Instant countedAt,
        @Nullable LocalDate effectiveOn,
        @Version long version) {

    static Round proposed(Group group, int number, Proposal proposal, @Nullable LossOfRightGround ground, Instant now) {
        return new Round(UUID.randomUUID(), group.id(), number, proposal, ground, now, null, null, null, 0);
    }

    boolean open() {
        return accepted == null;
    }

    boolean wasAccepted() {
        return Boolean.TRUE.equals(accepted);
    }

    boolean wasRejected() {
        return Boolean.FALSE.equals(accepted);
    }

    /** The votes are counted. */
    Round counted(boolean isAccepted, LocalDate effective, Instant now) {
        if (!open()) {
            throw new IllegalStateException("the votes were counted before");
        }
        return new Round(id, groupId, number, proposal, ground, proposedAt, isAccepted, now, effective, version);
    }
}
