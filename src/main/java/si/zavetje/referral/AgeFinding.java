package si.zavetje.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import si.zavetje.recognition.Birth;
import si.zavetje.shared.Refusal;

/** What somebody says about the age of a person, and on what basis: who is to be no child needs one, a doubt never does. */
record AgeFinding(Answer answer, @Nullable Basis basis) {

    /** What holds about the age. */
    enum Answer {
        CHILD,
        ADULT,
        IN_DISPUTE
    }

    /** On what it rests. */
    enum Basis {
        DOCUMENT,
        COMPETENT_ASSESSMENT,
        OWN_WORD,
        IMPRESSION;

        boolean settles() {
            return this == DOCUMENT || this == COMPETENT_ASSESSMENT;
        }
    }

    /**
     * Whether she is a child from now on.
     *
     * @param until the last day on which she is one by her birth, as it is known now
     * @throws Refusal if a child by birth, or somebody who is treated as one, is to be grown up without a basis
     */
    boolean child(boolean childSoFar, @Nullable LocalDate until, LocalDate today) {
        if (answer == Answer.ADULT) {
            if (until != null && !today.isAfter(until)) {
                throw new Refusal("referral.childByBirth").at("ageAnswer");
            }
            if (childSoFar && (basis == null || !basis.settles())) {
                throw new Refusal("referral.adultNeedsBasis").at("ageBasis");
            }
        }
        return answer != Answer.ADULT;
    }

    /** Until when she is a child; nothing while that does not follow from her birth, or is in dispute. */
    @Nullable
    LocalDate childUntil(@Nullable LocalDate until, LocalDate today) {
        return answer == Answer.CHILD && until != null && !today.isAfter(until) ? until : null;
    }

    /** The last day on which somebody is a child, if it is known when she was born. */
    static @Nullable LocalDate lastDayOfChildhood(@Nullable Birth birth) {
        return birth == null || birth.estimated() ? null : birth.childUntil();
    }
}
