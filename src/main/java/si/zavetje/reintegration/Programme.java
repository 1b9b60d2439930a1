package si.zavetje.reintegration;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.reintegration.EligibilityRules.Eligibility;

/** One application for reintegration and what has become of it. */
@Table("zv_reintegration")
record Programme(
        @Id UUID id,
        String caseReference,
        int number,
        @Nullable LocalDate appliedOn,
        @Nullable Eligibility eligibility,
        boolean titleNeeded,
        @Nullable LocalDate titleUntil,
        @Nullable Place place,
        @Nullable Review review,
        @Nullable LocalDate exitedOn,
        @Nullable ExitOutcome exitOutcome,
        @Nullable LocalDate firstFollowUp,
        @Nullable LocalDate secondFollowUp,
        @Version long version) {

    static Programme wished(String caseReference, int number, boolean titleNeeded) {
        return new Programme(
                UUID.randomUUID(),
                caseReference,
                number,
                null,
                null,
                titleNeeded,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    boolean over() {
        return exitedOn != null;
    }

    /** Whether a title to stay is asked for. */
    Programme needingTitle(boolean needed) {
        demandNotOver();
        return new Programme(
                id,
                caseReference,
                number,
                appliedOn,
                eligibility,
                needed,
                titleUntil,
                place,
                review,
                exitedOn,
                exitOutcome,
                firstFollowUp,
                secondFollowUp,
                version);
    }

    /** What the rules said of an application of that day. */
    Programme checked(LocalDate applied, Eligibility answer, @Nullable LocalDate until) {
        demandNotOver();
        if (place != null) {
            throw new IllegalStateException("a place was spoken of already");
        }
        return new Programme(
                id,
                caseReference,
                number,
                applied,
                answer,
                titleNeeded,
                until,
                place,
                review,
                exitedOn,
                exitOutcome,
                firstFollowUp,
                secondFollowUp,
                version);
    }

    /** Whether there is a place for her. */
    Programme placed(Place answer) {
        demandNotOver();
        if (eligibility != Eligibility.ELIGIBLE || place == Place.ENROL) {
            throw new IllegalStateException("she may not take part, or does already");
        }
        return new Programme(
                id,
                caseReference,
                number,
                appliedOn,
                eligibility,
                titleNeeded,
                titleUntil,
                answer,
                review,
                exitedOn,
                exitOutcome,
                firstFollowUp,
                secondFollowUp,
                version);
    }

    /** What a review led to. */
    Programme reviewed(Review result) {
        demandEnrolled();
        return new Programme(
                id,
                caseReference,
                number,
                appliedOn,
                eligibility,
                titleNeeded,
                titleUntil,
                place,
                result,
                exitedOn,
                exitOutcome,
                firstFollowUp,
                secondFollowUp,
                version);
    }

    /** A title to stay was found. */
    Programme titled(LocalDate until) {
        demandEnrolled();
        return new Programme(
                id,
                caseReference,
                number,
                appliedOn,
                eligibility,
                titleNeeded,
                until,
                place,
                review,
                exitedOn,
                exitOutcome,
                firstFollowUp,
                secondFollowUp,
                version);
    }

    /** How it ended, and when she is asked how she is, if she wants that. */
    Programme ended(LocalDate day, ExitOutcome outcome, @Nullable LocalDate first, @Nullable LocalDate second) {
        demandNotOver();
        if (eligibility != Eligibility.ELIGIBLE) {
            throw new IllegalStateException("she never took part");
        }
        return new Programme(
                id,
                caseReference,
                number,
                appliedOn,
                eligibility,
                titleNeeded,
                titleUntil,
                place,
                review,
                day,
                outcome,
                first,
                second,
                version);
    }

    private void demandNotOver() {
        if (over()) {
            throw new IllegalStateException("the programme is over");
        }
    }

    private void demandEnrolled() {
        demandNotOver();
        if (place != Place.ENROL) {
            throw new IllegalStateException("she is not enrolled");
        }
    }

    /** Whether there is a place. */
    enum Place {
        ENROL,
        WAIT_LIST,
        NO_LONGER_WANTED
    }

    /** What a review leads to. */
    enum Review {
        CONTINUE,
        SUSPEND,
        EXIT
    }

    /** How the programme ended. */
    enum ExitOutcome {
        EMPLOYED,
        IN_EDUCATION,
        INDEPENDENT,
        RETURNED,
        LEFT,
        TITLE_LOST,
        OTHER;

        boolean ownLife() {
            return this == EMPLOYED || this == IN_EDUCATION || this == INDEPENDENT;
        }
    }
}
