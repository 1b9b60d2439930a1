package si.zavetje.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.obligations.AnyStep;
import si.zavetje.obligations.Obligation;
import si.zavetje.world.EngineTest;
import si.zavetje.world.World;

/** A clock of a crisis is told of at once, and only to whoever has taken the task. */
@EngineTest
class UrgencyTest {

    @Autowired
    World world;

    @Autowired
    AnyStep steps;

    @Autowired
    Escalation escalation;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_late_task_of_a_crisis_is_urgent_and_names_who_has_taken_it() {
        world.clock.set("2026-03-02T10:00");
        var clock = steps.begin("CrisisStay", "UserTask_AssessRisk");
        engine.getTaskService().setAssignee(clock.clockId(), "crisis-a");

        assertThat(posted(clock)).containsOnly("WORKER true crisis-a", "DEPUTY true crisis-a");
    }

    @Test
    void a_late_task_of_later_months_waits_until_the_morning_and_is_everybodys_until_taken() {
        world.clock.set("2026-03-02T10:00");
        var clock = steps.begin("Reintegration", "UserTask_DrawUpReintegrationPlan");

        assertThat(posted(clock)).containsExactly("WORKER false -");
    }

    private List<String> posted(Obligation clock) {
        world.clock.set(clock.dueAt().plus(Duration.ofHours(2)));
        escalation.walk();
        return jdbc.sql("select recipient, urgent, person from zv_notice where case_reference = ?")
                .param(clock.caseReference())
                .query((row, number) -> row.getString(1) + " " + row.getBoolean(2) + " "
                        + Objects.requireNonNullElse(row.getString(3), "-"))
                .list();
    }
}
