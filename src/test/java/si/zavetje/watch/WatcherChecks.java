package si.zavetje.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.casefile.Responsibilities;
import si.zavetje.obligations.Escalation;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.Obligations;
import si.zavetje.obligations.RichCase;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.world.Cases;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Whatever is broken is noticed within three minutes, once, and nothing that is sound is; on each database. */
@Import(Cases.class)
abstract class WatcherChecks {

    private static final Duration AT_MOST = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    @Autowired
    World world;

    @Autowired
    Cases cases;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Obligations obligations;

    @Autowired
    Escalation escalation;

    @Autowired
    Watcher watcher;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    List<ApplicationRunner> runners;

    /** A way to break something, what the watcher calls it, and how it is mended. */
    record Fault(String name, Finding.Kind kind, Step breaks, Step mends) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Something done to the clocks of one case. */
    interface Step {
        void on(WatcherChecks world, Obligation timer, Obligation task);
    }

    static Stream<Fault> faults() {
        Step gone = (world, timer, task) -> world.delete(timer.reference());
        return Stream.of(
                new Fault(
                        "a timer does not fire",
                        Finding.Kind.OVERDUE,
                        (w, timer, task) -> {
                            w.world.clock.set(timer.dueAt());
                            w.escalation.walk();
                        },
                        (w, timer, task) -> {
                            w.engine.getManagementService().executeJob(timer.clockId());
                            w.escalation.walk();
                        }),
                new Fault(
                        "a task is late and nobody is told",
                        Finding.Kind.OVERDUE,
                        (w, timer, task) -> w.world.clock.set(task.dueAt()),
                        (w, timer, task) -> w.escalation.walk()),
                new Fault(
                        "a timer is lost",
                        Finding.Kind.NO_CLOCK,
                        (w, timer, task) -> w.sql("delete from ACT_RU_JOB where ID_ = ?", timer.clockId()),
                        (w, timer, task) ->
                                w.sql("update zv_obligation set state = 'VOID' where clock_id = ?", timer.clockId())),
                new Fault(
                        "a task is lost",
                        Finding.Kind.NO_CLOCK,
                        (w, timer, task) -> {
                            w.sql("delete from ACT_RU_IDENTITYLINK where TASK_ID_ = ?", task.clockId());
                            w.sql("delete from ACT_RU_TASK where ID_ = ?", task.clockId());
                        },
                        (w, timer, task) ->
                                w.sql("update zv_obligation set state = 'VOID' where clock_id = ?", task.clockId())),
                new Fault(
                        "a timer runs unwatched",
                        Finding.Kind.NO_OBLIGATION,
                        (w, timer, task) -> w.sql("delete from zv_obligation where clock_id = ?", timer.clockId()),
                        gone),
                new Fault(
                        "a task waits unwatched",
                        Finding.Kind.NO_OBLIGATION,
                        (w, timer, task) ->
                                w.sql("update zv_obligation set state = 'DONE' where clock_id = ?", task.clockId()),
                        (w, timer, task) ->
                                w.sql("update zv_obligation set state = 'OPEN' where clock_id = ?", task.clockId())),
                new Fault(
                        "a step is not tried again",
                        Finding.Kind.NO_RETRIES,
                        (w, timer, task) -> w.engine.getManagementService().setJobRetries(timer.clockId(), 0),
                        (w, timer, task) -> w.engine.getManagementService().setJobRetries(timer.clockId(), 3)),
                new Fault(
                        "a timer is suspended",
                        Finding.Kind.SUSPENDED,
                        (w, timer, task) -> w.engine.getManagementService().suspendJobById(timer.clockId()),
                        (w, timer, task) -> w.engine.getManagementService().activateJobById(timer.clockId())),
                new Fault(
                        "all timers of a kind are suspended",
                        Finding.Kind.SUSPENDED,
                        (w, timer, task) -> w.engine
                                .getManagementService()
                                .suspendJobDefinitionByProcessDefinitionKey("StandbyPlacement", true),
                        (w, timer, task) -> w.engine
                                .getManagementService()
                                .activateJobDefinitionByProcessDefinitionKey("StandbyPlacement", true)),
                new Fault(
                        "a case is suspended",
                        Finding.Kind.SUSPENDED,
                        (w, timer, task) -> w.roots(timer.reference())
                                .forEach(id -> w.engine.getRuntimeService().suspendProcessInstanceById(id)),
                        (w, timer, task) -> w.roots(timer.reference())
                                .forEach(id -> w.engine.getRuntimeService().activateProcessInstanceById(id))),
                new Fault(
                        "a case is left with nothing",
                        Finding.Kind.STRANDED_CASE,
                        gone,
                        (w, timer, task) -> w.sql(
                                "update zv_referral set ended_at = received_at where case_reference = ?",
                                timer.caseReference())));
    }

    @BeforeEach
    void nothing_is_broken() {
        jdbc.sql("select reference from zv_case").query(String.class).list().forEach(reference -> {
            delete(new CaseReference(reference));
            sql("update zv_referral set ended_at = received_at where case_reference = ?", reference);
        });
        jdbc.sql("update zv_obligation set state = 'VOID' where state = 'OPEN'").update();
        jdbc.sql("delete from zv_alarm").update();
        world.clock.set("2026-03-02T10:00");
        watcher.watch();
        assertThat(watcher.open()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void is_noticed_in_time_once_and_ends_when_mended(Fault fault) {
        var timer = begin();
        var task = theTaskOf(timer);
        watcher.watch();
        assertThat(watcher.open()).isEmpty();

        fault.breaks().on(this, timer, task);
        var broken = world.clock.instant();
        while (openOf(fault.kind(), timer).isEmpty()) {
            world.clock.advance(BETWEEN_LOOKS);
            watcher.watch();
            assertThat(Duration.between(broken, world.clock.instant())).isLessThanOrEqualTo(AT_MOST);
        }
        var raised = openOf(fault.kind(), timer);
        watcher.watch();
        watcher.watch();

        assertThat(openOf(fault.kind(), timer)).containsExactlyElementsOf(raised);
        assertThat(raised).allSatisfy(alarm -> assertThat(
                        jdbc.sql("select count(*) from zv_notice where dedupe_key = ? and kind = 'ALARM'")
                                .param(alarm.id().toString())
                                .query(Long.class)
                                .single())
                .isEqualTo(1));
        assertThat(world.openTasks(timer.reference())).containsOnlyOnce("UserTask_LookIntoAlarm");
        assertThat(String.valueOf(world.form("coordinator", timer.reference(), "UserTask_LookIntoAlarm")
                        .get("alarms")))
                .endsWith(".");

        fault.mends().on(this, timer, task);
        watcher.watch();
        assertThat(openOf(fault.kind(), timer)).isEmpty();
        sql(
                "update zv_obligation set state = 'VOID' where case_reference = ? and state = 'OPEN' and activity"
                        + " <> 'UserTask_LookIntoAlarm'",
                timer.caseReference());
    }

    @Test
    void the_coordinators_task_about_an_alarm_is_gone_when_she_looked_or_when_it_is_mended() {
        var timer = begin();
        engine.getManagementService().setJobRetries(timer.clockId(), 0);
        watcher.watch();
        world.complete("coordinator", timer.reference(), "UserTask_LookIntoAlarm", Map.of("done", "TRIED_AGAIN"));
        watcher.watch();

        assertThat(world.openTasks(timer.reference())).doesNotContain("UserTask_LookIntoAlarm");
        assertThat(watcher.open()).singleElement().satisfies(alarm -> assertThat(alarm.seenBy())
                .isEqualTo("coordinator"));

        engine.getManagementService().setJobRetries(timer.clockId(), 3);
        watcher.watch();
        assertThat(watcher.open()).isEmpty();
        engine.getManagementService().setJobRetries(timer.clockId(), 0);
        watcher.watch();
        assertThat(world.openTasks(timer.reference())).contains("UserTask_LookIntoAlarm");
        engine.getManagementService().setJobRetries(timer.clockId(), 3);
        watcher.watch();
        assertThat(world.openTasks(timer.reference())).doesNotContain("UserTask_LookIntoAlarm");
    }

    @Test
    void a_clock_that_began_before_there_were_obligations_gets_one_at_the_next_start() throws Exception {
        var timer = begin();
        sql("delete from zv_obligation where case_reference = ?", timer.caseReference());
        assertThat(watcher.findings()).hasSize(2);

        for (var runner : runners) {
            runner.run(new DefaultApplicationArguments());
        }

        assertThat(watcher.findings()).isEmpty();
        assertThat(obligations.openIn(timer.reference())).hasSize(2).anySatisfy(adopted -> assertThat(adopted.dueAt())
                .isEqualTo(timer.dueAt()));
    }

    @Test
    void a_clean_week_raises_no_alarm() {
        var end = world.clock.instant().plus(Duration.ofDays(7));
        int begun = 0;
        while (world.clock.instant().isBefore(end)) {
            if (begun < 12 && world.clock.instant().getEpochSecond() % 14_400 == 0) {
                comesIn(begun++ % 2 == 0);
            }
            engine.getManagementService()
                    .createJobQuery()
                    .executable()
                    .list()
                    .forEach(job -> engine.getManagementService().executeJob(job.getId()));
            escalation.walk();
            watcher.watch();
            world.clock.advance(Duration.ofMinutes(20));
        }

        assertThat(begun).isEqualTo(12);
        assertThat(jdbc.sql("select count(*) from zv_obligation where acted_at >= ?")
                        .param(end.minus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single())
                .isGreaterThan(20);
        assertThat(jdbc.sql(
                                "select a.kind || ' ' || coalesce(o.activity, a.subject) from zv_alarm a"
                                        + " left join zv_obligation o on cast(o.id as varchar(64)) = a.subject where a.raised_at >= ?")
                        .param(end.minus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC))
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void the_script_says_the_same_without_the_application() throws Exception {
        // The script knows no other time than the database's.
        world.clock.set(Clock.systemUTC().instant());
        watcher.watch();
        assertThat(script()).isEmpty();

        var stopped = begin();
        engine.getManagementService().setJobRetries(stopped.clockId(), 0);
        engine.getManagementService().suspendJobById(stopped.clockId());
        var lost = begin();
        sql("delete from ACT_RU_JOB where ID_ = ?", lost.clockId());
        var unwatched = begin();
        sql("delete from zv_obligation where clock_id = ?", theTaskOf(unwatched).clockId());
        delete(begin().reference());
        var late = begin();
        sql(
                "update zv_obligation set due_at = ? where id = ?",
                world.clock.instant().minus(AT_MOST).atOffset(ZoneOffset.UTC),
                late.id());

        var found = watcher.findings();
        assertThat(found)
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(
                        Finding.Kind.NO_CLOCK,
                        Finding.Kind.NO_OBLIGATION,
                        Finding.Kind.NO_RETRIES,
                        Finding.Kind.OVERDUE,
                        Finding.Kind.STRANDED_CASE,
                        Finding.Kind.SUSPENDED);
        assertThat(script()).isEqualTo(found);

        sql(
                "update zv_heartbeat set beat_at = ? where name = ?",
                world.clock.instant().minus(AT_MOST.multipliedBy(2)).atOffset(ZoneOffset.UTC),
                "watcher");
        assertThat(script()).extracting(Finding::kind).contains(Finding.Kind.WATCHER_SILENT);
        sql("delete from zv_heartbeat where name = ?", "watcher");
        assertThat(script()).extracting(Finding::kind).contains(Finding.Kind.WATCHER_SILENT);
    }

    @Test
    void the_watchers_own_silence_makes_this_node_ill() {
        var health = new WatcherHealth(watcher, world.clock);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        world.clock.advance(AT_MOST);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(health.health().getStatus().getCode()).isEqualTo("DOWN");
        var meters = new io.micrometer.core.instrument.simple.SimpleMeterRegistry();
        health.bindTo(meters);
        assertThat(meters.get("zavetje.watcher.silence").gauge().value()).isEqualTo(181);
        watcher.watch();
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(meters.get("zavetje.alarms.open").gauge().value()).isZero();
    }

    /** A person is announced; half of the providers answer and take her in, the others stay silent. */
    private void comesIn(boolean taken) {
        var now = LocalDateTime.ofInstant(world.clock.instant(), LegalZone.ID);
        if (taken) {
            Walk.refer(world).sheltered(now.toString());
        } else {
            Walk.refer(world).emergencyAgreed().does("police", "AnnouncePlacement", "eta", now.toString());
        }
    }

    private List<Finding> script() throws SQLException, IOException {
        var text = new ClassPathResource(Watcher.SCRIPT).getContentAsString(StandardCharsets.UTF_8);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = connection.getMetaData().getURL().startsWith("jdbc:h2:")
                        ? RunScript.execute(connection, new StringReader(text))
                        : run(statement, text)) {
            var findings = new ArrayList<Finding>();
            while (rows.next()) {
                findings.add(
                        new Finding(Finding.Kind.valueOf(rows.getString(1)), rows.getString(2), rows.getString(3)));
            }
            return findings;
        }
    }

    private static ResultSet run(Statement statement, String text) throws SQLException {
        return statement.executeQuery(text);
    }

    /** A case in which a provider is asked: a task due in two hours, and a timer that ends the waiting after four. */
    private Obligation begin() {
        var reference = new RichCase(cases, responsibilities, jdbc, world.clock).open();
        engine.getRuntimeService()
                .createProcessInstanceByKey("StandbyPlacement")
                .businessKey(reference.text())
                .startBeforeActivity("UserTask_PrepareLocation")
                .execute();
        return obligations.openIn(reference).stream()
                .filter(open -> open.timing() == Obligation.Timing.TIMER)
                .findFirst()
                .orElseThrow();
    }

    private Obligation theTaskOf(Obligation timer) {
        return obligations.openIn(timer.reference()).stream()
                .filter(open -> open.timing() == Obligation.Timing.TASK)
                .findFirst()
                .orElseThrow();
    }

    private List<Alarm> openOf(Finding.Kind kind, Obligation clock) {
        return watcher.open().stream()
                .filter(alarm -> alarm.kind() == kind && clock.caseReference().equals(alarm.caseReference()))
                .toList();
    }

    private List<String> roots(CaseReference reference) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.text())
                .processDefinitionKeyNotIn("ClockAlarm", "DeadlineEscalation")
                .rootProcessInstances()
                .list()
                .stream()
                .map(root -> root.getId())
                .toList();
    }

    private void delete(CaseReference reference) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.text())
                .rootProcessInstances()
                .list()
                .forEach(root -> engine.getRuntimeService().deleteProcessInstance(root.getId(), "for the test"));
    }

    private void sql(String statement, Object... values) {
        jdbc.sql(statement).params(values).update();
    }
}
