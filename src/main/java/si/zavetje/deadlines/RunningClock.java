package si.zavetje.deadlines;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.zavetje.shared.CaseReference;

/** A clock that runs for a case, and whose date can be asked for once more. */
public interface RunningClock {

    /** The case. */
    CaseReference reference();

    /** What is measured, as the model calls it. */
    String name();

    /** When it ends now. */
    Instant dueAt();

    /** When the next person is told; nothing when nobody is. */
    @Nullable
    Instant nextStepAt();

    /** What the rule gives, asked now; nothing when the facts it was counted from are not known any more. */
    Optional<Instant> counted();

    /** Whether that is what the rule gave before. */
    boolean isCountedAs(Instant counted);

    /** When it would end if the rule gave that. */
    Instant dueIfCounted(Instant counted);

    /** When the next person would be told if it ended then. */
    @Nullable
    Instant nextStepIfDue(Instant due);
}
