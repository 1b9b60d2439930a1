package si.zavetje.packaged;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.obligations.RichCase;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** Many cases with seven timers and two tasks each, whose dates come when the test says so. */
final class ManyClocks {

    /** Where the timers and tasks begin to run. */
    private static final Map<String, String> STEPS = Map.of(
            "CrisisStay", "SubProcess_Decision",
            "ReflectionPeriod", "UserTask_DecideContinuation",
            "StandbyPlacement", "UserTask_RecordHandover");

    private static final String CHOSEN =
            """
            activity in ('BoundaryEvent_FirstReminder', 'BoundaryEvent_SecondReminder', 'BoundaryEvent_LastReminder',
              'BoundaryEvent_FirstNotice', 'BoundaryEvent_SecondNotice', 'BoundaryEvent_LastNotice',
              'BoundaryEvent_StandbyEnds', 'UserTask_RecordVictimDecision', 'UserTask_DecideContinuation')
            """;

    private final RichCase cases;
    private final RuntimeService runtime;
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ManyClocks(RichCase cases, RuntimeService runtime, JdbcTemplate batches, TransactionTemplate transaction) {
        this.cases = cases;
        this.runtime = runtime;
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.transaction = transaction;
    }

    /** One clock, as both tables know it. */
    record Clock(UUID id, String clockId, String timing) {}

    /** Opens a case and lets its clocks begin. */
    void open() {
        CaseReference reference = cases.open();
        STEPS.forEach((model, step) -> runtime.createProcessInstanceByKey(model)
                .businessKey(reference.text())
                .startBeforeActivity(step)
                .execute());
    }

    /** All clocks that will come due, in no order. */
    List<Clock> all() {
        return jdbc.sql("select id, clock_id, timing from zv_obligation where " + CHOSEN + " order by id")
                .query(Clock.class)
                .list();
    }

    /** Gives clocks a new date in engine and obligation, each a millisecond after the other so that no two are taken for one. */
    void comeDue(List<Clock> clocks, Instant from) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < clocks.size(); i++) {
                comesDue(clocks.get(i), from.plusMillis(i));
            }
        });
    }

    private void comesDue(Clock clock, Instant due) {
        boolean timer = clock.timing().equals("TIMER");
        var utc = due.atOffset(ZoneOffset.UTC);
        batches.update(
                timer
                        ? "update ACT_RU_JOB set DUEDATE_ = ? where ID_ = ?"
                        : "update ACT_RU_TASK set DUE_DATE_ = ? where ID_ = ?",
                utc.toLocalDateTime(),
                clock.clockId());
        batches.update(
                "update zv_obligation set due_at = ?, counted_at = ?, last_day = ?, next_step_at = ?,"
                        + " version = version + 1 where id = ?",
                utc,
                utc,
                LegalZone.dayOf(due.minusMillis(1)),
                timer ? null : utc,
                clock.id());
    }

    /** Whether a node took timers within the last second and has not finished them. */
    boolean areFiring(Instant now, Duration lock) {
        return jdbc.sql("select count(*) from ACT_RU_JOB where LOCK_EXP_TIME_ > ?")
                        .param(LocalDateTime.ofInstant(now.plus(lock).minusSeconds(1), ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** How many have come due without a timer having fired or somebody having been told. */
    long waiting(Instant now) {
        return jdbc.sql("select count(*) from zv_obligation o where state = 'OPEN' and due_at <= ? and not exists"
                        + " (select 1 from zv_obligation_step s where s.obligation_id = o.id) and " + CHOSEN)
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** A due instant, and when its obligation was acted upon. */
    record Acted(OffsetDateTime due, OffsetDateTime at) {

        Duration lateness() {
            return Duration.between(due, at);
        }
    }

    /** When every timer fired, as the database has it. */
    List<Acted> fired() {
        return acted("select due_at as due, acted_at as at from zv_obligation where timing = 'TIMER'"
                + " and state = 'DONE' and acted_at is not null and " + CHOSEN);
    }

    /** When somebody was told of every task that came due, as the database has it. */
    List<Acted> told() {
        return acted("select s.planned_at as due, s.taken_at as at from zv_obligation_step s join zv_obligation o"
                + " on o.id = s.obligation_id where s.step = 'WORKER'");
    }

    private List<Acted> acted(String question) {
        return jdbc.sql(question).query(Acted.class).list();
    }
}
