package si.zavetje.reflection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.database.VersionedTable;
import si.zavetje.shared.CaseReference;

/** All decisions on permissions to stay, their extensions, and the residence permits that followed. */
@Repository
class Permissions {

    private final JdbcClient jdbc;
    private final VersionedTable table;

    Permissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.table = new VersionedTable(jdbc, "zv_permission", "id");
    }

    Permission of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("no permission to stay was decided"));
    }

    Optional<Permission> find(CaseReference reference) {
        return jdbc.sql(
                        "select * from zv_permission where case_reference = ? order by number desc fetch first 1 rows only")
                .param(reference.text())
                .query(Permission.class)
                .optional();
    }

    void add(CaseReference reference, @Nullable LocalDate grantedOn, @Nullable LocalDate lastDay, boolean notNeeded) {
        table.insert(
                "id",
                UUID.randomUUID(),
                "case_reference",
                reference.text(),
                "number",
                find(reference).map(Permission::number).orElse(0) + 1,
                "granted",
                grantedOn != null,
                "not_needed",
                notNeeded,
                "granted_on",
                grantedOn,
                "last_day",
                lastDay,
                "extensions",
                0);
    }

    void change(Permission seen, @Nullable Object... columnsAndValues) {
        table.change(seen.id(), seen.version(), columnsAndValues);
    }

    void addExtension(Permission permission, LocalDate from, LocalDate to, LocalDate decidedOn) {
        jdbc.sql(
                        "insert into zv_permission_extension (permission_id, number, from_day, to_day, decided_on) values (?, ?, ?, ?, ?)")
                .params(permission.id(), permission.extensions() + 1, from, to, decidedOn)
                .update();
    }

    void addResidencePermit(CaseReference reference, LocalDate from, LocalDate to) {
        jdbc.sql("insert into zv_residence_permit (id, case_reference, valid_from, valid_to) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), reference.text(), from, to)
                .update();
    }

    Optional<LocalDate> residencePermitUntil(CaseReference reference) {
        return jdbc.sql("select max(valid_to) from zv_residence_permit where case_reference = ?")
                .param(reference.text())
                .query(LocalDate.class)
                .optional();
    }

    boolean residencePermitOn(CaseReference reference, LocalDate day) {
        return jdbc.sql(
                                "select count(*) from zv_residence_permit where case_reference = ? and ? between valid_from and valid_to")
                        .params(reference.text(), day)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
