package si.zavetje.reopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** A closed case is opened again by whoever helped the person, for some time. */
@EngineTest
@CoversEveryNode({"CaseReopening"})
class ReopeningProcessTest {

    @Autowired
    World world;

    @Autowired
    Referral referral;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void who_needs_help_again_within_a_year_has_her_case_opened_again_and_its_ending_stays_on_record() {
        var walk = withdrawn();
        world.clock.advance(Duration.ofDays(300));
        reopen("crisis-a", walk, "HELP_NEEDED_AGAIN");

        assertThat(referral.open(walk.reference)).isTrue();
        assertThat(world.openTasks(walk.reference)).containsExactly("UserTask_LookAtCase");
        assertThat(jdbc.sql("select outcome || ' ' || reason from zv_case_reopening where case_reference = ?")
                        .param(walk.reference.text())
                        .query(String.class)
                        .list())
                .containsExactly("WITHDREW HELP_NEEDED_AGAIN");
        walk.does("police", "LookAtCase", "decision", "ONWARD_SUPPORT");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_ArrangeOnwardSupport");
    }

    @Test
    void what_only_waited_for_a_day_waits_again_when_the_case_is_open_again() {
        var walk = named("Olena", "Kovalenko", Map.of());
        world.opens("crisis-a", walk.reference, "risk");
        walk.does("crisis-a", "AssessRisk", "level", "LOW");
        assertThat(clocks(walk)).contains("RiskReview");
        withdraw(walk);
        assertThat(clocks(walk)).doesNotContain("RiskReview");

        reopen("crisis-a", walk, "HELP_NEEDED_AGAIN");

        assertThat(clocks(walk)).contains("RiskReview");
    }

    @Test
    void nobody_sees_more_of_a_case_by_opening_it_again() {
        var walk = withdrawn();
        reopen("crisis-a", walk, "HELP_NEEDED_AGAIN");

        assertThatThrownBy(() -> world.form("crisis-a", walk.reference, "UserTask_LookAtCase"))
                .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.CRISIS_PROVIDER))
                .isEmpty();
    }

    @Test
    void after_a_year_or_while_it_is_open_a_case_is_not_opened_again() {
        var walk = withdrawn();
        assertThatThrownBy(() -> world.opens("crisis-b", walk.reference, "reopen"))
                .isInstanceOf(AccessDenied.class);
        world.clock.advance(Duration.ofDays(370));
        assertThatThrownBy(() -> world.opens("crisis-a", walk.reference, "reopen"))
                .isInstanceOf(AccessDenied.class);

        var open = named("Olena", "Kovalenko", Map.of());
        assertThatThrownBy(() -> world.opens("police", open.reference, "reopen"))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void who_was_taken_for_dead_by_mistake_is_alive_again() {
        var walk = named("Olena", "Kovalenko", Map.of()).reports("police", "DECEASED");
        assertThat(outcome(walk.reference.text())).isEqualTo("DECEASED");

        assertThatThrownBy(() -> reopen("police", walk, "HELP_NEEDED_AGAIN")).hasMessage("reopening.diedOnRecord");
        walk.does("police", "ReopenCase", "reason", "CLOSED_BY_MISTAKE");

        assertThat(referral.open(walk.reference)).isTrue();
        walk.reports("police", "MISSING");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_LookAtCase", "UserTask_ReportMissingPerson");
    }

    @Test
    void a_form_to_open_a_case_that_was_opened_by_mistake_changes_nothing() {
        var walk = withdrawn();
        reopen("coordinator", walk, "NOTHING");

        assertThat(referral.open(walk.reference)).isFalse();
        assertThat(world.openTasks(walk.reference)).isEmpty();
    }

    private Walk withdrawn() {
        return withdraw(named("Olena", "Kovalenko", Map.of()));
    }

    private Walk withdraw(Walk walk) {
        walk.reports("police", "ASSISTANCE_WITHDRAWN").does("coordinator", "CheckEarlierReferrals", "answer", "NEW");
        closes(walk, "crisis-a", "WITHDREW");
        return walk;
    }

    private List<String> clocks(Walk walk) {
        return jdbc.sql("select phase from zv_obligation where case_reference = ? and state = 'OPEN'")
                .param(walk.reference.text())
                .query(String.class)
                .list();
    }

    private void reopen(String username, Walk walk, String reason) {
        world.opens(username, walk.reference, "reopen");
        walk.does(username, "ReopenCase", "reason", reason);
    }

    private Walk named(String firstName, String secondName, Map<String, ?> given) {
        var person = new java.util.HashMap<String, Object>(
                Map.of("firstName", firstName, "secondName", secondName, "alias", "", "documentNumber", ""));
        person.putAll(given);
        return Walk.refer(world, person);
    }

    private void closes(Walk walk, String username, String outcome) {
        walk.does(username, "LookAtCase", "decision", "CLOSE", "outcome", outcome);
    }

    private String outcome(String reference) {
        return jdbc.sql("select outcome from zv_referral where case_reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }
}
