package si.zavetje.compensation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The claims of all cases. */
interface CompensationClaims extends ListCrudRepository<CompensationClaim, UUID> {

    List<CompensationClaim> findByCaseReferenceOrderByNumber(String caseReference);
}
