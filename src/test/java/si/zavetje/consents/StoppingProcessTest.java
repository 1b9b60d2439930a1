package si.zavetje.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.referral.Referral;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** A consent that is taken back is work for whoever knew: to stop, to erase, and to say so in time. */
@EngineTest
@CoversEveryNode("ConsentWithdrawal")
class StoppingProcessTest {

    private static final String TASK = "UserTask_ConfirmStopped";

    @Autowired
    World world;

    @Autowired
    Consents consents;

    @Autowired
    ConsentWords words;

    @Autowired
    Stopping stopping;

    @Autowired
    Referral referral;

    @BeforeEach
    void itIsMarch() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void h36_the_recipient_says_in_time_what_was_erased_and_the_page_of_the_case_shows_it() {
        var walk = Phase.SAFE_ACCOMMODATION.begin(world);
        walk.says("safe-a", "WITHDRAWN", "SAFE_PROVIDER", "purposes", List.of("HELP"));

        assertThat(world.task(walk.reference, TASK, "safe-a").getDueDate().toInstant())
                .isEqualTo(Instant.parse("2026-03-09T22:59:00Z"));
        assertThat(state(walk, "safe accommodation"))
                .isEqualTo("taken back on 2 March 2026 (the recipient has not yet said that it has stopped)");
        world.clock.set("2026-03-04T10:00");
        walk.does("safe-a", "ConfirmStopped", "done", "KEPT_BY_LAW", "keptWhy", "OWN_WORK");

        assertThat(state(walk, "safe accommodation"))
                .isEqualTo("taken back on 2 March 2026 (stopped, something kept by law, said on 4 March 2026)");
        assertThat(world.openTasks(walk.reference))
                .as("the house answers for her, and the police do their duty")
                .contains("UserTask_RecordSafeExit", "UserTask_RecordFormalStatus");
    }

    @Test
    void for_a_recipient_without_an_account_whoever_took_the_word_tells_it_and_is_asked_once_for_all() {
        var walk = Walk.refer(world).says("crisis-a", "GIVEN", "IOM").says("crisis-a", "GIVEN", "HEALTH_CARE");
        walk.says("crisis-a", "WITHDRAWN", "IOM").says("crisis-a", "REFUSED", "HEALTH_CARE");

        assertThat(world.openTasks(walk.reference)).containsOnlyOnce(TASK);
        walk.does("crisis-a", "ConfirmStopped", "done", "ERASED");
        assertThat(stopping.of(walk.reference))
                .hasSize(4)
                .extracting(ConsentStop::done)
                .containsOnly(ConsentStop.Done.ERASED);
        assertThat(state(walk, "International Organization for Migration"))
                .isEqualTo("taken back on 2 March 2026 (stopped and erased, said on 2 March 2026)");
    }

    @Test
    void
            whoever_prepared_something_and_whoever_was_responsible_once_is_asked_although_it_answers_for_nothing_any_more() {
        var walk = Walk.refer(world)
                .sheltered("2026-03-02T10:00")
                .decided("REASONABLE_GROUNDS")
                .briefed()
                .does("crisis-a", "AdmitPerson")
                .does("crisis-a", "RecordVictimDecision", "route", "SAFE_ACCOMMODATION", "signedBy", "VICTIM");
        walk.says("crisis-a", "WITHDRAWN", "SAFE_PROVIDER", "purposes", List.of("HELP"));

        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_CheckEntry");
        walk.does("safe-a", "ConfirmStopped", "done", "NOTHING_RECEIVED");
        assertThat(world.openTasks(walk.reference)).doesNotContain(TASK);
    }

    @Test
    void nobody_is_asked_who_never_learned_anything() {
        var walk = Walk.refer(world).says("crisis-a", "GIVEN", "REINTEGRATION_PROVIDER");
        walk.says("crisis-a", "WITHDRAWN", "REINTEGRATION_PROVIDER");
        walk.says("crisis-a", "REFUSED", "LEGAL_AID");

        assertThat(world.openTasks(walk.reference)).doesNotContain(TASK);
    }

    @Test
    void neither_a_hand_over_nor_the_end_of_the_case_takes_the_question_away() {
        var walk = Walk.refer(world).says("crisis-a", "GIVEN", "EMBASSY");
        walk.says("crisis-a", "WITHDRAWN", "EMBASSY");
        walk.does("police", "TriageReferral", "inDanger", "NO")
                .does("crisis-a", "OfferNgoInterview", "answer", "DECLINES_EVERYTHING")
                .does("police", "RecordDeclined")
                .does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", "DECLINED", "knownFrom", "PERSON");

        assertThat(referral.open(walk.reference)).isFalse();
        assertThat(world.openTasks(walk.reference)).contains(TASK);
        walk.does("crisis-a", "ConfirmStopped", "done", "ERASED");
        assertThat(world.openTasks(walk.reference)).doesNotContain(TASK);
    }

    private String state(Walk walk, String recipient) {
        return words.of(walk.reference, consents.of(walk.reference), Locale.ENGLISH).stream()
                .filter(line -> line.recipient().equals(recipient))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
