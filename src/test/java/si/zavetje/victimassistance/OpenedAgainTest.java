package si.zavetje.victimassistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.earlierreferrals.EarlierReferrals;
import si.zavetje.referral.Referral;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** What was closed or joined wrongly can be put right whatever happened before, and tells nobody more than she may know. */
@EngineTest
@CoversEveryNode({"LinkUndoing", "WrongSecondReferral"})
class OpenedAgainTest {

    @Autowired
    World world;

    @Autowired
    EarlierReferrals earlier;

    @Autowired
    Referral referral;

    @Autowired
    CaseEvents events;

    @Autowired
    JdbcClient jdbc;

    private Walk first;
    private Walk second;

    @BeforeEach
    void twoPeopleAreReferred() {
        world.clock.set("2026-03-02T10:00");
        first = named(Map.of("safeContact", "at her sister's"));
        second = named(Map.of("safeContact", "at the café in Koper"));
    }

    @Test
    void a_case_that_is_still_compared_with_earlier_ones_opens_again_and_gets_what_is_asked_for() {
        withdraws(first);
        assertThat(world.openTasks(first.reference)).containsExactly("UserTask_CheckEarlierReferrals");
        opensAgain(first);
        first.does("police", "LookAtCase", "decision", "ONWARD_SUPPORT");

        assertThat(world.openTasks(first.reference))
                .containsExactlyInAnyOrder("UserTask_CheckEarlierReferrals", "UserTask_ArrangeOnwardSupport");
        first.does("police", "ArrangeOnwardSupport").does("coordinator", "CheckEarlierReferrals", "answer", "NEW");
        assertThat(world.openTasks(first.reference)).containsExactly("UserTask_LookAtCase");
    }

    @Test
    void who_asks_for_help_again_does_not_count_as_having_withdrawn() {
        withdraws(first);
        opensAgain(first);

        assertThat(events.holds(first.reference, EventKind.ASSISTANCE_WITHDRAWN))
                .isFalse();
    }

    @Test
    void a_case_that_was_closed_for_a_reason_of_its_own_stays_closed_when_a_link_is_undone() {
        check(second);
        withdraws(second);
        second.does("police", "ConfirmLink", "samePerson", "YES");
        undo(second);

        assertThat(outcome(second)).isEqualTo("WITHDREW");
    }

    @Test
    void the_account_that_proposes_to_undo_a_link_does_not_agree_to_it_from_another_office() {
        joined();
        world.opens("coordinator", second.reference, "unlink");
        second.does("coordinator", "ProposeUndoing", "reason", "DOCUMENT");
        jdbc.sql("update zv_account set organisation = 'police-a' where username = 'coordinator'")
                .update();
        world.people.seal();
        var identity = world.engine.getIdentityService();
        var task = world.task(second.reference, "UserTask_AgreeUndoing", "coordinator");
        identity.setAuthentication("coordinator", List.of("police-a", "role-police"));
        try {
            world.engine.getTaskService().claim(task.getId(), "coordinator");
            assertThatThrownBy(() -> world.engine
                            .getFormService()
                            .submitTaskForm(task.getId(), new HashMap<>(Map.of("samePerson", "NO"))))
                    .hasMessage("referral.undoneByOneAlone");
        } finally {
            identity.clearAuthentication();
        }
        assertThat(earlier.linkConfirmed(second.reference)).isTrue();
    }

    @Test
    void what_nobody_has_read_of_the_other_person_is_read_by_nobody_any_more() {
        joined();
        assertThat(world.openTasks(first.reference)).contains("UserTask_ReadSecondReferral");
        undo(second);

        assertThat(world.openTasks(first.reference))
                .doesNotContain("UserTask_ReadSecondReferral", "UserTask_NoteSecondReferral");
    }

    @Test
    void a_contact_that_was_taken_over_from_the_other_person_is_put_right() {
        joined();
        first.does("crisis-a", "ReadSecondReferral", "inDanger", "YES", "safeContact", "at the café in Koper");
        undo(second);
        assertThat(world.form("crisis-a", first.reference, "UserTask_CheckWhatWasTakenOver"))
                .containsEntry("contactSoFar", "at the café in Koper");
        first.does(
                "crisis-a",
                "CheckWhatWasTakenOver",
                "contactRight",
                "NO",
                "safeContact",
                "at her sister's",
                "inDanger",
                "NO");

        assertThat(referral.inDanger(first.reference)).isFalse();
        world.opens("crisis-a", first.reference, "person");
        assertThat(world.form("crisis-a", first.reference, "UserTask_CorrectPerson"))
                .containsEntry("safeContact", "at her sister's");
    }

    @Test
    void nothing_in_the_later_case_says_that_a_link_is_looked_at_again() {
        joined();
        second.reports("police", "ASSISTANCE_WITHDRAWN");
        var before = world.form("crisis-a", second.reference, "UserTask_LookAtCase");
        world.opens("coordinator", second.reference, "unlink");

        assertThat(world.form("crisis-a", second.reference, "UserTask_LookAtCase"))
                .isEqualTo(before);
        assertThat(before.get("onRecord")).asString().contains("withdrew");
        second.does("coordinator", "ProposeUndoing", "reason", "DOCUMENT")
                .does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", "WITHDREW");
        assertThat(world.openTasks(second.reference))
                .as("it is answered although the case is closed")
                .contains("UserTask_AgreeUndoing");
    }

    @Test
    void a_proposal_that_was_opened_by_mistake_asks_nobody() {
        joined();
        world.opens("coordinator", second.reference, "unlink");
        second.does("coordinator", "ProposeUndoing", "reason", "NOTHING");

        assertThat(world.openTasks(second.reference)).doesNotContain("UserTask_AgreeUndoing");
        undo(second);
        assertThat(earlier.linkedTo(second.reference)).isEmpty();
    }

    private void joined() {
        check(second);
        second.does("police", "ConfirmLink", "samePerson", "YES");
    }

    private void check(Walk walk) {
        walk.does(
                "coordinator",
                "CheckEarlierReferrals",
                "answer",
                "LINK",
                "earlierReference",
                "OTHER",
                "otherReference",
                first.reference.text());
    }

    private void undo(Walk walk) {
        world.opens("coordinator", walk.reference, "unlink");
        walk.does("coordinator", "ProposeUndoing", "reason", "DOCUMENT")
                .does("police", "AgreeUndoing", "samePerson", "NO");
    }

    private static void withdraws(Walk walk) {
        walk.reports("police", "ASSISTANCE_WITHDRAWN")
                .does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", "WITHDREW");
    }

    private void opensAgain(Walk walk) {
        world.opens("crisis-a", walk.reference, "reopen");
        walk.does("crisis-a", "ReopenCase", "reason", "HELP_NEEDED_AGAIN");
    }

    private String outcome(Walk walk) {
        return jdbc.sql("select coalesce(outcome, 'OPEN') from zv_referral where case_reference = ?")
                .param(walk.reference.text())
                .query(String.class)
                .single();
    }

    private Walk named(Map<String, ?> given) {
        var person = new HashMap<String, Object>(
                Map.of("firstName", "Zlatka", "secondName", "Jovanović", "alias", "", "documentNumber", ""));
        person.putAll(given);
        return Walk.refer(world, person);
    }
}
