package si.zavetje.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.directory.Directory;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Browser;
import si.zavetje.world.HttpTest;
import si.zavetje.world.MovableClock;
import si.zavetje.world.Visitor;

/** M21: the coordinator names another body for a case at any time, with a reason, and everything follows. */
@HttpTest
class ReassignmentsTest {

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    Reassignments reassignments;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private CaseReference reference = CaseReference.random();
    private String task = "";

    @BeforeEach
    void the_police_have_claimed_a_task() {
        clock.advance(Duration.ofHours(2));
        reference = new CaseReference(Colleagues.refer(port, clock));
        task = Colleagues.triage(tasks, reference.text());
        assertThat(Visitor.signIn(port, "police").claim(task).statusCode()).isEqualTo(204);
    }

    @Test
    void m21_the_tasks_move_with_their_clocks_the_old_body_loses_sight_and_both_are_told() {
        var coordinator = new Browser(port).signIn("coordinator");
        assertThat(coordinator.get(path()).body())
                .contains("Police unit A", "Police unit B", "The body asked for it", reference.text())
                .doesNotContain("??", "checked");
        assertThat(coordinator.get("/cases/" + reference.text()).body()).contains(path());

        var named = coordinator.post(path(), answers("police-b", "AT_ITS_REQUEST"));

        assertThat(named.statusCode()).isEqualTo(302);
        assertThat(named.headers().firstValue("Location").orElseThrow()).endsWith("/cases/" + reference.text());
        assertThat(responsibilities.organisationFor(reference, Capacity.POLICE)).hasValue("police-b");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertThat(tasks.getIdentityLinksForTask(task))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("police-b");
        assertThat(asked("select responsible from zv_obligation where case_reference = ? and activity ="
                        + " 'UserTask_TriageReferral'"))
                .containsExactly("police-b");
        assertThat(asked("select organisation || ' ' || recipient from zv_notice where case_reference = ? and kind ="
                        + " 'REASSIGNED' order by 1"))
                .containsExactly("police-a WORKER", "police-b WORKER");
        assertThat(asked("select capacity || ' ' || from_organisation || ' ' || to_organisation || ' ' || reason || ' '"
                        + " || by_account from zv_body_change where case_reference = ?"))
                .containsExactly("POLICE police-a police-b AT_ITS_REQUEST coordinator");
        assertThat(new Browser(port)
                        .signIn("police")
                        .get("/cases/" + reference.text())
                        .body())
                .as("its own entries, and no more who the person is or who is with her")
                .contains("does not answer for this case now", "<h3>Referral</h3>")
                .doesNotContain("Who the person is", "Crisis accommodation");
        assertThat(status("police-b", "/cases/" + reference.text())).isEqualTo(200);
        assertThat(Visitor.signIn(port, "police-b").claim(task).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"police-b,", ",AT_ITS_REQUEST", "police-b,ENVY", "crisis-a,AT_ITS_REQUEST", "police-a,AT_ITS_REQUEST"})
    void without_a_body_that_can_be_chosen_or_a_reason_nothing_changes(String body, String reason) {
        var coordinator = new Browser(port).signIn("coordinator");
        coordinator.get(path());

        var refused = coordinator.post(path(), answers(body == null ? "" : body, reason == null ? "" : reason));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("class=\"refused\"").doesNotContain("??");
        assertThat(responsibilities.organisationFor(reference, Capacity.POLICE)).hasValue("police-a");
    }

    @Test
    void it_is_the_coordinators_to_decide_and_for_an_open_case_only() {
        for (var other : List.of("police", "crisis-a", "group-1")) {
            assertThat(status(other, path())).isIn(403, 404);
        }
        assertThat(new Browser(port)
                        .signIn("police")
                        .get("/cases/" + reference.text())
                        .body())
                .doesNotContain("/bodies/");
        assertThat(status("coordinator", path().replace("POLICE", "ASYLUM_OFFICE")))
                .isEqualTo(404);
        assertThat(status("coordinator", path().replace("POLICE", "NOTHING"))).isEqualTo(404);
        assertThat(status("coordinator", "/cases/nothing/bodies/POLICE")).isEqualTo(404);
        assertThatThrownBy(() -> reassignments.reassign(
                        reference, choice(), "police-b", Reassignments.Reason.BY_MISTAKE, account("police")))
                .isInstanceOf(IllegalArgumentException.class);
        jdbc.sql("update zv_referral set ended_at = received_at where case_reference = ?")
                .param(reference.text())
                .update();
        assertThat(status("coordinator", path())).isEqualTo(404);
    }

    @Test
    void of_two_who_name_another_body_the_second_is_too_late() {
        var seen = choice();
        var coordinator = account("coordinator");
        reassignments.reassign(reference, seen, "police-b", Reassignments.Reason.BY_MISTAKE, coordinator);

        assertThatThrownBy(() -> reassignments.reassign(
                        reference, seen, "police-b", Reassignments.Reason.BY_MISTAKE, coordinator))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> reassignments.reassign(
                        reference, choice(), "crisis-a", Reassignments.Reason.BY_MISTAKE, coordinator))
                .isInstanceOf(Refusal.class);
        assertThat(asked("select to_organisation from zv_body_change where case_reference = ?"))
                .containsExactly("police-b");
    }

    @Test
    void a_crisis_provider_named_while_another_is_asked_is_asked_in_its_place() {
        var coordinator = account("coordinator");
        var crisis = reassignments.of(reference, Capacity.CRISIS_PROVIDER).orElseThrow();
        jdbc.sql("insert into zv_standby (case_reference, round, provider, asked_at, eta, version)"
                        + " values (?, 1, ?, current_timestamp, current_timestamp, 1)")
                .params(reference.text(), crisis.holder())
                .update();
        var other = crisis.others().get(0).id();

        reassignments.reassign(reference, crisis, other, Reassignments.Reason.NOTHING_HAPPENS, coordinator);

        assertThat(asked("select provider || ' ' || coalesce(outcome, 'OPEN') from zv_standby where case_reference = ?"
                        + " order by position"))
                .containsExactly(crisis.holder() + " NO_ANSWER", other + " OPEN");
    }

    private String path() {
        return "/cases/" + reference.text() + "/bodies/POLICE";
    }

    private static Map<String, String> answers(String body, String reason) {
        return Map.of("holder", "police-a", "body", body, "reason", reason);
    }

    private Reassignments.Choice choice() {
        return reassignments.of(reference, Capacity.POLICE).orElseThrow();
    }

    private si.zavetje.directory.Account account(String username) {
        return directory.account(username).orElseThrow();
    }

    private int status(String username, String path) {
        return new Browser(port).signIn(username).get(path).statusCode();
    }

    private List<String> asked(String question) {
        return jdbc.sql(question).param(reference.text()).query(String.class).list();
    }
}
