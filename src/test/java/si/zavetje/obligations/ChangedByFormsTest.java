package si.zavetje.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Answers;
import si.zavetje.world.Cases;
import si.zavetje.world.EngineTest;
import si.zavetje.world.World;

/** Whatever a form changes, clocks that already run and are counted from it follow in the same transaction. */
@EngineTest
class ChangedByFormsTest {

    @Autowired
    World world;

    @Autowired
    Cases cases;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Obligations obligations;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    private CaseReference reference;

    @BeforeEach
    void one_morning() {
        world.clock.set("2026-03-02T10:00");
        reference = new RichCase(cases, responsibilities, jdbc, world.clock).open();
    }

    @Test
    void she_is_missing_since_another_hour_than_was_said_first_during_the_inquiry() {
        missing("police", "2026-03-02T09:00", false);
        assertThat(due("UserTask_ReportMissingPerson")).isEqualTo("2026-03-03T08:00:00Z");
        world.clock.advance(Duration.ofHours(2));

        missing("police", "2026-03-02T06:00", false);

        assertThat(obligations.openIn(reference).stream()
                        .filter(open -> open.activity().equals("UserTask_ReportMissingPerson")))
                .hasSize(1)
                .allSatisfy(open -> assertThat(open.dueAt())
                        .isEqualTo("2026-03-03T05:00:00Z")
                        .isEqualTo(taskDue(open)));
    }

    @Test
    void she_is_missing_under_threat_during_her_stay() {
        world.clock.advance(Duration.ofHours(3));
        missing("crisis-a", "2026-03-02T11:00", false);
        assertThat(due("UserTask_ReportMissingPerson")).isEqualTo("2026-03-03T10:00:00Z");

        missing("crisis-a", "2026-03-02T11:00", true);

        assertThat(obligations.openIn(reference).stream()
                        .filter(open -> open.activity().equals("UserTask_ReportMissingPerson")))
                .hasSize(1)
                .allSatisfy(open -> assertThat(open.dueAt())
                        .isEqualTo("2026-03-02T10:00:00Z")
                        .isEqualTo(taskDue(open)));
    }

    @Test
    void she_comes_back_and_the_report_that_is_still_due_keeps_its_date() {
        world.clock.advance(Duration.ofHours(3));
        missing("crisis-a", "2026-03-02T11:00", false);
        world.clock.advance(Duration.ofHours(1));

        world.openReport("crisis-a", reference);
        does("crisis-a", "ReportEvent", Map.of("event", "RETURNED", "since", "2026-03-02T13:30"));

        assertThat(due("UserTask_ReportMissingPerson")).isEqualTo("2026-03-03T10:00:00Z");
    }

    @Test
    void she_turns_out_to_be_no_victim_while_her_exit_is_being_recorded() {
        jdbc.sql("insert into zv_crisis_entry (case_reference, needed, settled_at, version) values (?, true, ?, 1)")
                .params(reference.text(), world.clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        begin("CrisisAccommodation", "UserTask_RecordExit");
        begin("FormalStatus", "UserTask_RecordFormalStatus");
        assertThat(due("UserTask_RecordExit")).isEqualTo("2026-04-01T21:59:00Z");
        world.clock.advance(Duration.ofHours(1));

        does("police", "RecordFormalStatus", Map.of("status", "NOT_A_VICTIM"));

        assertThat(due("UserTask_RecordExit")).isEqualTo("2026-03-05T10:00:00Z");
    }

    @Test
    void another_provider_answers_for_the_timers_of_the_case_too() {
        begin("CrisisAccommodation", "UserTask_RecordExit");
        begin("CrisisStay", "Gateway_StillToDo");
        assertThat(responsibleFor("BoundaryEvent_CrisisPeriodEnds")).isEqualTo("crisis-a");

        responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "crisis-b");
        assertThat(responsibleFor("BoundaryEvent_CrisisPeriodEnds")).isEqualTo("crisis-b");
        assertThat(responsibleFor("BoundaryEvent_FirstReminder")).isEqualTo("crisis-b");

        responsibilities.end(reference, Capacity.CRISIS_PROVIDER);
        assertThat(responsibleFor("BoundaryEvent_CrisisPeriodEnds")).isEqualTo("coordinator");
    }

    private void missing(String username, String since, boolean underThreat) {
        world.openReport(username, reference);
        does(
                username,
                "ReportEvent",
                Map.of("event", "MISSING", "since", since, "underThreat", underThreat ? "YES" : "NO"));
    }

    private void does(String username, String form, Map<String, ?> given) {
        world.complete(
                username,
                reference,
                "UserTask_" + form,
                new Answers().to(form, world.clock.instant(), new HashMap<>(given)));
    }

    private void begin(String model, String activity) {
        engine.getRuntimeService()
                .createProcessInstanceByKey(model)
                .businessKey(reference.text())
                .startBeforeActivity(activity)
                .execute();
    }

    private Instant due(String activity) {
        return open(activity).dueAt();
    }

    private String responsibleFor(String activity) {
        return open(activity).responsible();
    }

    private Obligation open(String activity) {
        return obligations.openIn(reference).stream()
                .filter(open -> open.activity().equals(activity))
                .findFirst()
                .orElseThrow();
    }

    private Instant taskDue(Obligation obligation) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskId(obligation.clockId())
                .singleResult()
                .getDueDate()
                .toInstant();
    }
}
