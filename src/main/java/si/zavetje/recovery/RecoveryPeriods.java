package si.zavetje.recovery;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The periods of all cases; each has one. */
interface RecoveryPeriods extends ListCrudRepository<RecoveryPeriod, UUID> {

    Optional<RecoveryPeriod> findByCaseReference(String caseReference);
}
