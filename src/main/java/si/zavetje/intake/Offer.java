package si.zavetje.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/** The offer of a referral to one police unit, and what the unit said: by codes that its sender may read. */
@Table("zv_incoming_offer")
record Offer(
        String unit,
        Instant offeredAt,
        @Nullable Answer answer,
        @Nullable Reason reason,
        @Nullable String sentOn,
        @Nullable String remedies,
        @Nullable Instant answeredAt) {

    /** What came of an offer. */
    enum Answer {
        TAKEN_UP,
        PASSED_ON,
        REFUSED,
        /** It did not answer in time, and another unit was named. */
        NO_ANSWER
    }

    /** Why a referral cannot be taken up; that the person is known is no reason, so that nobody learns it. */
    enum Reason {
        NO_SIGNS,
        /** Exploitation at work that is not trafficking (KZ-1 Art. 196). */
        LABOUR_EXPLOITATION,
        ANOTHER_BODY,
        ANOTHER_COUNTRY,
        TOO_LITTLE,
        MISUSE
    }

    static Offer to(String unit, Instant now) {
        return new Offer(unit, now, null, null, null, null, null);
    }

    boolean open() {
        return answer == null;
    }

    Offer answered(Answer what, Instant now) {
        return new Offer(unit, offeredAt, what, null, null, null, now);
    }

    Offer refused(Refused why, Instant now) {
        return new Offer(unit, offeredAt, Answer.REFUSED, why.reason(), why.sentOn(), why.remedies(), now);
    }

    /** Why it cannot be taken up, to whom it was sent, and who tells the person about remedies. */
    record Refused(Reason reason, @Nullable String sentOn, @Nullable String remedies) {}
}
