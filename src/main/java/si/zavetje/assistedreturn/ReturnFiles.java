package si.zavetje.assistedreturn;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The returns of all cases. */
interface ReturnFiles extends ListCrudRepository<ReturnFile, UUID> {

    List<ReturnFile> findByCaseReferenceOrderByNumber(String caseReference);
}
