package si.zavetje.accommodation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.database.VersionedTable;
import si.zavetje.shared.CaseReference;

/** All stays in crisis accommodation, one per case. */
@Repository
class Stays {

    private final JdbcClient jdbc;
    private final VersionedTable table;

    Stays(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.table = new VersionedTable(jdbc, "zv_crisis_stay", "case_reference");
    }

    Optional<Stay> find(CaseReference reference) {
        return jdbc.sql("select * from zv_crisis_stay where case_reference = ?")
                .param(reference.text())
                .query(Stay.class)
                .optional();
    }

    Stay of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("nobody was admitted"));
    }

    void begin(CaseReference reference, String provider, Instant admittedAt) {
        table.insert(
                "case_reference", reference.text(), "provider", provider, "admitted_at", admittedAt, "relocations", 0);
    }

    void change(Stay seen, @Nullable Object... columnsAndValues) {
        table.change(seen.caseReference(), seen.version(), columnsAndValues);
    }
}
