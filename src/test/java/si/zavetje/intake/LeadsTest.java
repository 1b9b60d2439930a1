package si.zavetje.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.Answers;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** What people without an account write becomes a referral; a flood of it fills its own queue and nothing else. */
@EngineTest
class LeadsTest {

    private static final int MOST_WAITING = 60;

    @Autowired
    World world;

    @Autowired
    Leads leads;

    @Autowired
    Referral referral;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_monday_on_which_nothing_waits() {
        world.clock.set("2026-03-02T10:00");
        jdbc.sql("update zv_incoming_referral set ending = 'NOT_TAKEN_UP' where sender is null")
                .update();
    }

    @Test
    void a_message_that_is_taken_up_is_a_case_of_which_little_is_known() {
        leads.send(leads.page(), lead("She cannot leave.", Lead.Answer.YES, Lead.Answer.YES), "somewhere");
        var reference = newest();

        assertThat(world.openTasks(reference)).containsExactly("UserTask_ReceiveReferral");
        assertThat(world.form("police", reference, "UserTask_ReceiveReferral"))
                .containsEntry("details", "She cannot leave.")
                .containsEntry("safeContact", "By letter.")
                .containsEntry("dangerSaid", "Yes");
        Walk.of(world, reference).does("police", "ReceiveReferral", "answer", "TAKEN_UP");

        assertThat(referral.child(reference)).isTrue();
        assertThat(referral.inDanger(reference)).isTrue();
        assertThat(referral.legalStatus(reference)).isEqualTo(Referral.LegalStatus.UNKNOWN);
        assertThat(world.openTasks(reference)).contains("UserTask_TriageReferral");
    }

    @Test
    void ten_thousand_messages_from_everywhere_change_nothing_for_a_body_that_refers() {
        long before = tasks();
        var outcomes = new EnumMap<Leads.Outcome, Integer>(Leads.Outcome.class);
        for (int number = 0; number < 10_000; number++) {
            var answer = leads.send(
                    leads.page(),
                    lead("<a href=x>" + number, Lead.Answer.UNKNOWN, Lead.Answer.UNKNOWN),
                    "network " + number);
            outcomes.merge(answer.outcome(), 1, Integer::sum);
        }

        assertThat(outcomes)
                .isEqualTo(Map.of(Leads.Outcome.RECEIVED, MOST_WAITING, Leads.Outcome.FULL, 10_000 - MOST_WAITING));
        assertThat(tasks()).isEqualTo(before + MOST_WAITING);
        var answers = new Answers()
                .to(
                        "ReferByInspector",
                        world.clock.instant(),
                        Map.of("birthDate", "1990-04-02", "ageDisputed", false, "immediateDanger", "NO"));
        var sent = world.refer("labour", "ReferralByInspector", answers);
        assertThat(world.openTasks(sent)).containsExactly("UserTask_ReceiveReferral");
    }

    @Test
    void one_network_uses_up_its_own_allowance_and_gets_it_back_with_time() {
        for (int number = 0; number < 500; number++) {
            var outcome = leads.send(leads.page(), calm(), "attacker").outcome();
            assertThat(outcome).isEqualTo(number < 3 ? Leads.Outcome.RECEIVED : Leads.Outcome.WAIT);
        }

        assertThat(leads.send(leads.page(), calm(), "somebody else").outcome()).isEqualTo(Leads.Outcome.RECEIVED);
        assertThat(leads.send(leads.page(), calm(), "attacker").pause()).isLessThanOrEqualTo(Duration.ofMinutes(10));
        world.clock.advance(Duration.ofMinutes(10));
        assertThat(leads.send(leads.page(), calm(), "attacker").outcome()).isEqualTo(Leads.Outcome.RECEIVED);
    }

    private static Lead calm() {
        return lead("Something.", Lead.Answer.NO, Lead.Answer.NO);
    }

    private static Lead lead(String happening, Lead.Answer danger, Lead.Answer child) {
        return new Lead(happening, "By letter.", "Koper", danger, child, Lead.Who.CITIZEN);
    }

    private CaseReference newest() {
        return new CaseReference(
                jdbc.sql("select case_reference from zv_incoming_referral where sender is null and ending is null")
                        .query(String.class)
                        .single());
    }

    private long tasks() {
        return world.engine.getTaskService().createTaskQuery().count();
    }
}
