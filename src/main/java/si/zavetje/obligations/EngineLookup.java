package si.zavetje.obligations;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import si.zavetje.shared.CaseReference;

/** Where the running clocks are found in the models and in the engine, for whoever follows a link or reads a name. */
public interface EngineLookup {

    /** The instance each clock runs in, by the clock's id; those that have stopped meanwhile are missing. */
    Map<String, String> instancesOf(Collection<Obligation> obligations);

    /** The case an instance belongs to. */
    Optional<CaseReference> caseOf(String instance);

    /** The name of every phase, by its key. */
    Map<String, String> phases();

    /** The key of the phase of a definition. */
    Optional<String> phaseOf(String definition);

    /** The name of an activity as it is drawn. */
    String nameOf(String phase, String activity);
}
