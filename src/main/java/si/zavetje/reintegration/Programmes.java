package si.zavetje.reintegration;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import si.zavetje.database.NewRows;
import si.zavetje.shared.CaseReference;

/** All applications for reintegration and the programmes that followed; the newest one of a case is the one that counts. */
interface Programmes extends ListCrudRepository<Programme, UUID> {

    Optional<Programme> findFirstByCaseReferenceOrderByNumberDesc(String caseReference);

    default Programme of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("reintegration was not applied for"));
    }

    default Optional<Programme> find(CaseReference reference) {
        return findFirstByCaseReferenceOrderByNumberDesc(reference.text());
    }

    default void begin(CaseReference reference, boolean titleNeeded) {
        int before = find(reference).map(Programme::number).orElse(0);
        NewRows.add(() -> save(Programme.wished(reference.text(), before + 1, titleNeeded)));
    }
}
