package si.zavetje.accommodation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.database.VersionedTable;
import si.zavetje.shared.CaseReference;

/** When persons were away from crisis accommodation. */
@Repository
class Absences {

    /** One absence; without an end while it lasts. */
    record Absence(
            long position,
            boolean missing,
            boolean underThreat,
            Instant since,
            @Nullable Instant untilAt,
            long version) {

        boolean covers(Instant instant) {
            return !instant.isBefore(since) && (untilAt == null || instant.isBefore(untilAt));
        }
    }

    private final JdbcClient jdbc;
    private final VersionedTable table;

    Absences(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.table = new VersionedTable(jdbc, "zv_absence", "position");
    }

    List<Absence> of(CaseReference reference) {
        return jdbc.sql("select position, missing, under_threat, since, until_at, version from zv_absence"
                        + " where case_reference = ? order by position")
                .param(reference.text())
                .query(Absence.class)
                .list();
    }

    Optional<Absence> current(CaseReference reference) {
        return of(reference).stream()
                .filter(absence -> absence.untilAt() == null)
                .findFirst();
    }

    Optional<Absence> latest(CaseReference reference) {
        return of(reference).stream().reduce((earlier, later) -> later);
    }

    void begin(CaseReference reference, boolean missing, boolean underThreat, Instant since) {
        table.insert(
                "case_reference", reference.text(),
                "missing", missing,
                "under_threat", underThreat,
                "since", since);
    }

    void end(Absence seen, Instant until) {
        table.change(seen.position(), seen.version(), "until_at", until);
    }
}
