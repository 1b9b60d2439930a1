package si.zavetje.accommodation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import si.zavetje.shared.CaseReference;

/** Which providers were asked to take somebody in, and what came of it. */
interface Standbys extends ListCrudRepository<Standby, Long> {

    List<Standby> findByCaseReferenceOrderByPositionDesc(String caseReference);

    /** All of a case, newest first. */
    default List<Standby> of(CaseReference reference) {
        return findByCaseReferenceOrderByPositionDesc(reference.text());
    }

    default Standby latest(CaseReference reference) {
        return of(reference).stream().findFirst().orElseThrow(() -> new IllegalStateException("nobody was announced"));
    }

    default Optional<Standby> open(CaseReference reference) {
        return of(reference).stream().filter(Standby::open).findFirst();
    }
}
