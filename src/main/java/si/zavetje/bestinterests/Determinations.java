package si.zavetje.bestinterests;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** What was determined for the children of all cases. */
interface Determinations extends ListCrudRepository<Determination, UUID> {

    List<Determination> findByCaseReferenceOrderByNumber(String caseReference);
}
