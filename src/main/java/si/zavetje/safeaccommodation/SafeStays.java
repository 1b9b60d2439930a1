package si.zavetje.safeaccommodation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import si.zavetje.database.NewRows;
import si.zavetje.shared.CaseReference;

/** All wishes for a safe place and the stays that followed; the newest one of a case is the one that counts. */
interface SafeStays extends ListCrudRepository<SafeStay, UUID> {

    Optional<SafeStay> findFirstByCaseReferenceOrderByNumberDesc(String caseReference);

    default SafeStay of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("no safe place was asked for"));
    }

    default Optional<SafeStay> find(CaseReference reference) {
        return findFirstByCaseReferenceOrderByNumberDesc(reference.text());
    }

    default void begin(CaseReference reference) {
        int before = find(reference).map(SafeStay::number).orElse(0);
        NewRows.add(() -> save(SafeStay.wished(reference.text(), before + 1)));
    }
}
