package si.zavetje.obligations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.deadlines.CountedCases;
import si.zavetje.world.Database;
import si.zavetje.world.MovableClock;

/** The obligations of cases, on one database, without engine and models. */
public final class RunningClocksAlone {

    /** A Monday. */
    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    // Once: laying out the tables takes longer than a test.
    private static final DataSource SOURCE = Database.H2.migrated();

    public final MovableClock clock = new MovableClock();
    public final JdbcClient jdbc = JdbcClient.create(SOURCE);
    public final ObligationTable table = new ObligationTable(jdbc, new JdbcTemplate(SOURCE));
    public final CountedCases cases = new CountedCases();
    public final Ladder ladder = new Ladder(cases.policy, cases.deadlines);

    /** What was said to whoever listens. */
    public final List<Object> events = new ArrayList<>();

    public final Obligations obligations = new Obligations(table, ladder, events::add, clock);

    /** Nothing runs yet. */
    public RunningClocksAlone() {
        clock.set(NOW);
        for (var emptied : List.of("zv_obligation_step", "zv_obligation_change", "zv_obligation")) {
            jdbc.sql("delete from " + emptied).update();
        }
    }

    /** The database underneath. */
    public DataSource source() {
        return SOURCE;
    }

    /** A clock begins in a case of its own. */
    public Obligation begin(String rule, boolean within, Obligation.Timing timing, String due) {
        var asked = asked(rule, within, timing, due);
        obligations.begin(List.of(asked));
        return table.byClock(asked.clockId()).orElseThrow();
    }

    /** A clock of a case of its own that may begin. */
    public NewObligation asked(String rule, boolean within, Obligation.Timing timing, String due) {
        var reference = cases.open("2025-26");
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, '2025-26')")
                .params(reference.text(), NOW.atOffset(ZoneOffset.UTC))
                .update();
        return new NewObligation(
                reference,
                "CrisisStay",
                "UserTask_AssessRisk",
                rule,
                within,
                timing,
                "clock-" + UUID.randomUUID(),
                "crisis-a",
                Instant.parse(due));
    }

    /** How a clock ends that was met. */
    public Obligations.Ended done(Obligation clock) {
        return new Obligations.Ended(clock.clockId(), Obligation.State.DONE, null);
    }
}
