package si.zavetje.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.obligations.AnyStep;
import si.zavetje.obligations.ObligationTable;
import si.zavetje.watch.Finding;
import si.zavetje.watch.Watcher;
import si.zavetje.world.EngineTest;
import si.zavetje.world.World;

/** The figures tell how the clocks do; and the system says that it is ill before anybody is forgotten in silence. */
@EngineTest
class ObligationMetersTest {

    @Autowired
    World world;

    @Autowired
    AnyStep steps;

    @Autowired
    Escalation escalation;

    @Autowired
    ObligationMeters meters;

    @Autowired
    ObligationTable table;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Watcher watcher;

    @Autowired
    MeterRegistry registry;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void nothing_runs() {
        steps.endAll();
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void what_is_overdue_and_what_is_next_are_counted() {
        assertThat(figure("zavetje.deadlines.overdue")).isZero();
        assertThat(figure("zavetje.deadlines.next")).isNaN();
        var task = steps.begin("CrisisStay", "UserTask_AssessRisk");

        assertThat(figure("zavetje.deadlines.next"))
                .isEqualTo(Duration.between(world.clock.instant(), task.dueAt()).toSeconds());
        world.clock.set(task.dueAt().plusSeconds(1));
        assertThat(figure("zavetje.deadlines.overdue")).isEqualTo(1);
    }

    @Test
    void it_is_ill_when_something_is_overdue_and_nobody_was_told() {
        var task = steps.begin("CrisisStay", "UserTask_AssessRisk");
        world.clock.set(task.dueAt().plus(Duration.ofMinutes(6)));
        assertThat(meters.health().getStatus()).isEqualTo(Status.DOWN);

        escalation.walk();

        assertThat(meters.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void it_cannot_be_told_just_after_a_start_and_must_be_a_while_later() {
        var task = steps.begin("CrisisStay", "UserTask_AssessRisk");
        world.clock.set(task.dueAt().plus(Duration.ofHours(9)));
        var justStarted = new ObligationMeters(table, new SimpleMeterRegistry(), world.clock);
        assertThat(justStarted.health().getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(meters.health().getStatus()).isEqualTo(Status.DOWN);

        world.clock.advance(Duration.ofMinutes(6));
        assertThat(justStarted.health().getStatus()).isEqualTo(Status.DOWN);

        escalation.walk();
        assertThat(justStarted.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_clock_that_is_overdue_when_it_begins_makes_nobody_ill_before_the_ladder_could_walk() {
        // As a form does that speaks of a day three weeks past.
        var task = steps.begin("CrisisStay", "UserTask_AssessRisk");
        var past = task.dueAt().minus(Duration.ofDays(21)).atOffset(ZoneOffset.UTC);
        jdbc.sql("update zv_obligation set due_at = ?, next_step_at = ? where id = ?")
                .params(past, past, task.id())
                .update();
        assertThat(figure("zavetje.deadlines.overdue")).isPositive();
        assertThat(meters.health().getStatus()).isEqualTo(Status.UP);
        assertThat(watcher.findings()).extracting(Finding::kind).doesNotContain(Finding.Kind.OVERDUE);

        world.clock.advance(Duration.ofMinutes(6));
        assertThat(meters.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(watcher.findings()).extracting(Finding::kind).contains(Finding.Kind.OVERDUE);

        escalation.walk();
        assertThat(meters.health().getStatus()).isEqualTo(Status.UP);
        assertThat(watcher.findings()).extracting(Finding::kind).doesNotContain(Finding.Kind.OVERDUE);
    }

    @Test
    void how_late_a_timer_fired_is_measured() {
        var before = registry.timer("zavetje.timers.lateness").count();
        var period = steps.begin("CrisisStay", "SubProcess_Decision", "BoundaryEvent_FirstReminder");
        world.clock.set(period.dueAt().plusSeconds(90));

        engine.getManagementService().executeJob(period.clockId());

        var lateness = registry.timer("zavetje.timers.lateness");
        assertThat(lateness.count()).isEqualTo(before + 1);
        assertThat(lateness.max(TimeUnit.SECONDS)).isGreaterThanOrEqualTo(90);
    }

    private double figure(String name) {
        return registry.get(name).gauge().value();
    }
}
