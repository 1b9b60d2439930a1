package si.zavetje.reflection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import si.zavetje.database.NewRows;
import si.zavetje.shared.CaseReference;

/** All decisions on permissions to stay, the newest of a case in force, and how often each was extended. */
interface Permissions extends ListCrudRepository<Permission, UUID> {

    Optional<Permission> findFirstByCaseReferenceOrderByNumberDesc(String caseReference);

    default Optional<Permission> find(CaseReference reference) {
        return findFirstByCaseReferenceOrderByNumberDesc(reference.text());
    }

    default Permission of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("no permission to stay was decided"));
    }

    default int nextNumber(CaseReference reference) {
        return find(reference).map(Permission::number).orElse(0) + 1;
    }

    default Permission add(Permission decided) {
        return NewRows.add(() -> save(decided));
    }

    /** Writes an extension down; the key keeps two from being written as one. */
    @Modifying
    @Query("insert into zv_permission_extension (permission_id, number, from_day, to_day, decided_on)"
            + " values (:permission, :number, :from, :to, :decidedOn)")
    void addExtension(UUID permission, int number, LocalDate from, LocalDate to, LocalDate decidedOn);
}
