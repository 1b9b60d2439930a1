package si.zavetje.obligations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.CaseReference;

/** One running clock of a case: something has to happen by an instant, and an organisation answers for it. */
public record Obligation(
        UUID id,
        String caseReference,
        String phase,
        String activity,
        String ruleKey,
        PolicyProfile.Kind kind,
        Timing timing,
        String clockId,
        String responsible,
        Instant startedAt,
        Instant countedAt,
        LocalDate lastDay,
        Instant dueAt,
        int round,
        boolean extended,
        State state,
        @Nullable Instant actedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        Stage escalation,
        @Nullable Instant nextStepAt,
        long version) {

    /** Which kind of clock runs for it in the engine. */
    public enum Timing {
        TIMER,
        TASK
    }

    /** Whether it is still to be met. */
    public enum State {
        OPEN,
        /** The task was completed, or the timer fired. */
        DONE,
        /** It is not needed any more. */
        VOID
    }

    /** How far up silence about it has been reported. */
    public enum Stage {
        NONE,
        REMINDED,
        WORKER,
        DEPUTY,
        COORDINATOR
    }

    /** The case it belongs to. */
    public CaseReference reference() {
        return new CaseReference(caseReference);
    }

    /** Whether the rule gave that; facts are stated to the minute, less is only the time between the question and its note. */
    boolean isCountedAs(Instant counted) {
        return Duration.between(countedAt, counted).abs().compareTo(Duration.ofMinutes(1)) < 0;
    }

    /** When it ends if the rule gives that: what somebody decided stays unless that is even later. */
    Instant dueIfCounted(Instant counted) {
        return isCountedAs(counted) || extended && !dueAt.isBefore(counted) ? dueAt : counted;
    }

    /** Whether it was due when it began: whoever has it was told so as of something new. */
    public boolean wasDueAtOnce() {
        return round == 0 && !dueAt.isAfter(startedAt);
    }

    /** Whether it is still to be met. */
    public boolean open() {
        return state == State.OPEN;
    }
}
