package si.zavetje.obligations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** Running clocks as rows, without a case that walks; every word in them that is nobody's business says so. */
public final class Clocks {

    /** What must never be found outside. */
    public static final String CANARY = "canary";

    private final JdbcClient jdbc;

    public Clocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A clock of a case of its own that has run since that instant. */
    public CaseReference run(String organisation, PolicyProfile.Kind kind, LocalDate lastDay, Instant since) {
        var reference = CaseReference.random();
        var began = since.atOffset(ZoneOffset.UTC);
        var due = LegalZone.endOf(lastDay).atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, '2025-26')")
                .params(reference.text(), began)
                .update();
        jdbc.sql("insert into zv_obligation (id, case_reference, phase, activity, rule_key, kind, timing, clock_id,"
                        + " responsible, started_at, counted_at, last_day, due_at, round, extended, state, acknowledged_by,"
                        + " escalation, version)"
                        + " values (?, ?, ?, ?, ?, ?, 'TASK', ?, ?, ?, ?, ?, ?, 0, false, 'OPEN', ?, 'NONE', 0)")
                .params(
                        UUID.randomUUID(),
                        reference.text(),
                        CANARY + "Phase",
                        CANARY + "Activity",
                        CANARY + ".rule",
                        kind.name(),
                        CANARY + UUID.randomUUID(),
                        organisation,
                        began,
                        due,
                        lastDay,
                        due,
                        CANARY + "-person")
                .update();
        return reference;
    }

    /** The clock of that case ends. */
    public void end(CaseReference reference, Obligation.State state) {
        jdbc.sql("update zv_obligation set state = ? where case_reference = ?")
                .params(state.name(), reference.text())
                .update();
    }

    /** The clock of that case gets a new day. */
    public void move(CaseReference reference, LocalDate newLastDay, Instant now) {
        var due = LegalZone.endOf(newLastDay).atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into zv_obligation_change (obligation_id, round, old_last_day, old_due_at, new_last_day,"
                        + " new_due_at, ground, decided_by, changed_at) select id, round + 1, last_day, due_at,"
                        + " cast(? as date), cast(? as timestamp with time zone), ?, ?, cast(? as timestamp with time zone)"
                        + " from zv_obligation where case_reference = ?")
                .params(newLastDay, due, CANARY, CANARY, now.atOffset(ZoneOffset.UTC), reference.text())
                .update();
        jdbc.sql("update zv_obligation set round = round + 1, last_day = ?, due_at = ? where case_reference = ?")
                .params(newLastDay, due, reference.text())
                .update();
    }
}
