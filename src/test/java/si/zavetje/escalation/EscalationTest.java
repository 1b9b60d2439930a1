package si.zavetje.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.obligations.AnyStep;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.Obligations;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;
import si.zavetje.watch.Watcher;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.World;

/** Silence is noticed step by step, each step once, also after an outage; and it ends when somebody acts. */
@EngineTest
@CoversEveryNode("DeadlineEscalation")
class EscalationTest {

    private static final Reader COORDINATOR = new Reader("coordinator", "coordinator", OrganisationKind.COORDINATOR);

    @Autowired
    World world;

    @Autowired
    AnyStep steps;

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

    /** A step of the ladder as it was taken. */
    record Taken(int round, String step, boolean late) {}

    @BeforeEach
    void a_monday_morning() {
        // What earlier tests left running would be late now.
        steps.endAll();
        jdbc.sql("delete from zv_notice").update();
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void worker_deputy_and_coordinator_are_told_one_after_another_and_each_once() {
        var clock = steps.begin("CrisisStay", "UserTask_AssessRisk");
        assertThat(clock.dueAt()).isEqualTo("2026-03-03T09:00:00Z");

        world.clock.set(clock.dueAt().minusSeconds(1));
        assertThat(stepsAfterAWalk(clock)).isEmpty();
        world.clock.set(clock.dueAt());
        assertThat(stepsAfterAWalk(clock)).containsExactly(new Taken(0, "WORKER", false));
        world.clock.advance(Duration.ofMinutes(61));
        assertThat(stepsAfterAWalk(clock)).hasSize(1);
        world.clock.advance(Duration.ofMinutes(60));
        assertThat(stepsAfterAWalk(clock)).hasSize(2).contains(new Taken(0, "DEPUTY", false));
        assertThat(world.openTasks(clock.reference())).doesNotContain("UserTask_SettleLateDeadlines");
        world.clock.advance(Duration.ofHours(2));
        assertThat(stepsAfterAWalk(clock)).hasSize(3).contains(new Taken(0, "COORDINATOR", false));

        assertThat(recipients()).containsExactly("crisis-a WORKER", "crisis-a DEPUTY", "coordinator COORDINATOR");
        assertThat(world.openTasks(clock.reference())).containsOnlyOnce("UserTask_SettleLateDeadlines");
        world.clock.advance(Duration.ofDays(3));
        assertThat(stepsAfterAWalk(clock)).hasSize(3);
        assertThat(world.openTasks(clock.reference())).containsOnlyOnce("UserTask_SettleLateDeadlines");
    }

    @Test
    void the_coordinators_answer_is_an_acknowledgement_of_what_she_saw() {
        var clock = steps.begin("CrisisStay", "UserTask_AssessRisk");
        world.clock.set(clock.dueAt().plus(Duration.ofHours(4)));
        escalation.walk();

        assertThat(world.form("coordinator", clock.reference(), "UserTask_SettleLateDeadlines"))
                .containsKey("late");
        assertThatThrownBy(() -> settle(clock.reference(), "2. 3. 2026 10:00 · triage · police-a"))
                .hasMessage("forms.notAnOption");
        settle(clock.reference(), "3. 3. 2026 10:00 · assess risk · crisis-a");

        var after = obligations.get(clock.id());
        assertThat(after.open()).isTrue();
        assertThat(after.acknowledgedBy()).isEqualTo("coordinator");
        assertThat(world.openTasks(clock.reference())).doesNotContain("UserTask_SettleLateDeadlines");
        world.clock.advance(Duration.ofDays(1));
        assertThat(stepsAfterAWalk(clock)).hasSize(3);
        assertThat(world.openTasks(clock.reference())).doesNotContain("UserTask_SettleLateDeadlines");
    }

    @Test
    void whoever_acts_stops_it_and_takes_the_task_from_the_coordinator() {
        var clock = steps.begin("CrisisStay", "UserTask_AssessRisk");
        world.clock.set(clock.dueAt().plus(Duration.ofHours(4)));
        escalation.walk();
        assertThat(world.openTasks(clock.reference())).contains("UserTask_SettleLateDeadlines");

        engine.getRuntimeService()
                .deleteProcessInstance(
                        engine.getTaskService()
                                .createTaskQuery()
                                .taskId(clock.clockId())
                                .singleResult()
                                .getProcessInstanceId(),
                        "left");
        world.clock.advance(Duration.ofDays(1));

        assertThat(stepsAfterAWalk(clock)).hasSize(3);
        assertThat(world.openTasks(clock.reference())).isEmpty();
    }

    @Test
    void an_acknowledged_obligation_is_left_alone_until_it_gets_a_new_date() {
        var clock = steps.begin("CrisisStay", "UserTask_AssessRisk");
        obligations.acknowledge(clock.id(), COORDINATOR);
        world.clock.set(clock.dueAt().plus(Duration.ofDays(1)));
        assertThat(stepsAfterAWalk(clock)).isEmpty();

        var later = world.clock.instant().plus(Duration.ofDays(1));
        obligations.extend(clock.id(), later, "NO_PLACE_FREE", COORDINATOR);
        assertThat(stepsAfterAWalk(clock)).isEmpty();
        world.clock.set(later);
        assertThat(stepsAfterAWalk(clock)).containsExactly(new Taken(1, "WORKER", false));
    }

    @Test
    void reminders_come_in_the_morning_of_a_working_day_before_and_again_for_a_new_date() {
        var clock = steps.begin("Reintegration", "UserTask_ReviewReintegration");
        assertThat(clock.lastDay()).isEqualTo("2026-06-02");

        world.clock.set("2026-05-22T07:59");
        assertThat(stepsAfterAWalk(clock)).isEmpty();
        // Ten days before is a Saturday: the Friday before.
        world.clock.set("2026-05-22T08:00");
        assertThat(stepsAfterAWalk(clock)).containsExactly(new Taken(0, "REMIND-10", false));
        assertThat(obligations.get(clock.id()).escalation()).isEqualTo(Obligation.Stage.REMINDED);
        obligations.extend(clock.id(), clock.lastDay().plusMonths(1), "ABSENCE", COORDINATOR);
        world.clock.set("2026-06-22T08:01");
        assertThat(stepsAfterAWalk(clock))
                .contains(new Taken(1, "REMIND-10", false))
                .hasSize(2);
        assertThat(recipients()).containsExactly("reintegration-a WORKER", "reintegration-a WORKER");
    }

    @Test
    void an_outage_of_three_days_across_fifty_deadlines_loses_none_and_repeats_none() {
        var tasks = new ArrayList<Obligation>();
        var timers = new ArrayList<Obligation>();
        for (int i = 0; i < 25; i++) {
            world.clock.advance(Duration.ofMinutes(37));
            tasks.add(steps.begin("CrisisStay", "UserTask_AssessRisk"));
            timers.add(steps.begin("StandbyPlacement", "UserTask_PrepareLocation", "BoundaryEvent_NoAnswer"));
        }

        // Nothing runs for three days; then everything starts, in no particular order, and runs twice.
        world.clock.advance(Duration.ofDays(3));
        for (int run = 0; run < 2; run++) {
            escalation.walk();
            engine.getManagementService()
                    .createJobQuery()
                    .executable()
                    .list()
                    .forEach(job -> engine.getManagementService().executeJob(job.getId()));
            escalation.walk();
            watcher.watch();
            world.clock.advance(Duration.ofMinutes(1));
        }

        assertThat(tasks).allSatisfy(clock -> {
            assertThat(stepsOf(clock))
                    .containsExactlyInAnyOrder(
                            new Taken(0, "WORKER", true),
                            new Taken(0, "DEPUTY", true),
                            new Taken(0, "COORDINATOR", true));
            assertThat(world.openTasks(clock.reference())).containsOnlyOnce("UserTask_SettleLateDeadlines");
            assertThat(jdbc.sql("select count(*) from zv_notice where dedupe_key like ? and late")
                            .param(clock.id() + ":%")
                            .query(Long.class)
                            .single())
                    .isEqualTo(3);
        });
        assertThat(timers).allSatisfy(clock -> assertThat(obligations.get(clock.id()))
                .returns(Obligation.State.DONE, Obligation::state));
        assertThat(jdbc.sql("select count(*) from zv_obligation where state = 'OPEN' and due_at < ?"
                                + " and escalation <> 'COORDINATOR' and next_step_at is null")
                        .param(world.clock.instant().atOffset(java.time.ZoneOffset.UTC))
                        .query(Long.class)
                        .single())
                .as("overdue and forgotten")
                .isZero();
        // Cases of earlier tests may be alarming; these are not.
        var mine = Stream.concat(tasks.stream(), timers.stream())
                .map(Obligation::caseReference)
                .toList();
        assertThat(watcher.open()).noneMatch(alarm -> mine.contains(alarm.caseReference()));
    }

    @Test
    void one_obligation_that_cannot_be_told_delays_no_other() {
        var broken = steps.begin("CrisisStay", "UserTask_AssessRisk");
        var sound = steps.begin("CrisisStay", "UserTask_AssessRisk");
        jdbc.sql("update zv_obligation set rule_key = 'no.such.rule' where id = ?")
                .param(broken.id())
                .update();
        world.clock.set(sound.dueAt());

        assertThat(stepsAfterAWalk(sound)).hasSize(1);
        assertThat(stepsOf(broken)).isEmpty();
        jdbc.sql("update zv_obligation set rule_key = 'assess.risk' where id = ?")
                .param(broken.id())
                .update();
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(stepsAfterAWalk(broken)).hasSize(1);
    }

    private List<Taken> stepsAfterAWalk(Obligation clock) {
        escalation.walk();
        escalation.walk();
        return stepsOf(clock);
    }

    private List<Taken> stepsOf(Obligation clock) {
        return jdbc.sql("select round, step, late from zv_obligation_step where obligation_id = ? order by planned_at")
                .param(clock.id())
                .query(Taken.class)
                .list();
    }

    private List<String> recipients() {
        return jdbc.sql("select organisation || ' ' || recipient from zv_notice order by posted_at, dedupe_key")
                .query(String.class)
                .list();
    }

    private void settle(CaseReference reference, String seen) {
        world.complete(
                "coordinator",
                reference,
                "UserTask_SettleLateDeadlines",
                Map.of("lookedAt", List.of(seen), "done", "REMINDED"));
    }
}
