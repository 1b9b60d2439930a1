package si.zavetje.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.childprotection.Guardian.Ending;
import si.zavetje.childprotection.Guardian.Kind;
import si.zavetje.referral.Referral;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Who is suspected does not answer for a child from that moment on, is told nothing, and somebody else comes to speak for it. */
@EngineTest
@CoversEveryNode("GuardianConflict")
class GuardianConflictProcessTest {

    @Autowired
    World world;

    @Autowired
    Guardians guardians;

    @Autowired
    Referral referral;

    @BeforeEach
    void a_morning() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void a_suspected_parent_answers_nothing_from_the_report_on_until_a_court_has_named_somebody_else() {
        var walk = askedForShelter();
        suspected(walk);

        assertThat(world.form("police", walk.reference, "UserTask_AgreeEmergencyShelter")
                        .get("guardianNow"))
                .asString()
                .contains("Tell the parents nothing");
        guardianIsNotHeard(walk);
        walk.does("social", "LookIntoSuspicion", "conflict", "NOT_YET")
                .does("social", "LookIntoSuspicion", "conflict", "YES", "suspected", "1");
        assertThat(guardians.all(walk.reference)).extracting(Guardian::ending).containsExactly(Ending.SUSPECTED);
        walk.does("social", "AskForCourtGuardian", "asked", "NOT_YET")
                .does("social", "AskForCourtGuardian", "asked", "FILED")
                .does("social", "RecordCourtGuardian", "decision", "NOT_YET")
                .does("social", "RecordCourtGuardian", "decision", "REFUSED")
                .does("social", "AskForCourtGuardian", "asked", "FILED");
        guardianIsNotHeard(walk);
        walk.does("social", "RecordCourtGuardian", "decision", "NAMED");

        assertThat(walk.passed("EndEvent_OtherGuardianSpeaks")).isEqualTo(1);
        assertThat(guardians.now(walk.reference)).extracting(Guardian::kind).containsExactly(Kind.COURT);
        assertThat(world.form("police", walk.reference, "UserTask_AgreeEmergencyShelter")
                        .get("guardianNow"))
                .asString()
                .startsWith("guardian named by the court");
        walk.does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "GUARDIAN");
    }

    @Test
    void the_centre_answers_for_the_child_meanwhile() {
        var walk = askedForShelter();
        suspected(walk);

        walk.does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "SOCIAL_WORK_CENTRE");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_LookIntoSuspicion");
    }

    @Test
    void without_a_conflict_the_word_of_the_parent_counts_again() {
        var walk = askedForShelter();
        suspected(walk);
        walk.does("social", "LookIntoSuspicion", "conflict", "NO");

        assertThat(walk.passed("EndEvent_NoConflict")).isEqualTo(1);
        walk.does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "GUARDIAN");
    }

    @Test
    void who_is_suspected_before_anybody_is_entered_or_a_centre_answers_is_not_heard_either() {
        var walk = Walk.refer(world, Map.of("birthDate", "2010-06-01"))
                .does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES");
        suspected(walk);
        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_NameSocialWorkCentre")
                .doesNotContain("UserTask_LookIntoSuspicion");
        guardianIsNotHeard(walk);
        walk.does("coordinator", "NameSocialWorkCentre", "centre", "social");

        assertThatThrownBy(() -> walk.does("social", "LookAfterChild", "speaksForChild", "PARENT"))
                .hasMessage("childprotection.parentSuspected");
        walk.does("social", "LookAfterChild", "speaksForChild", "NOBODY_YET")
                .does("social", "LookIntoSuspicion", "conflict", "YES", "suspected", "0");
        assertThatThrownBy(() -> records(walk, "what", "NAMED", "kind", "PARENT", "fromDay", "2026-03-02"))
                .hasMessage("childprotection.parentSuspected");
        guardianIsNotHeard(walk);
    }

    @Test
    void a_report_that_was_wrong_is_looked_into_by_nobody() {
        var walk = askedForShelter();
        suspected(walk);
        walk.takesBack("police");

        assertThat(walk.passed("EndEvent_ConflictSettled")).isEqualTo(1);
        walk.does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "GUARDIAN");
    }

    @Test
    void what_the_centre_has_found_stands_when_the_report_is_taken_back() {
        var walk = askedForShelter();
        suspected(walk);
        walk.does("social", "LookIntoSuspicion", "conflict", "YES", "suspected", "1")
                .takesBack("police");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_AskForCourtGuardian");
        guardianIsNotHeard(walk);
    }

    @ParameterizedTest
    @CsvSource({"ANOTHER, SPECIAL_CASE", "NOT_NEEDED,"})
    void a_court_is_not_asked_where_somebody_else_speaks_for_the_child(String asked, Kind speaks) {
        var walk = askedForShelter();
        suspected(walk);
        walk.does("social", "LookIntoSuspicion", "conflict", "YES", "suspected", "1")
                .does("social", "AskForCourtGuardian", "asked", asked);

        assertThat(walk.passed("EndEvent_OtherGuardianSpeaks")).isEqualTo(1);
        assertThat(guardians.now(walk.reference))
                .extracting(Guardian::kind)
                .isEqualTo(speaks == null ? List.of() : List.of(speaks));
    }

    @Test
    void who_is_entered_meanwhile_as_named_by_a_court_ends_the_search() {
        var walk = askedForShelter();
        suspected(walk);
        walk.does("social", "LookIntoSuspicion", "conflict", "YES", "suspected", "1")
                .does("social", "AskForCourtGuardian", "asked", "FILED");
        records(walk, "what", "NAMED", "kind", "COURT", "fromDay", "2026-03-02");

        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_RecordCourtGuardian");
        walk.does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "GUARDIAN");
    }

    @Test
    void a_guardian_whom_the_centre_ends_because_of_a_suspicion_is_followed_up() {
        var walk = askedForShelter();
        records(walk, "what", "ENDED", "whoEnded", "1", "whyEnded", "SUSPECTED", "fromDay", "2026-03-02");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_LookIntoSuspicion");
        walk.later(Duration.ofMinutes(1));
        suspected(walk);
        assertThat(world.openTasks(walk.reference)).containsOnlyOnce("UserTask_LookIntoSuspicion");
        guardianIsNotHeard(walk);
    }

    @Test
    void nobody_suspects_the_guardian_of_an_adult_and_who_comes_of_age_needs_none() {
        assertThatThrownBy(() -> suspected(Walk.refer(world))).hasMessage("caseevents.noChild");
        var walk = Walk.refer(world, Map.of("birthDate", "2008-03-05"))
                .does("coordinator", "NameSocialWorkCentre", "centre", "social")
                .does("social", "LookAfterChild", "speaksForChild", "PARENT");
        suspected(walk);
        walk.later(Duration.ofDays(4));
        referral.lookWhoCameOfAge();

        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_LookIntoSuspicion");
    }

    private Walk askedForShelter() {
        return Walk.refer(world, Map.of("birthDate", "2010-06-01"))
                .does("coordinator", "NameSocialWorkCentre", "centre", "social")
                .does("social", "LookAfterChild", "speaksForChild", "PARENT")
                .does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES");
    }

    private static void suspected(Walk walk) {
        walk.later(Duration.ofMinutes(1)).reports("police", "GUARDIAN_SUSPECTED");
    }

    private static void guardianIsNotHeard(Walk walk) {
        assertThatThrownBy(() -> walk.does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "GUARDIAN"))
                .hasMessage("referral.guardianOver");
    }

    private void records(Walk walk, Object... answers) {
        if (!world.openTasks(walk.reference).contains("UserTask_RecordGuardian")) {
            world.opens("social", walk.reference, "guardian");
        }
        walk.does("social", "RecordGuardian", new ArrayList<>(List.of(answers)).toArray());
    }
}
