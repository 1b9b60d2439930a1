package si.zavetje.recovery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.shared.CaseReference;

/** The time to recover of the person of one case, from the decision on reasonable grounds until it is over. */
@Table("zv_recovery_period")
record RecoveryPeriod(
        @Id UUID id,
        String caseReference,
        LocalDate groundsOn,
        LocalDate lastDay,
        int extensions,
        @Nullable Wish wish,
        @Nullable Ground ground,
        @Nullable LocalDate toldOn,
        @Nullable Remedy remedy,
        @Nullable Instant overAt,
        @Nullable Ending ending,
        @Version int version) {

    /** What the person said of the time there was. */
    enum Wish {
        ENOUGH,
        MORE_TIME,
        PERMIT,
        RETURN,
        NOT_REACHED
    }

    /** On which ground of the law it is to end before its last day. */
    enum Ground {
        PUBLIC_ORDER,
        IMPROPER_CLAIM
    }

    /** What was done against that. */
    enum Remedy {
        USED,
        WAIVED,
        NOT_USED
    }

    /** Why it is over. */
    enum Ending {
        LAST_DAY,
        ON_GROUNDS,
        NO_VICTIM,
        DECEASED,
        LEFT_COUNTRY
    }

    static RecoveryPeriod begun(CaseReference reference, LocalDate groundsOn, LocalDate lastDay) {
        return new RecoveryPeriod(
                UUID.randomUUID(), reference.text(), groundsOn, lastDay, 0, null, null, null, null, null, null, 0);
    }

    /** Whether nothing has ended it. */
    boolean runs() {
        return ending == null;
    }

    /** Whether it is to end on grounds, and nothing was decided on that for good. */
    boolean endingOpen() {
        return runs() && ground != null;
    }

    /** What the person says. */
    RecoveryPeriod says(Wish said) {
        return changed(lastDay, extensions, said);
    }

    /** It is longer, and what is wanted is asked anew. */
    RecoveryPeriod extended(LocalDate to) {
        return changed(to, extensions + 1, null);
    }

    /** Somebody decided on another last day. */
    RecoveryPeriod until(LocalDate day) {
        return changed(day, extensions, wish);
    }

    /** No more time was given. */
    RecoveryPeriod notExtended() {
        return changed(lastDay, extensions, Wish.ENOUGH);
    }

    /** It is to end on a ground of the law. */
    RecoveryPeriod toEnd(Ground why) {
        return ending(why, null, null);
    }

    /** The person knows, and can use a remedy. */
    RecoveryPeriod told(LocalDate on) {
        return ending(ground, on, null);
    }

    /** What was done against the end. */
    RecoveryPeriod remedied(Remedy done) {
        return ending(ground, toldOn, done);
    }

    /** The remedy succeeded: there is nothing that is to end it. */
    RecoveryPeriod goesOn() {
        return ending(null, null, null);
    }

    /** It is over. */
    RecoveryPeriod over(Ending why, Instant now) {
        return new RecoveryPeriod(
                id, caseReference, groundsOn, lastDay, extensions, wish, ground, toldOn, remedy, now, why, version);
    }

    /** What ended it turned out to be wrong. */
    RecoveryPeriod runsAgain() {
        return new RecoveryPeriod(
                id, caseReference, groundsOn, lastDay, extensions, wish, null, null, null, null, null, version);
    }

    private RecoveryPeriod changed(LocalDate day, int times, @Nullable Wish said) {
        return new RecoveryPeriod(
                id, caseReference, groundsOn, day, times, said, ground, toldOn, remedy, overAt, ending, version);
    }

    private RecoveryPeriod ending(@Nullable Ground why, @Nullable LocalDate told, @Nullable Remedy done) {
        return new RecoveryPeriod(
                id, caseReference, groundsOn, lastDay, extensions, wish, why, told, done, overAt, ending, version);
    }
}
