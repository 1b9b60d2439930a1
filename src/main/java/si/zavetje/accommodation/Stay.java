package si.zavetje.accommodation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.accommodation.CrisisAccommodation.ExitReason;
import si.zavetje.accommodation.CrisisAccommodation.Route;

/** One person's stay in crisis accommodation. */
@Table("zv_crisis_stay")
record Stay(
        @Id String caseReference,
        Instant admittedAt,
        @Nullable Instant returnedAt,
        @Nullable Route route,
        @Nullable LocalDate extendedUntil,
        int relocations,
        @Nullable ExitReason ending,
        @Nullable Instant endingSince,
        @Nullable Instant exitedAt,
        @Nullable ExitReason exitReason,
        @Nullable Integer careDays,
        @Nullable Instant admissionRecordedAt,
        @Nullable Instant needsAssessedAt,
        @Nullable Instant informedAt,
        @Version int version) {

    static Stay begun(String caseReference, Instant admittedAt) {
        return new Stay(
                caseReference, admittedAt, null, null, null, 0, null, null, null, null, null, null, null, null, 0);
    }

    /** When she came last. */
    Instant cameAt() {
        return returnedAt == null ? admittedAt : returnedAt;
    }

    boolean inTheHouse() {
        return !over();
    }

    boolean over() {
        return exitedAt != null;
    }

    /** Where she wants to go, if she knows. */
    Stay decided(@Nullable Route where) {
        return planned(where, extendedUntil, relocations);
    }

    /** Somebody decided on another last day. */
    Stay extendedTo(LocalDate lastDay) {
        return planned(route, lastDay, relocations);
    }

    /** Another house of the same provider. */
    Stay relocated() {
        return planned(route, extendedUntil, relocations + 1);
    }

    /** Something happened after which she does not stay. */
    Stay mustEnd(ExitReason because, Instant now) {
        demandInTheHouse();
        return ending(because, now);
    }

    /** She is gone, and her exit is to be recorded; why the stay ends is said there, unless it is known already. */
    Stay gone(Instant now) {
        demandInTheHouse();
        return ending == null ? ending(null, now) : this;
    }

    /** Whether something happened after which she does not stay, or she is gone. */
    boolean interrupted() {
        return endingSince != null;
    }

    /** What was to end the stay did not happen, or is over. */
    Stay goesOn() {
        demandInTheHouse();
        return ending(null, null);
    }

    /** How she was taken in is written down. */
    Stay admissionRecorded(Instant now) {
        return recorded(now, needsAssessedAt, informedAt);
    }

    /** What she needs was gone through. */
    Stay needsAssessed(Instant now) {
        return recorded(admissionRecordedAt, now, informedAt);
    }

    /** She was told what help there is after the period. */
    Stay informed(Instant now) {
        return recorded(admissionRecordedAt, needsAssessedAt, now);
    }

    private Stay planned(@Nullable Route where, @Nullable LocalDate until, int moves) {
        demandInTheHouse();
        return new Stay(
                caseReference,
                admittedAt,
                returnedAt,
                where,
                until,
                moves,
                ending,
                endingSince,
                null,
                null,
                null,
                admissionRecordedAt,
                needsAssessedAt,
                informedAt,
                version);
    }

    private Stay recorded(@Nullable Instant admission, @Nullable Instant needs, @Nullable Instant information) {
        demandInTheHouse();
        return new Stay(
                caseReference,
                admittedAt,
                returnedAt,
                route,
                extendedUntil,
                relocations,
                ending,
                endingSince,
                null,
                null,
                null,
                admission,
                needs,
                information,
                version);
    }

    private Stay ending(@Nullable ExitReason because, @Nullable Instant since) {
        return new Stay(
                caseReference,
                admittedAt,
                returnedAt,
                route,
                extendedUntil,
                relocations,
                because,
                since,
                null,
                null,
                null,
                admissionRecordedAt,
                needsAssessedAt,
                informedAt,
                version);
    }

    /** She left, so many nights after she came. */
    Stay left(Instant at, ExitReason why, int nights) {
        demandInTheHouse();
        return new Stay(
                caseReference,
                admittedAt,
                returnedAt,
                route,
                extendedUntil,
                relocations,
                ending,
                endingSince,
                at,
                why,
                nights,
                admissionRecordedAt,
                needsAssessedAt,
                informedAt,
                version);
    }

    /** She is back before the period is over; where she goes next she says anew. */
    Stay returned(Instant at) {
        if (!over()) {
            throw new IllegalStateException("she has not left the house");
        }
        return new Stay(
                caseReference,
                admittedAt,
                at,
                null,
                extendedUntil,
                relocations,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                version);
    }

    /** She is taken in again after the period was over: everything begins anew. */
    Stay begunAgain(Instant at) {
        if (!over()) {
            throw new IllegalStateException("she has not left the house");
        }
        return new Stay(
                caseReference, at, null, null, null, 0, null, null, null, null, null, null, null, null, version);
    }

    private void demandInTheHouse() {
        if (over()) {
            throw new IllegalStateException("she has left the house");
        }
    }
}
