package si.zavetje.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/** The question to one provider whether she can move to it. */
@Table("zv_transfer_question")
record TransferQuestion(
        int round, String provider, Instant askedAt, @Nullable Answer answer, @Nullable Instant answeredAt) {

    /** What a provider says. */
    enum Answer {
        READY,
        NO_CAPACITY,
        NO_ANSWER,
        NOT_ARRIVED
    }

    boolean open() {
        return answer == null || answer == Answer.READY;
    }

    TransferQuestion answered(Answer what, Instant now) {
        return new TransferQuestion(round, provider, askedAt, what, now);
    }
}
