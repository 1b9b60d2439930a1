package si.zavetje.randomwalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** The control of the random walk: each kind of fault that it looks for is planted, and found. */
@EngineTest
class PlantedFaultsTest {

    @Autowired
    World world;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    JdbcClient jdbc;

    private Walk walk;
    private final PlainCase plain = new PlainCase(Phase.CRISIS_ACCOMMODATION);

    @BeforeEach
    void a_person_in_the_crisis_house_is_missing() {
        world.clock.set("2026-03-02T10:00");
        walk = Phase.CRISIS_ACCOMMODATION.begin(world).reports("crisis-a", "MISSING");
        plain.took("crisis-a", "ReportEvent", Map.of("event", "MISSING"));
        assertThat(found()).isEmpty();
    }

    @Test
    void a_task_that_nobody_has() {
        var task = world.task(walk.reference, "UserTask_AdmitPerson", null);
        tasks.deleteCandidateGroup(task.getId(), "crisis-a");

        assertThat(found()).startsWith("nobody can do Admit the person");
    }

    @Test
    void a_task_of_somebody_who_may_not_work() {
        world.people.update("update zv_account set disabled = true where username = 'crisis-a'");
        try {
            assertThat(found()).contains("nobody can do Admit the person").doesNotContain("Report missing");
        } finally {
            world.people.update("update zv_account set disabled = false where username = 'crisis-a'");
        }
    }

    @Test
    void an_emergency_that_was_taken_away() {
        end("MissingPerson");

        assertThat(found()).isEqualTo("MissingPerson vanished");
    }

    @Test
    void an_open_case_in_which_nothing_is_to_be_done() {
        end("MissingPerson");
        end("VictimAssistance");

        assertThat(found()).contains("nothing is to be done in an open case");
    }

    @Test
    void a_case_that_is_closed_and_goes_on() {
        jdbc.sql("update zv_referral set ended_at = received_at, outcome = 'WITHDREW' where case_reference = ?")
                .param(walk.reference.text())
                .update();

        assertThat(found()).contains("CrisisAccommodation runs in a closed case", "closed should be false");
    }

    @Test
    void a_process_variable() {
        runtime.setVariable(instance("MissingPerson"), "name", "x");

        assertThat(found()).isEqualTo("1 process variables");
    }

    @Test
    void somebody_in_a_house_for_which_nobody_answers() {
        responsibilities.end(walk.reference, Capacity.CRISIS_PROVIDER);

        assertThat(found()).contains("nobody answers for the crisis house");
    }

    @Test
    void somebody_signed_out_who_never_left() {
        jdbc.sql("update zv_crisis_stay set exited_at = admitted_at, exit_reason = 'LEFT' where case_reference = ?")
                .param(walk.reference.text())
                .update();

        assertThat(found()).contains("in the crisis house should be true");
    }

    @Test
    void an_event_that_was_forgotten() {
        jdbc.sql("delete from zv_case_event where case_reference = ?")
                .param(walk.reference.text())
                .update();

        assertThat(found()).contains("away should be true");
    }

    @Test
    void a_referral_that_was_lost_before_anybody_answered_it() {
        var sent = Sender.LABOUR.refers(world, Map.of("birthDate", "1990-04-02", "immediateDanger", "NO"));
        var checks = beans.createBean(CaseChecks.class);
        assertThat(checks.wrongWith(sent, PlainCase.sent())).isEmpty();
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(sent.text())
                        .rootProcessInstances()
                        .singleResult()
                        .getId(),
                "planted",
                true,
                false);

        assertThat(checks.wrongWith(sent, PlainCase.sent()))
                .contains("nothing is to be done for a referral that was not answered");
    }

    private String found() {
        return String.join(", ", beans.createBean(CaseChecks.class).wrongWith(walk.reference, plain));
    }

    private void end(String model) {
        runtime.deleteProcessInstance(instance(model), "planted", true, false);
    }

    private String instance(String model) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(walk.reference.text())
                .processDefinitionKey(model)
                .singleResult()
                .getId();
    }
}
