package si.zavetje.consents;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** Who must stop, and has stopped, in all cases. */
interface ConsentStops extends ListCrudRepository<ConsentStop, UUID> {

    List<ConsentStop> findByCaseReferenceOrderByNumber(String caseReference);
}
