package si.zavetje.obligations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.obligations.Ladder.Planned;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** The tables of obligations, their changes and the steps taken; written in batches, because clocks begin in groups. */
@Repository
public class ObligationTable {

    private static final ObligationRow ROW = new ObligationRow();

    private static final String INSERT =
            """
            insert into zv_obligation (id, case_reference, phase, activity, rule_key, kind, timing, clock_id, responsible,
              started_at, counted_at, last_day, due_at, round, extended, state, escalation, next_step_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, false, 'OPEN', 'NONE', ?, 0)
            """;

    private static final String MOVE =
            """
            update zv_obligation set due_at = :due, counted_at = :counted, last_day = :lastDay, round = round + 1,
              extended = :extended, acknowledged_at = null, acknowledged_by = null, escalation = 'NONE',
              next_step_at = :next, version = version + 1
            where id = :id and version = :version and state = 'OPEN'
            """;

    private static final String CHANGE =
            """
            insert into zv_obligation_change (obligation_id, round, old_last_day, old_due_at, new_last_day, new_due_at,
              ground, decided_by, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ObligationTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A clock that begins, with what the policy of the case says of it. */
    record Begun(UUID id, NewObligation asked, PolicyProfile.Kind kind, @Nullable Instant nextStepAt) {}

    void insert(List<Begun> obligations, Instant now) {
        batches.batchUpdate(
                INSERT, obligations.stream().map(begun -> row(begun, now)).toList());
    }

    private static @Nullable Object[] row(Begun begun, Instant now) {
        var asked = begun.asked();
        return new @Nullable Object[] {
            begun.id(),
            asked.reference().text(),
            asked.phase(),
            asked.activity(),
            asked.ruleKey(),
            begun.kind().name(),
            asked.timing().name(),
            asked.clockId(),
            asked.responsible(),
            utc(now),
            utc(asked.dueAt()),
            lastDay(asked.dueAt()),
            utc(asked.dueAt()),
            utc(begun.nextStepAt())
        };
    }

    void end(List<Obligations.Ended> ended, Instant now) {
        batches.batchUpdate(
                "update zv_obligation set state = ?, acted_at = ?, next_step_at = null, version = version + 1"
                        + " where clock_id = ? and state = 'OPEN'",
                ended.stream()
                        .map(end -> new Object[] {end.state().name(), utc(now), end.clockId()})
                        .toList());
    }

    /** Whether that is another organisation than before. */
    boolean handOver(String clockId, String organisation) {
        return jdbc.sql("update zv_obligation set responsible = ?, version = version + 1"
                                + " where clock_id = ? and responsible <> ?")
                        .params(organisation, clockId, organisation)
                        .update()
                > 0;
    }

    /** Writes the new date and keeps the old one; the ladder begins anew. */
    Obligation move(
            Obligation seen,
            NewDate date,
            ChangeGround ground,
            @Nullable String decider,
            @Nullable Instant next,
            Instant now) {
        demandUnseen(jdbc.sql(MOVE)
                .param("due", utc(date.due()))
                .param("counted", utc(date.counted()))
                .param("lastDay", lastDay(date.due()))
                .param("extended", date.extended())
                .param("next", utc(next))
                .param("id", seen.id())
                .param("version", seen.version())
                .update());
        jdbc.sql(CHANGE)
                .params(
                        seen.id(),
                        seen.round() + 1,
                        seen.lastDay(),
                        utc(seen.dueAt()),
                        lastDay(date.due()),
                        utc(date.due()),
                        ground.name(),
                        decider,
                        utc(now))
                .update();
        return get(seen.id());
    }

    /** What was decided, what the rule gives, and whether somebody gave more time. */
    record NewDate(Instant due, Instant counted, boolean extended) {}

    /** Notes what the rule gives now, where the date itself stays. */
    void count(Obligation seen, Instant counted) {
        demandUnseen(jdbc.sql("update zv_obligation set counted_at = ?, version = version + 1"
                        + " where id = ? and version = ? and state = 'OPEN'")
                .params(utc(counted), seen.id(), seen.version())
                .update());
    }

    public void acknowledge(Obligation seen, String by, Instant now) {
        demandUnseen(jdbc.sql("update zv_obligation set acknowledged_at = ?, acknowledged_by = ?, next_step_at = null,"
                        + " version = version + 1 where id = ? and version = ? and state = 'OPEN'")
                .params(utc(now), by, seen.id(), seen.version())
                .update());
    }

    /** The steps of this round that were already taken. */
    public List<String> stepsTaken(Obligation obligation) {
        return jdbc.sql("select step from zv_obligation_step where obligation_id = ? and round = ?")
                .params(obligation.id(), obligation.round())
                .query(String.class)
                .list();
    }

    public void take(Obligation seen, List<Planned> steps, @Nullable Instant next, Instant now, Instant lateBefore) {
        batches.batchUpdate(
                "insert into zv_obligation_step (obligation_id, round, step, planned_at, taken_at, late)"
                        + " values (?, ?, ?, ?, ?, ?)",
                steps.stream()
                        .map(step -> new Object[] {
                            seen.id(),
                            seen.round(),
                            step.step(),
                            utc(step.at()),
                            utc(now),
                            step.at().isBefore(lateBefore)
                        })
                        .toList());
        // Nothing that is told beside the ladder takes a step of it back.
        var stage = steps.stream()
                .map(Planned::stage)
                .reduce(seen.escalation(), (one, other) -> one.compareTo(other) < 0 ? other : one);
        demandUnseen(jdbc.sql("update zv_obligation set escalation = ?, next_step_at = ?, version = version + 1"
                        + " where id = ? and version = ? and state = 'OPEN'")
                .params(stage.name(), utc(next), seen.id(), seen.version())
                .update());
    }

    /** Lets others go first. */
    public void postpone(UUID id, Instant until) {
        jdbc.sql("update zv_obligation set next_step_at = ? where id = ? and next_step_at < ?")
                .params(utc(until), id, utc(until))
                .update();
    }

    /** When the present round began: with the clock, or with its last new date. */
    public Instant roundBegan(Obligation obligation) {
        return obligation.round() == 0
                ? obligation.startedAt()
                : jdbc.sql("select changed_at from zv_obligation_change where obligation_id = ? and round = ?")
                        .params(obligation.id(), obligation.round())
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant();
    }

    /** Who has taken the task, if it is one and somebody has. */
    @Nullable
    public String assigneeOf(Obligation obligation) {
        return jdbc.sql("select ASSIGNEE_ from ACT_RU_TASK where ID_ = ? and ASSIGNEE_ is not null")
                .param(obligation.clockId())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** The obligations for which a step of the ladder has come, longest waiting first. */
    public List<UUID> withStepBefore(Instant now, int most) {
        return jdbc.sql("select id from zv_obligation where state = 'OPEN' and next_step_at <= ?"
                        + " order by next_step_at, id fetch first " + most + " rows only")
                .param(utc(now))
                .query(UUID.class)
                .list();
    }

    /** Those of a case about which the coordinator was told, and which nobody has met or acknowledged. */
    public List<Obligation> unsettledIn(CaseReference reference) {
        return jdbc.sql("select * from zv_obligation where case_reference = ? and state = 'OPEN'"
                        + " and escalation = 'COORDINATOR' and acknowledged_at is null order by due_at, activity, id")
                .param(reference.text())
                .query(ROW)
                .list();
    }

    public List<String> unsettledCases() {
        return jdbc.sql("select distinct case_reference from zv_obligation where state = 'OPEN'"
                        + " and escalation = 'COORDINATOR' and acknowledged_at is null")
                .query(String.class)
                .list();
    }

    public long dueBefore(Instant now) {
        return jdbc.sql("select count(*) from zv_obligation where state = 'OPEN' and due_at < ?")
                .param(utc(now))
                .query(Long.class)
                .single();
    }

    /** Overdue and known since then, not acknowledged, and no step was taken since it was due. */
    public long untoldSince(Instant then) {
        return jdbc.sql("select count(*) from zv_obligation o where o.state = 'OPEN' and o.due_at < :then"
                        + " and o.started_at < :then and not exists (select 1 from zv_obligation_change c"
                        + " where c.obligation_id = o.id and c.changed_at >= :then)"
                        + " and o.acknowledged_at is null and not exists (select 1 from zv_obligation_step s"
                        + " where s.obligation_id = o.id and s.round = o.round and s.planned_at >= o.due_at)")
                .param("then", utc(then))
                .query(Long.class)
                .single();
    }

    @Nullable
    public Instant nextDueAfter(Instant now) {
        return jdbc.sql("select due_at from zv_obligation where state = 'OPEN' and due_at >= ? order by due_at"
                        + " fetch first 1 rows only")
                .param(utc(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    public Obligation get(UUID id) {
        return jdbc.sql("select * from zv_obligation where id = ?")
                .param(id)
                .query(ROW)
                .single();
    }

    public Optional<Obligation> find(UUID id) {
        return jdbc.sql("select * from zv_obligation where id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    Optional<Obligation> byClock(String clockId) {
        return jdbc.sql("select * from zv_obligation where clock_id = ?")
                .param(clockId)
                .query(ROW)
                .optional();
    }

    List<Obligation> openIn(CaseReference reference) {
        return jdbc.sql(
                        "select * from zv_obligation where case_reference = ? and state = 'OPEN' order by due_at, activity, id")
                .param(reference.text())
                .query(ROW)
                .list();
    }

    List<Obligation> allOf(CaseReference reference) {
        return jdbc.sql("select * from zv_obligation where case_reference = ? order by due_at, activity, id")
                .param(reference.text())
                .query(ROW)
                .list();
    }

    List<ObligationChange> changesOf(UUID id) {
        return jdbc.sql("select * from zv_obligation_change where obligation_id = ? order by round")
                .param(id)
                .query(ObligationChange.class)
                .list();
    }

    /** The legal day that ends with the instant, or within which it lies. */
    public static LocalDate lastDay(Instant due) {
        return LegalZone.dayOf(due.minusMillis(1));
    }

    private static void demandUnseen(int changed) {
        if (changed == 0) {
            throw new OptimisticLockingFailureException("an obligation was changed meanwhile");
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
