package si.zavetje.reintegration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.reflection.Title;
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
        Title.@Nullable Kind titleKind,
        @Nullable Place place,
        @Nullable Review review,
        @Nullable LocalDate exitedOn,
        @Nullable ExitOutcome exitOutcome,
        @Nullable LocalDate firstFollowUp,
        @Nullable LocalDate secondFollowUp,
        @Nullable Instant goingOnSince,
        @Nullable Instant leavingSince,
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
                null,
                null,
                null,
                0);
    }

    boolean over() {
        return exitedOn != null;
    }

    /** Whether whoever goes through it with her found that it ends. */
    boolean saidToEnd() {
        return place == Place.NO_LONGER_WANTED || review == Review.EXIT;
    }

    /** Whether a title to stay is asked for. */
    Programme needingTitle(boolean needed) {
        demandNotOver();
        return withTitle(needed, titleUntil, titleKind);
    }

    /** What the rules said of an application of that day. */
    Programme checked(LocalDate applied, Eligibility answer, @Nullable LocalDate until, Instant now) {
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
                null,
                place,
                review,
                exitedOn,
                exitOutcome,
                firstFollowUp,
                secondFollowUp,
                now,
                leavingSince,
                version);
    }

    /** Whether there is a place for her. */
    Programme placed(Place answer, Instant now) {
        demandNotOver();
        if (eligibility != Eligibility.ELIGIBLE || place == Place.ENROL) {
            throw new IllegalStateException("she may not take part, or does already");
        }
        return going(answer, review, goingOnSince, answer == Place.NO_LONGER_WANTED ? now : leavingSince);
    }

    /** What a review led to. */
    Programme reviewed(Review result, Instant now) {
        demandEnrolled();
        return going(place, result, now, result == Review.EXIT ? now : leavingSince);
    }

    /** A title to stay was found. */
    Programme titled(LocalDate until, Title.Kind kind) {
        demandEnrolled();
        return withTitle(titleNeeded, until, kind);
    }

    /** She is to leave. */
    Programme mustEnd(Instant now) {
        demandNotOver();
        return going(place, review, goingOnSince, now);
    }

    /** What was to end it did not happen. */
    Programme goesOn() {
        demandNotOver();
        if (saidToEnd()) {
            throw new IllegalStateException("it was said otherwise, too, that she leaves");
        }
        return going(place, review, goingOnSince, null);
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
                titleKind,
                place,
                review,
                day,
                outcome,
                first,
                second,
                goingOnSince,
                leavingSince,
                version);
    }

    private Programme withTitle(boolean needed, @Nullable LocalDate until, Title.@Nullable Kind kind) {
        return new Programme(
                id,
                caseReference,
                number,
                appliedOn,
                eligibility,
                needed,
                until,
                kind,
                place,
                review,
                exitedOn,
                exitOutcome,
                firstFollowUp,
                secondFollowUp,
                goingOnSince,
                leavingSince,
                version);
    }

    private Programme going(
            @Nullable Place answer, @Nullable Review result, @Nullable Instant on, @Nullable Instant leaving) {
        return new Programme(
                id,
                caseReference,
                number,
                appliedOn,
                eligibility,
                titleNeeded,
                titleUntil,
                titleKind,
                answer,
                result,
                exitedOn,
                exitOutcome,
                firstFollowUp,
                secondFollowUp,
                on,
                leaving,
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
        /** She may not take part any more, after a hearing and a notice. */
        RIGHT_LOST,
        OTHER;

        boolean ownLife() {
            return this == EMPLOYED || this == IN_EDUCATION || this == INDEPENDENT;
        }
    }
}
