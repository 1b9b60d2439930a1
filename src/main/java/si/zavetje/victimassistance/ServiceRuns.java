package si.zavetje.victimassistance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** All services of all cases, those that are over included. */
interface ServiceRuns extends ListCrudRepository<ServiceRun, UUID> {

    List<ServiceRun> findByCaseReferenceOrderByAskedAt(String caseReference);
}
