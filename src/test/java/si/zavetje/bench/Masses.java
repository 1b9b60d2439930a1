package si.zavetje.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import si.zavetje.shared.CaseReference;

/** Cases with a clock each, by the ten thousand: one is begun by the engine, and the database copies its rows. */
final class Masses {

    private static final String PROFILE = "2025-26";

    /** What names a row of the engine, or points to one. */
    private static final Set<String> IDS = Set.of(
            "id_",
            "parent_id_",
            "execution_id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "act_inst_id_",
            "parent_act_inst_id_",
            "clock_id");

    private final App app;
    private final JdbcTemplate jdbc;

    Masses(App app) {
        this.app = app;
        this.jdbc = app.jdbc();
        jdbc.execute("create table if not exists bench_case (n varchar(6) primary key, id uuid not null,"
                + " reference varchar(9) not null, due timestamp with time zone not null)");
        jdbc.execute("create table if not exists bench_reminded (reference varchar(9) not null)");
        if (Integer.valueOf(0).equals(count("zv_organisation where id = 'coordinator'"))) {
            jdbc.update("insert into zv_organisation (id, kind, name, rota_order, active, version)"
                    + " values ('coordinator', 'COORDINATOR', 'Coordinator', 1, true, 0)");
            app.people().seal();
        }
    }

    /** The ladder and the watcher rest: somebody else seems to hold their locks. */
    Masses onlyTheEngineWorks() {
        for (var name : List.of("ladder", "watcher")) {
            jdbc.update("delete from zv_lock where name = ?", name);
            jdbc.update(
                    "insert into zv_lock (name, lock_until, locked_at, locked_by) values (?, ?, ?, 'bench')",
                    name,
                    Timestamp.valueOf("2199-01-01 00:00:00"),
                    Timestamp.valueOf("2026-01-01 00:00:00"));
        }
        return this;
    }

    /** The system has run before. */
    void watched() {
        jdbc.update("delete from zv_heartbeat");
        jdbc.update("insert into zv_heartbeat (name, beat_at) values ('watcher', current_timestamp)");
    }

    /** Cases that wait, with a timer beside. */
    void timers(int count, IntFunction<Instant> due) {
        cases(count, due);
        var instance = template();
        copy("ACT_RU_EXECUTION", "PROC_INST_ID_ = ? and PARENT_ID_ is null", instance);
        copy("ACT_RU_EXECUTION", "PROC_INST_ID_ = ? and PARENT_ID_ is not null", instance);
        copy("ACT_RU_EVENT_SUBSCR", "PROC_INST_ID_ = ?", instance);
        copy("ACT_RU_JOB", "PROCESS_INSTANCE_ID_ = ?", instance);
        copy("ACT_HI_PROCINST", "PROC_INST_ID_ = ?", instance);
        copy("ACT_HI_ACTINST", "PROC_INST_ID_ = ?", instance);
        copy("zv_obligation", "clock_id in (select ID_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_ = ?)", instance);
        app.engine().getRuntimeService().deleteProcessInstance(instance, "the copies stay");
        settle();
    }

    /** The cases stay and wait without end. */
    void loseTimers() {
        jdbc.update("delete from ACT_RU_JOB");
        jdbc.update("delete from zv_obligation");
        settle();
    }

    /** Cases with an open task of one organisation each. */
    void tasks(int count, IntFunction<Instant> due) {
        cases(count, due);
        jdbc.update("insert into ACT_RU_TASK (ID_, REV_, NAME_, TASK_DEF_KEY_, PRIORITY_, CREATE_TIME_, DUE_DATE_,"
                + " SUSPENSION_STATE_) select 'task-' || n, 1, 'Assess risk', 'UserTask_AssessRisk', 50,"
                + " cast(due as timestamp), cast(due as timestamp), 1 from bench_case");
        jdbc.update("insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)"
                + " select 'link-' || n, 1, 'crisis-a', 'candidate', 'task-' || n from bench_case");
        jdbc.update("insert into zv_obligation (id, case_reference, phase, activity, rule_key, kind, timing, clock_id,"
                + " responsible, started_at, counted_at, last_day, due_at, round, extended, state, escalation,"
                + " version) select id, reference, 'Phase' || mod(cast(n as int), 8), 'UserTask_AssessRisk', 'task.default',"
                + " 'STAFF', 'TASK', 'task-' || n, 'crisis-a', due, due, cast(due as date), due, 0, false, 'OPEN',"
                + " 'NONE', 0 from bench_case");
        settle();
    }

    /** Nothing is left of any case. */
    void clear() {
        for (var rows : List.of(
                "bench_reminded",
                "zv_obligation",
                "ACT_HI_ACTINST",
                "ACT_HI_PROCINST",
                "ACT_RU_JOB",
                "ACT_RU_EVENT_SUBSCR",
                "ACT_RU_EXECUTION where PARENT_ID_ is not null",
                "ACT_RU_EXECUTION",
                "zv_case")) {
            jdbc.update("delete from " + rows);
        }
    }

    int count(String from) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + from, Integer.class));
    }

    private void cases(int count, IntFunction<Instant> due) {
        jdbc.update("delete from bench_case");
        var references = new TreeSet<String>();
        while (references.size() < count) {
            references.add(CaseReference.random().text());
        }
        // Everything ascends: indexes grow at their end, which is faster.
        long fill = System.nanoTime();
        var rows = new ArrayList<Object[]>();
        for (var reference : references) {
            int number = rows.size();
            rows.add(new Object[] {
                String.format(Locale.ROOT, "%06d", number),
                new UUID(fill, number),
                reference,
                due.apply(number).atOffset(ZoneOffset.UTC)
            });
        }
        jdbc.batchUpdate("insert into bench_case (n, id, reference, due) values (?, ?, ?, ?)", rows);
        jdbc.update(
                "insert into zv_case (reference, opened_at, policy_profile) select reference, due, ?"
                        + " from bench_case",
                PROFILE);
    }

    private String template() {
        var reference = CaseReference.random().text();
        jdbc.update(
                "insert into zv_case (reference, opened_at, policy_profile) values (?, current_timestamp, ?)",
                reference,
                PROFILE);
        return app.engine()
                .getRuntimeService()
                .startProcessInstanceByKey("BenchReminder", reference)
                .getId();
    }

    private void copy(String table, String where, String instance) {
        var columns = jdbc.query("select * from " + table + " where 1 = 0", Masses::columns);
        var replaced = Map.of(
                "id", "b.id",
                "business_key_", "b.reference",
                "case_reference", "b.reference",
                "duedate_", "cast(b.due as timestamp)",
                "due_at", "b.due",
                "counted_at", "b.due",
                "last_day", "cast(b.due as date)");
        var values = Objects.requireNonNull(columns).stream()
                .map(column -> IDS.contains(column)
                        ? "t." + column + " || '-' || b.n"
                        : replaced.getOrDefault(column, "t." + column))
                .toList();
        jdbc.update(
                "insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                        + " from (select * from " + table + " where " + where + ") t cross join bench_case b",
                instance);
    }

    private static List<String> columns(ResultSet rows) throws SQLException {
        var names = new ArrayList<String>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            names.add(rows.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /** What a database does by itself in time. */
    private void settle() {
        jdbc.execute(app.database().store().settle());
    }
}
