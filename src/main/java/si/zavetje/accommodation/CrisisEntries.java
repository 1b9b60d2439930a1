package si.zavetje.accommodation;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.accommodation.CrisisAccommodation.Route;
import si.zavetje.database.VersionedTable;
import si.zavetje.shared.CaseReference;

/** For which cases it is settled whether the person is taken in. */
@Repository
class CrisisEntries {

    /** The answer for one case. */
    record Entry(boolean needed, @Nullable Route route, long version) {}

    private final JdbcClient jdbc;
    private final VersionedTable table;
    private final Clock clock;

    CrisisEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.table = new VersionedTable(jdbc, "zv_crisis_entry", "case_reference");
        this.clock = clock;
    }

    Optional<Entry> find(CaseReference reference) {
        return jdbc.sql("select needed, route, version from zv_crisis_entry where case_reference = ?")
                .param(reference.text())
                .query(Entry.class)
                .optional();
    }

    void add(CaseReference reference, boolean needed, @Nullable Route route) {
        table.insert(
                "case_reference", reference.text(), "needed", needed, "route", route, "settled_at", clock.instant());
    }

    /** Nobody is to be taken in any more. */
    void dropNeed(CaseReference reference, @Nullable Route route) {
        var seen = find(reference).orElseThrow();
        table.change(reference.text(), seen.version(), "needed", false, "route", route);
    }
}
