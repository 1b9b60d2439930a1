package si.zavetje.safeaccommodation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.database.VersionedTable;
import si.zavetje.shared.CaseReference;

/** All wishes for a safe place and the stays that followed. */
@Repository
class SafeStays {

    private final JdbcClient jdbc;
    private final VersionedTable table;

    SafeStays(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.table = new VersionedTable(jdbc, "zv_safe_stay", "id");
    }

    SafeStay of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("no safe place was asked for"));
    }

    Optional<SafeStay> find(CaseReference reference) {
        return jdbc.sql(
                        "select * from zv_safe_stay where case_reference = ? order by number desc fetch first 1 rows only")
                .param(reference.text())
                .query(SafeStay.class)
                .optional();
    }

    void begin(CaseReference reference) {
        table.insert(
                "id",
                UUID.randomUUID(),
                "case_reference",
                reference.text(),
                "number",
                find(reference).map(SafeStay::number).orElse(0) + 1,
                "title_impossible",
                false,
                "still_sought",
                true);
    }

    void change(SafeStay seen, @Nullable Object... columnsAndValues) {
        table.change(seen.id(), seen.version(), columnsAndValues);
    }
}
