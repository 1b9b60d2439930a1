package si.zavetje.accommodation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.database.VersionedTable;
import si.zavetje.shared.CaseReference;

/** Which providers were asked to take somebody in, and what came of it. */
@Repository
class Standbys {

    /** What came of a standby. */
    enum Outcome {
        ADMITTED,
        NO_SHOW,
        CANCELLED,
        NO_CAPACITY,
        NO_ANSWER
    }

    /** One question to one provider. */
    record Standby(
            long position,
            int round,
            String provider,
            Instant askedAt,
            Instant eta,
            @Nullable Instant preparedAt,
            @Nullable Outcome outcome,
            long version) {

        boolean open() {
            return outcome == null;
        }
    }

    private final JdbcClient jdbc;
    private final VersionedTable table;
    private final Clock clock;

    Standbys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.table = new VersionedTable(jdbc, "zv_standby", "position");
        this.clock = clock;
    }

    /** All of a case, newest first. */
    List<Standby> of(CaseReference reference) {
        return jdbc.sql("select position, round, provider, asked_at, eta, prepared_at, outcome, version"
                        + " from zv_standby where case_reference = ? order by position desc")
                .param(reference.text())
                .query(Standby.class)
                .list();
    }

    Standby latest(CaseReference reference) {
        return of(reference).stream().findFirst().orElseThrow(() -> new IllegalStateException("nobody was announced"));
    }

    Optional<Standby> open(CaseReference reference) {
        return of(reference).stream().filter(Standby::open).findFirst();
    }

    void add(CaseReference reference, int round, String provider, Instant eta) {
        table.insert(
                "case_reference", reference.text(),
                "round", round,
                "provider", provider,
                "asked_at", clock.instant(),
                "eta", eta);
    }

    void prepared(Standby seen) {
        table.change(seen.position(), seen.version(), "prepared_at", clock.instant());
    }

    void close(Standby seen, Outcome outcome) {
        table.change(seen.position(), seen.version(), "outcome", outcome, "closed_at", clock.instant());
    }
}
