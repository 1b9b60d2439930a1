package si.zavetje.compensation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The rights of all cases. */
interface CompensationRights extends ListCrudRepository<CompensationRight, UUID> {

    Optional<CompensationRight> findByCaseReference(String caseReference);
}
