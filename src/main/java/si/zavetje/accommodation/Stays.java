package si.zavetje.accommodation;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import si.zavetje.shared.CaseReference;

/** All stays in crisis accommodation, one per case. */
interface Stays extends ListCrudRepository<Stay, String> {

    default Optional<Stay> find(CaseReference reference) {
        return findById(reference.text());
    }

    default Stay of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("nobody was admitted"));
    }
}
