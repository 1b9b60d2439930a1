package si.zavetje.compensation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.compensation.CompensationRules.Act;
import si.zavetje.shared.CaseReference;

/** The right of the person of one case to compensation, from the day it is watched until nobody needs to watch it any more. */
@Table("zv_compensation_right")
record CompensationRight(
        @Id UUID id,
        String caseReference,
        Instant begunAt,
        @Embedded.Empty CompensationFacts facts,
        @Nullable Act act,
        @Nullable Dependants dependants,
        @Nullable Wish wish,
        @Nullable Instant lookedAt,
        @Nullable Instant wantedAt,
        @Nullable LocalDate toldFor,
        @Nullable Ending ending,
        @Version int version) {

    /** Whether anybody depends on the person for maintenance. */
    enum Dependants {
        YES,
        NO,
        NOT_KNOWN
    }

    /** What the person said of a claim. */
    enum Wish {
        WANTED,
        LATER,
        NOT_WANTED,
        NOT_ANSWERED,
        NOT_REACHED
    }

    /** Why nobody watches the right any more. */
    enum Ending {
        FILED,
        NOT_WANTED,
        LAPSED,
        NOBODY_LEFT
    }

    static CompensationRight known(CaseReference reference, Instant now) {
        return new CompensationRight(
                UUID.randomUUID(),
                reference.text(),
                now,
                CompensationFacts.NOTHING,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    /** Whether somebody watches it. */
    boolean runs() {
        return ending == null;
    }

    /** Whether the person, a claim or the time has settled it. */
    boolean settled() {
        return ending != null && ending != Ending.NOBODY_LEFT;
    }

    /** It is watched once more. */
    CompensationRight runsAgain() {
        return new CompensationRight(
                id, caseReference, begunAt, facts, act, dependants, null, lookedAt, wantedAt, null, null, version);
    }

    /** Somebody asked that the person is told of it now. */
    CompensationRight wanted(Instant now) {
        return new CompensationRight(
                id, caseReference, begunAt, facts, act, dependants, wish, lookedAt, now, toldFor, ending, version);
    }

    /** This is known of it now. */
    CompensationRight with(CompensationFacts known) {
        return new CompensationRight(
                id, caseReference, begunAt, known, act, dependants, wish, lookedAt, wantedAt, toldFor, ending, version);
    }

    /** This is known of the act, and of who depends on the person. */
    CompensationRight with(Act kind, Dependants depending) {
        return new CompensationRight(
                id, caseReference, begunAt, facts, kind, depending, wish, lookedAt, wantedAt, toldFor, ending, version);
    }

    /** The person was asked; whatever was asked for is done. */
    CompensationRight asked(Wish said, Instant now) {
        return new CompensationRight(
                id, caseReference, begunAt, facts, act, dependants, said, now, null, toldFor, ending, version);
    }

    /** The coordinator knows of that last day. */
    CompensationRight told(LocalDate lastDay) {
        return new CompensationRight(
                id, caseReference, begunAt, facts, act, dependants, wish, lookedAt, wantedAt, lastDay, ending, version);
    }

    /** Nobody watches it any more. */
    CompensationRight ended(Ending why) {
        return new CompensationRight(
                id, caseReference, begunAt, facts, act, dependants, wish, lookedAt, null, toldFor, why, version);
    }
}
