package si.zavetje.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.administration.Personnel;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.Directory;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.Refusal;
import si.zavetje.watch.Finding;
import si.zavetje.watch.Watcher;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** A closed organisation leaves no case behind that nobody answers for. */
@EngineTest
@CoversEveryNode("BodyReplacement")
class ClosedOrganisationsTest {

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    Directory directory;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Bodies bodies;

    @Autowired
    Watcher watcher;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void on_a_monday() {
        world.clock.set("2026-03-02T10:00");
        // Cases of other tests have nothing to do with this one.
        jdbc.sql("update zv_referral set ended_at = received_at where ended_at is null")
                .update();
    }

    @AfterEach
    void all_are_open_again() {
        directory.organisations().stream()
                .filter(organisation -> !organisation.active())
                .forEach(organisation -> personnel().reopen(organisation.id()));
        bodies.look();
    }

    @Test
    void the_coordinator_names_another_organisation_and_the_case_goes_on_there() {
        var walk = Walk.refer(world);
        var claimed = world.task(walk.reference, "UserTask_TriageReferral", "police");
        world.engine.getTaskService().claim(claimed.getId(), "police");

        personnel().close("police-a");

        assertThat(world.openTasks(walk.reference)).containsOnlyOnce("UserTask_NameAnotherBody");
        assertThat(world.form("coordinator", walk.reference, "UserTask_NameAnotherBody"))
                .containsEntry("missing", "police: police-a")
                .containsKey("bodies");
        assertThatThrownBy(() -> name(walk, "crisis-a"))
                .isInstanceOf(Refusal.class)
                .hasMessage("forms.notAnOption");
        assertThatThrownBy(() -> name(walk, "police-a")).isInstanceOf(Refusal.class);
        name(walk, "police-b");

        assertThat(responsibilities.organisationFor(walk.reference, Capacity.POLICE))
                .hasValue("police-b");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_NameAnotherBody");
        var triage = world.task(walk.reference, "UserTask_TriageReferral", null);
        assertThat(triage.getAssignee()).isNull();
        assertThat(world.engine.getTaskService().getIdentityLinksForTask(triage.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("police-b");
        walk.does("police-b", "TriageReferral", "inDanger", "NO");
    }

    @Test
    void where_two_cannot_work_both_are_replaced_one_after_the_other() {
        var walk = Walk.refer(world);
        personnel().close("crisis-a");
        personnel().close("police-a");
        assertThat(world.openTasks(walk.reference)).containsOnlyOnce("UserTask_NameAnotherBody");

        name(walk, "crisis-b");
        assertThat(world.form("coordinator", walk.reference, "UserTask_NameAnotherBody"))
                .containsEntry("missing", "police: police-a");
        name(walk, "police-b");

        assertThat(responsibilities.organisationFor(walk.reference, Capacity.CRISIS_PROVIDER))
                .hasValue("crisis-b");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_NameAnotherBody");
    }

    @Test
    void an_organisation_that_works_again_needs_no_other() {
        var walk = Walk.refer(world);
        personnel().close("police-a");
        personnel().reopen("police-a");

        bodies.look();

        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_TriageReferral")
                .doesNotContain("UserTask_NameAnotherBody");
    }

    @Test
    void an_organisation_whose_last_worker_goes_is_one_that_cannot_work() {
        var walk = Walk.refer(world);

        personnel().switchOff("police");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_NameAnotherBody");

        personnel().switchOn("police");
        bodies.look();
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_NameAnotherBody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"police-a", "crisis-a", "crisis-b", "safe-a", "reintegration-a", "group-a", "police-b"})
    void whichever_is_closed_referrals_go_on_and_nothing_waits_for_nobody(String closed) {
        var before = Walk.refer(world).emergencyAgreed();

        personnel().close(closed);

        watcher.watch();
        assertThat(watcher.findings().stream()
                        .filter(finding -> before.reference.text().equals(finding.caseReference()))
                        .map(Finding::kind))
                .isEmpty();
        assertThat(world.openTasks(before.reference).contains("UserTask_NameAnotherBody"))
                .isEqualTo(List.of("police-a", "crisis-a").contains(closed));
        if (!closed.startsWith("police")) {
            assertThat(world.openTasks(Walk.refer(world).reference)).isNotEmpty();
        }
    }

    private void name(Walk walk, String organisation) {
        world.complete("coordinator", walk.reference, "UserTask_NameAnotherBody", Map.of("body", organisation));
    }

    private Personnel personnel() {
        return new Personnel(accounts, directory);
    }
}
