package si.zavetje.caseevents;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The events of all cases, those taken back included. */
interface CaseEventRows extends ListCrudRepository<CaseEvent, UUID> {

    List<CaseEvent> findByCaseReferenceOrderByNumber(String caseReference);
}
