package si.zavetje.reopening;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** How often closed cases were opened again. */
interface ReopeningRows extends ListCrudRepository<Reopening, UUID> {

    int countByCaseReference(String caseReference);
}
