package si.zavetje.obligations;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.zavetje.deadlines.RunningClock;
import si.zavetje.shared.CaseReference;

/** An open obligation whose date is asked for once more. */
record ReaskedObligation(Obligation obligation, String name, Questions questions, Ladder ladder, Clock clock)
        implements RunningClock {

    @Override
    public CaseReference reference() {
        return obligation.reference();
    }

    @Override
    public Instant dueAt() {
        return obligation.dueAt();
    }

    @Override
    public @Nullable Instant nextStepAt() {
        return obligation.nextStepAt();
    }

    @Override
    public Optional<Instant> counted() {
        return questions.ask(obligation);
    }

    @Override
    public boolean isCountedAs(Instant counted) {
        return obligation.isCountedAs(counted);
    }

    @Override
    public Instant dueIfCounted(Instant counted) {
        return obligation.dueIfCounted(counted);
    }

    /** With a new end the ladder begins anew. */
    @Override
    public @Nullable Instant nextStepIfDue(Instant due) {
        return ladder.firstStep(new Ladder.Round(obligation, due, clock.instant()));
    }
}
