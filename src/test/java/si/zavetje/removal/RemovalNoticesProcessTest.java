package si.zavetje.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.caseview.CaseList;
import si.zavetje.caseview.CaseViews;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.recovery.Recovery;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Reader;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Whoever could remove somebody learns until when that must not be, confirms it, and learns nothing else. */
@EngineTest
@CoversEveryNode({"RemovalNotice", "RemovalFollowUp"})
class RemovalNoticesProcessTest {

    private static final Reader MIGRATION =
            new Reader("migration", "migration", OrganisationKind.MIGRATION_DIRECTORATE);

    @Autowired
    World world;

    @Autowired
    Recovery recovery;

    @Autowired
    Referral referral;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CaseViews views;

    @Autowired
    CaseList cases;

    @BeforeEach
    void a_morning() {
        world.clock.set("2026-03-02T10:00");
    }

    @ParameterizedTest
    @CsvSource({"TCN_IRREGULAR, RS", "UNKNOWN, RS", "ASYLUM_APPLICANT, SY"})
    void who_could_be_removed_is_made_known_by_reference_and_day_alone(String status, String citizenship) {
        var walk = identified(status, citizenship);

        assertThat(told(walk)).containsExactlyInAnyOrder("migration", "border");
        assertThat(form(walk, "migration"))
                .containsEntry(
                        "notice",
                        walk.reference.text()
                                + ": the person must not be removed from Slovenia or transferred to another State"
                                + " until 1 April 2026, inclusive.")
                .containsOnlyKeys("notice");
    }

    @ParameterizedTest
    @CsvSource({"SI_CITIZEN, SI", "EU, RO", "TCN_LEGAL, RS", "INT_PROTECTION, SY", "TEMP_PROTECTION, UA"})
    void who_cannot_be_removed_is_made_known_to_nobody(String status, String citizenship) {
        var walk = identified(status, citizenship);

        assertThat(told(walk)).isEmpty();
        assertThat(recovery.runs(walk.reference)).isTrue();
    }

    @Test
    void h30_a_transfer_to_another_state_may_be_prepared_and_not_carried_out_while_it_runs() {
        world.clock.set("2026-05-06T10:00");
        var walk = identified("ASYLUM_APPLICANT", "SY");

        assertThat(notice(walk, "migration")).contains("until 5 June 2026, inclusive");
        confirm(walk, "migration", "STOPPED");
        confirm(walk, "border", "NOTED");
        assertThat(walk.passed("EndEvent_NoticeConfirmed")).isEqualTo(1);
    }

    @Test
    void each_of_them_confirms_for_itself_and_then_reads_nothing_more() {
        var walk = identified("TCN_IRREGULAR", "RS");
        assertThat(caseFile.mayWrite(walk.reference, Compartment.RESIDENCE, MIGRATION))
                .isTrue();
        confirm(walk, "migration", "NOTED");

        assertThat(told(walk)).containsExactly("border");
        assertThat(caseFile.mayWrite(walk.reference, Compartment.RESIDENCE, MIGRATION))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Compartment.class, names = "RESIDENCE", mode = EnumSource.Mode.EXCLUDE)
    void they_write_in_no_part_of_the_file_and_see_no_case(Compartment part) {
        var walk = identified("TCN_IRREGULAR", "RS");

        assertThat(caseFile.mayWrite(walk.reference, part, MIGRATION)).isFalse();
        assertThat(views.open(walk.reference, MIGRATION, null).orElseThrow()).satisfies(view -> {
            assertThat(view.entries()).isEmpty();
            assertThat(view.services()).isEmpty();
            assertThat(view.bodies()).isEmpty();
            assertThat(view.tasks()).isEmpty();
            assertThat(view.clocks()).isEmpty();
        });
        assertThat(cases.page(
                                MIGRATION,
                                new CaseList.Wanted(
                                        walk.reference.text(),
                                        "",
                                        CaseList.Due.ANY,
                                        false,
                                        false,
                                        CaseList.Order.CASE,
                                        false,
                                        0))
                        .lines())
                .isEmpty();
    }

    @Test
    void another_last_day_is_told_to_whoever_confirmed_the_old_one_and_stands_in_what_was_not_read() {
        var walk = identified("TCN_IRREGULAR", "RS");
        confirm(walk, "migration", "NOTED");
        longer(walk);

        assertThat(told(walk)).containsExactlyInAnyOrder("migration", "border");
        for (var body : List.of("migration", "border")) {
            assertThat(notice(walk, body)).contains("until 1 May 2026");
        }
        assertThat(walk.passed("BoundaryEvent_NoticeChanged")).isEqualTo(1);
        confirm(walk, "migration", "NOTED");
        confirm(walk, "border", "NOTED");
        assertThat(told(walk)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECEASED", "LEFT_COUNTRY"})
    void an_early_end_is_told_without_a_reason(String event) {
        var walk = confirmed(identified("TCN_IRREGULAR", "RS"));
        walk.reports("police", event);

        assertThat(told(walk)).containsExactlyInAnyOrder("migration", "border");
        assertThat(form(walk, "border"))
                .containsEntry(
                        "notice",
                        walk.reference.text() + ": an earlier notice of this reference does not hold any more.")
                .containsOnlyKeys("notice");
        assertThat(told(confirmed(walk))).isEmpty();
    }

    @Test
    void what_ended_it_by_mistake_is_told_too() {
        var walk = confirmed(identified("TCN_IRREGULAR", "RS"));
        walk.reports("police", "LEFT_COUNTRY").later(java.time.Duration.ofHours(1));
        walk.takesBack("police");

        assertThat(notice(walk, "border")).contains("until 1 April 2026");
    }

    @Test
    void the_last_day_itself_was_told_before() {
        var walk = confirmed(identified("TCN_IRREGULAR", "RS"));
        world.clock.set("2026-03-25T10:00");
        walk.fires("Event_RecoveryQuestion").does("crisis-a", "AskAfterRecovery", "wish", "ENOUGH");
        world.clock.set("2026-04-02T10:00");
        walk.fires("Event_LastDayPast");

        assertThat(told(walk)).isEmpty();
    }

    @Test
    void who_cannot_tell_who_is_meant_hears_it_from_the_police_and_confirms_once_more() {
        var walk = identified("TCN_IRREGULAR", "RS");
        confirm(walk, "migration", "WHO");
        assertThat(told(walk)).containsExactly("border");
        assertThat(world.form("police", walk.reference, "UserTask_SayWhoIsMeant"))
                .containsEntry("bodies", "migration")
                .extractingByKey("notice")
                .asString()
                .contains("until 1 April 2026");
        walk.does("police", "SayWhoIsMeant");

        assertThat(told(walk)).containsExactlyInAnyOrder("border", "migration");
        confirm(walk, "migration", "NOTED");
        confirm(walk, "border", "NOTED");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_SayWhoIsMeant");
    }

    @Test
    void where_nobody_of_a_body_works_the_police_tell_it() {
        world.people.update("update zv_account set disabled = true where username = 'border'");
        try {
            var walk = identified("TCN_IRREGULAR", "RS");
            assertThat(told(walk)).containsExactly("migration");
            assertThat(world.form("police", walk.reference, "UserTask_SayWhoIsMeant"))
                    .containsEntry("bodies", "border police");
            confirm(walk, "migration", "NOTED");
            walk.does("police", "SayWhoIsMeant");
            assertThat(told(walk)).isEmpty();
        } finally {
            world.people.update("update zv_account set disabled = false where username = 'border'");
        }
    }

    @Test
    void who_turns_out_to_stay_without_a_right_is_made_known_from_then_on() {
        var walk = identified("TCN_LEGAL", "RS");
        assertThat(told(walk)).isEmpty();
        walk.corrects("police", "CorrectStatus", "LEGAL_STATUS", "legalStatus", "TCN_IRREGULAR");

        assertThat(told(walk)).containsExactlyInAnyOrder("migration", "border");
    }

    @Test
    void it_holds_on_in_a_closed_case_and_keeps_nobody_from_closing_it() {
        var walk = identified("ASYLUM_APPLICANT", "SY")
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "UNDECIDED")
                .does("crisis-a", "ArrangeOnwardSupport")
                .does("police", "RecordFormalStatus", "status", "IDENTIFIED", "final", "YES")
                .does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", "WITHDREW");

        assertThat(referral.open(walk.reference)).isFalse();
        assertThat(told(walk)).containsExactlyInAnyOrder("migration", "border");
        confirm(walk, "migration", "NOTED");
        confirm(walk, "border", "WHO");
        walk.does("police", "SayWhoIsMeant");
        confirm(walk, "border", "NOTED");
    }

    @Test
    void one_body_does_not_confirm_for_the_other() {
        var walk = identified("TCN_IRREGULAR", "RS");
        var task = task(walk, "border");

        assertThatThrownBy(() -> world.submit("migration", task, Map.of("receipt", "NOTED")))
                .isNotNull();
        assertThat(told(walk)).contains("border");
    }

    private Walk identified(String status, String citizenship) {
        return Walk.refer(world, Map.of("citizenship", List.of(citizenship), "legalStatus", status))
                .identified();
    }

    private void longer(Walk walk) {
        world.clock.set("2026-03-25T10:00");
        walk.fires("Event_RecoveryQuestion")
                .does("crisis-a", "AskAfterRecovery", "wish", "MORE_TIME")
                .does("police", "DecideMoreRecovery", "decision", "GRANTED");
    }

    private Walk confirmed(Walk walk) {
        confirm(walk, "migration", "NOTED");
        confirm(walk, "border", "NOTED");
        return walk;
    }

    private void confirm(Walk walk, String body, String receipt) {
        world.submit(body, task(walk, body), Map.of("receipt", receipt));
    }

    private String notice(Walk walk, String body) {
        return String.valueOf(form(walk, body).get("notice"));
    }

    private Map<String, Object> form(Walk walk, String body) {
        var id = task(walk, body).getId();
        var shown = new java.util.HashMap<String, Object>(
                world.as(body, () -> world.engine.getFormService().getTaskFormVariables(id)));
        shown.keySet().removeIf(key -> key.matches("loopCounter|nrOf.*"));
        return shown;
    }

    private Task task(Walk walk, String body) {
        return open(walk).stream()
                .filter(task -> candidates(task).contains(body))
                .findFirst()
                .orElseThrow(() -> new AssertionError(body + " is not told; told are " + told(walk)));
    }

    private List<String> told(Walk walk) {
        return open(walk).stream().flatMap(task -> candidates(task).stream()).toList();
    }

    private List<Task> open(Walk walk) {
        return world.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(walk.reference.text())
                .taskDefinitionKey("UserTask_ConfirmNoRemoval")
                .list();
    }

    private List<String> candidates(Task task) {
        return world.engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .toList();
    }
}
