package si.zavetje.childprotection;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** What is, and was, to be settled for the children of all cases. */
interface ChildMatterRows extends ListCrudRepository<ChildMatter, UUID> {

    Optional<ChildMatter> findByCaseReferenceAndKind(String caseReference, ChildMatter.Kind kind);
}
