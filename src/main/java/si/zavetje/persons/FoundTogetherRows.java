package si.zavetje.persons;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** Who was found together with whom, in all cases, what was wrong included. */
interface FoundTogetherRows extends ListCrudRepository<FoundTogether, UUID> {

    Optional<FoundTogether> findByCaseReferenceAndLeftAtIsNull(String caseReference);

    List<FoundTogether> findByEventIdAndLeftAtIsNullOrderByJoinedAtAscIdAsc(UUID eventId);
}
