package si.zavetje.persons;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** Who accompanies the persons of all cases, those who left included. */
interface CompanionRows extends ListCrudRepository<Companion, UUID> {

    List<Companion> findByCaseReferenceOrderByNumber(String caseReference);
}
