package si.zavetje.childprotection;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** Who speaks, and spoke, for the children of all cases. */
interface GuardianRows extends ListCrudRepository<Guardian, UUID> {

    List<Guardian> findByCaseReferenceOrderByNumber(String caseReference);
}
