package si.zavetje.proceedings;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The sheets of all cases. */
interface ProceedingsSheets extends ListCrudRepository<ProceedingsSheet, UUID> {

    Optional<ProceedingsSheet> findByCaseReference(String caseReference);
}
