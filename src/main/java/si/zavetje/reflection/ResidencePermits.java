package si.zavetje.reflection;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** All residence permits that were applied for. */
interface ResidencePermits extends ListCrudRepository<ResidencePermit, UUID> {

    List<ResidencePermit> findByCaseReferenceOrderByNumberDesc(String caseReference);
}
