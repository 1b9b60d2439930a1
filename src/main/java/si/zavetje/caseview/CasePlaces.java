package si.zavetje.caseview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import si.zavetje.shared.CaseReference;

/** Where cases stand, as the engine knows it. */
public interface CasePlaces {

    /** The services of a case, in the order in which they began; the work of the house itself is none. */
    List<Service> services(CaseReference reference);

    /** The names of the services that run now in each of these cases, in the order in which they began. */
    Map<CaseReference, List<String>> running(Collection<CaseReference> references);

    /** What is still to be done in a case, what is due first first; what is not everybody's business only to whom it is. */
    List<OpenTask> openTasks(CaseReference reference);

    /** One task that is still to be done. */
    Optional<OpenTask> task(String id);

    /** All services there are, by key, with their names. */
    Map<String, String> names();

    /** What each form is called: as the task it belongs to. */
    Map<String, String> formNames();
}
