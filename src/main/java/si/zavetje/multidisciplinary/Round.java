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
        boolean written,
        @Nullable Boolean accepted,
        @Nullable Boolean quorate,
        @Nullable Instant countedAt,
        @Nullable LocalDate effectiveOn,
        @Version long version) {

    static Round proposed(
            Group group,
            int number,
            Proposal proposal,
            @Nullable LossOfRightGround ground,
            boolean written,
            Instant now) {
        return new Round(
                UUID.randomUUID(), group.id(), number, proposal, ground, now, written, null, null, null, null, 0);
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

    /** Whether it was neither accepted nor rejected, because too few had a say. */
    boolean wasLeftOpen() {
        return Boolean.FALSE.equals(quorate);
    }

    /** The votes are counted; too few of them decide nothing. */
    Round counted(boolean enough, boolean isAccepted, LocalDate effective, Instant now) {
        if (!open()) {
            throw new IllegalStateException("the votes were counted before");
        }
        return new Round(
                id,
                groupId,
                number,
                proposal,
                ground,
                proposedAt,
                written,
                enough && isAccepted,
                enough,
                now,
                effective,
                version);
    }
}
