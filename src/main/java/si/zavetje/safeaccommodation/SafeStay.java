package si.zavetje.safeaccommodation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.caseevents.EventKind;
import si.zavetje.reflection.Title;

/** One wish for a safe place and what has become of it. */
@Table("zv_safe_stay")
record SafeStay(
        @Id UUID id,
        String caseReference,
        int number,
        @Nullable Entry entry,
        @Nullable LocalDate titleUntil,
        Title.@Nullable Kind titleKind,
        boolean titleImpossible,
        @Nullable Boolean handOverAccepted,
        boolean stillSought,
        @Nullable Instant admittedAt,
        @Nullable Review review,
        @Nullable EventKind reviewFor,
        @Nullable Instant reviewAskedAt,
        @Nullable Programme programme,
        @Nullable Instant leavingSince,
        @Nullable LocalDate exitedOn,
        @Nullable SafeExit exitReason,
        @Version int version) {

    static SafeStay wished(String caseReference, int number) {
        return new SafeStay(
                UUID.randomUUID(),
                caseReference,
                number,
                null,
                null,
                null,
                false,
                null,
                true,
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

    boolean inTheHouse() {
        return admittedAt != null && exitedOn == null;
    }

    /** Whether she can enter. */
    SafeStay checked(Entry answer) {
        return outside(answer, titleUntil, titleKind, titleImpossible, handOverAccepted, stillSought);
    }

    /** A title to stay was found. */
    SafeStay titled(LocalDate until, Title.Kind kind) {
        return outside(entry, until, kind, false, handOverAccepted, stillSought);
    }

    /** There is no way to a title to stay. */
    SafeStay untitled() {
        return outside(entry, titleUntil, titleKind, true, handOverAccepted, stillSought);
    }

    /** Whether the provider takes her over. */
    SafeStay answered(boolean accepted) {
        return outside(entry, titleUntil, titleKind, titleImpossible, accepted, stillSought);
    }

    /** She did not come, so the question whether the provider takes her over is open again. */
    SafeStay notArrived() {
        return outside(entry, titleUntil, titleKind, titleImpossible, null, stillSought);
    }

    /** Nobody looks for a place any more. */
    SafeStay notSought() {
        return outside(entry, titleUntil, titleKind, titleImpossible, handOverAccepted, false);
    }

    /** She came. */
    SafeStay admitted(Instant at) {
        demandOutside();
        return new SafeStay(
                id,
                caseReference,
                number,
                entry,
                titleUntil,
                titleKind,
                titleImpossible,
                handOverAccepted,
                stillSought,
                at,
                review,
                reviewFor,
                reviewAskedAt,
                programme,
                leavingSince,
                exitedOn,
                exitReason,
                version);
    }

    /** How far the programme is; drawn up anew it takes account of what happened. */
    SafeStay withProgramme(Programme now) {
        return now == Programme.DRAWN_UP
                ? inside(review, null, null, now, leavingSince)
                : inside(review, now, leavingSince);
    }

    /** What a review led to; what it was asked for is looked at. */
    SafeStay reviewed(Review result) {
        return inside(result, null, null, programme, leavingSince);
    }

    /** Something happened for which the programme is looked at again soon. */
    SafeStay reviewAsked(EventKind why, Instant now) {
        return inside(review, why, now, programme, leavingSince);
    }

    /** She is to leave. */
    SafeStay mustEnd(Instant now) {
        return inside(review, programme, now);
    }

    /** What was to end the stay did not happen. */
    SafeStay goesOn() {
        return inside(review, programme, null);
    }

    /** She left. */
    SafeStay left(LocalDate day, SafeExit why) {
        demandInTheHouse();
        return new SafeStay(
                id,
                caseReference,
                number,
                entry,
                titleUntil,
                titleKind,
                titleImpossible,
                handOverAccepted,
                stillSought,
                admittedAt,
                review,
                reviewFor,
                reviewAskedAt,
                programme,
                leavingSince,
                day,
                why,
                version);
    }

    private SafeStay outside(
            @Nullable Entry checked,
            @Nullable LocalDate until,
            Title.@Nullable Kind kind,
            boolean impossible,
            @Nullable Boolean accepted,
            boolean sought) {
        demandOutside();
        return new SafeStay(
                id,
                caseReference,
                number,
                checked,
                until,
                kind,
                impossible,
                accepted,
                sought,
                admittedAt,
                review,
                reviewFor,
                reviewAskedAt,
                programme,
                leavingSince,
                exitedOn,
                exitReason,
                version);
    }

    private SafeStay inside(@Nullable Review result, @Nullable Programme now, @Nullable Instant leaving) {
        return inside(result, reviewFor, reviewAskedAt, now, leaving);
    }

    private SafeStay inside(
            @Nullable Review result,
            @Nullable EventKind why,
            @Nullable Instant asked,
            @Nullable Programme now,
            @Nullable Instant leaving) {
        demandInTheHouse();
        return new SafeStay(
                id,
                caseReference,
                number,
                entry,
                titleUntil,
                titleKind,
                titleImpossible,
                handOverAccepted,
                stillSought,
                admittedAt,
                result,
                why,
                asked,
                now,
                leaving,
                exitedOn,
                exitReason,
                version);
    }

    private void demandOutside() {
        if (admittedAt != null) {
            throw new IllegalStateException("she was admitted");
        }
    }

    private void demandInTheHouse() {
        if (!inTheHouse()) {
            throw new IllegalStateException("she is not in the house");
        }
    }

    /** Whether a person can enter. */
    enum Entry {
        ELIGIBLE,
        /** Only a title to stay is missing. */
        NOT_YET,
        NOT_ELIGIBLE
    }

    /** What a review leads to. */
    enum Review {
        CONTINUE,
        CHANGE,
        LEAVES
    }

    /** How far the programme is. */
    enum Programme {
        /** It waits for the group to confirm it. */
        DRAWN_UP,
        CONFIRMED,
        TO_REDRAW
    }
}
