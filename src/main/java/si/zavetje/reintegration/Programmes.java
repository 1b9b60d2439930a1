package si.zavetje.reintegration;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.database.VersionedTable;
import si.zavetje.shared.CaseReference;

/** All applications for reintegration and the programmes that followed. */
@Repository
class Programmes {

    private final JdbcClient jdbc;
    private final VersionedTable table;

    Programmes(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.table = new VersionedTable(jdbc, "zv_reintegration", "id");
    }

    Programme of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("reintegration was not applied for"));
    }

    Optional<Programme> find(CaseReference reference) {
        return jdbc.sql(
                        "select * from zv_reintegration where case_reference = ? order by number desc fetch first 1 rows only")
                .param(reference.text())
                .query(Programme.class)
                .optional();
    }

    void begin(CaseReference reference, boolean titleNeeded) {
        table.insert(
                "id",
                UUID.randomUUID(),
                "case_reference",
                reference.text(),
                "number",
                find(reference).map(Programme::number).orElse(0) + 1,
                "title_needed",
                titleNeeded);
    }

    void change(Programme seen, @Nullable Object... columnsAndValues) {
        table.change(seen.id(), seen.version(), columnsAndValues);
    }
}
