package si.zavetje.reintegration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.referral.Referral.LegalStatus;

/** One more look at whether somebody may take part, because a fact changed on which that was decided. */
@Table("zv_eligibility_review")
record EligibilityReview(
        @Id UUID id,
        UUID programme,
        int number,
        LegalStatus statusBefore,
        Instant askedAt,
        @Nullable Answer answer,
        @Nullable Instant answeredAt,
        @Nullable Ground ground,
        @Nullable LocalDate rightLostOn,
        @Version long version) {

    static EligibilityReview asked(UUID programme, int number, LegalStatus before, Instant now) {
        return new EligibilityReview(UUID.randomUUID(), programme, number, before, now, null, null, null, null, 0);
    }

    boolean open() {
        return answer == null;
    }

    boolean ends() {
        return answer == Answer.ENDS;
    }

    /** She goes on taking part. */
    EligibilityReview continues(Instant now) {
        return answered(Answer.CONTINUES, null, now);
    }

    /** The fact is again as it was: there is nothing to look at. */
    EligibilityReview takenBack(Instant now) {
        return answered(Answer.TAKEN_BACK, null, now);
    }

    /** The programme is to end; not before she was told, and has had notice. */
    EligibilityReview ends(Ground why, Instant now) {
        return answered(Answer.ENDS, why, now);
    }

    /** She was told: at the end of that day the right is lost. */
    EligibilityReview effective(LocalDate day) {
        if (!ends() || rightLostOn != null) {
            throw new IllegalStateException("there is nothing to tell, or she knows");
        }
        return new EligibilityReview(
                id, programme, number, statusBefore, askedAt, answer, answeredAt, ground, day, version);
    }

    private EligibilityReview answered(Answer given, @Nullable Ground why, Instant now) {
        if (!open()) {
            throw new IllegalStateException("it was answered");
        }
        return new EligibilityReview(id, programme, number, statusBefore, askedAt, given, now, why, null, version);
    }

    /** What the look led to. */
    enum Answer {
        CONTINUES,
        ENDS,
        TAKEN_BACK
    }

    /** Why somebody may not take part any more. */
    enum Ground {
        ONLY_VICTIMS_ABROAD,
        NO_PROCEEDINGS,
        NO_LEGAL_RESIDENCE,
        NOT_A_VICTIM
    }
}
