package si.zavetje.obligations;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The questions by which the models ask for dates, to be asked once more without the engine's doing anything. */
public interface Questions {

    /** What the rule gives for a clock now; nothing when the model does not ask it any more or the facts are gone. */
    Optional<Instant> ask(Obligation obligation);

    /** Where dates are asked for that depend on a rule, each as the phase and the activity. */
    Set<String> dependingOn(String rule);
}
