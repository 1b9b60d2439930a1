package si.zavetje.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import si.zavetje.shared.Refusal;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** What was said in the referral is there when it is asked again, and another answer is asked back. */
@EngineTest
class SaidBeforeTest {

    @Autowired
    World world;

    @Autowired
    MessageSource messages;

    @BeforeEach
    void a_morning() {
        world.clock.set("2026-11-30T10:00");
    }

    @Test
    void the_children_of_the_referral_are_filled_in_and_nobody_forgets_them_unasked() {
        var walk = Walk.refer(world, Map.of("childrenWith", 4)).emergencyAgreed();
        assertThat(world.form("police", walk.reference, "UserTask_AnnouncePlacement"))
                .containsEntry("adults", 1)
                .containsEntry("children", 4);

        asked(
                () -> walk.once("police", "AnnouncePlacement", "adults", 1, "children", 0),
                "How many children are coming?: something else was said before (4).");
        walk.once("police", "AnnouncePlacement", "adults", 1, "children", 0);
        assertThat(world.openTasks(walk.reference)).contains("UserTask_PrepareLocation");
    }

    @Test
    void what_was_said_before_is_taken_without_a_question() {
        var walk = Walk.refer(world, Map.of("childrenWith", 4)).emergencyAgreed();

        walk.once("police", "AnnouncePlacement", "adults", 1, "children", 4);

        assertThat(world.openTasks(walk.reference)).contains("UserTask_PrepareLocation");
    }

    @Test
    void danger_and_a_child_of_the_referral_are_filled_in_at_the_first_assessment() {
        var walk = Walk.refer(world, Map.of("immediateDanger", "YES", "ageDisputed", true));
        assertThat(world.form("police", walk.reference, "UserTask_TriageReferral"))
                .containsEntry("inDanger", "YES")
                .containsEntry("possiblyChild", "YES");

        asked(
                () -> walk.once(
                        "police", "TriageReferral", "inDanger", "NO", "shelterNeeded", "NO", "possiblyChild", "NO"),
                "Is the person in danger in the present place?: something else was said before (Yes). Could the person be a child?: something"
                        + " else was said before (Yes, or it is in doubt).");
    }

    @Test
    void an_answer_that_protects_more_is_taken_without_a_question() {
        var walk = Walk.refer(world, Map.of("immediateDanger", "NO"));

        walk.once("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_AgreeEmergencyShelter");
    }

    @Test
    void the_doctor_of_the_first_assessment_is_filled_in_where_the_placement_is_announced() {
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES", "urgentMedical", "YES")
                .does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "VICTIM");
        assertThat(world.form("police", walk.reference, "UserTask_AnnouncePlacement"))
                .containsEntry("doctorNeeded", "YES");

        asked(
                () -> walk.once("police", "AnnouncePlacement", "adults", 1, "doctorNeeded", "NO"),
                "Is a doctor needed on arrival?: something else was said before (Yes).");
    }

    private void asked(org.assertj.core.api.ThrowableAssert.ThrowingCallable handedIn, String part) {
        assertThatThrownBy(handedIn).isInstanceOf(AskedBack.class).satisfies(asked -> assertThat(
                        messages.getMessage((Refusal) asked, Locale.ENGLISH))
                .contains(part)
                .endsWith("If that is right, hand the form in once more."));
    }
}
