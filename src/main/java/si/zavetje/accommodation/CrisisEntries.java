package si.zavetje.accommodation;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import si.zavetje.database.NewRows;
import si.zavetje.shared.CaseReference;

/** For which cases it is settled whether the person is taken in. */
interface CrisisEntries extends ListCrudRepository<CrisisEntry, String> {

    default Optional<CrisisEntry> find(CaseReference reference) {
        return findById(reference.text());
    }

    default void add(CrisisEntry entry) {
        NewRows.add(() -> save(entry));
    }
}
