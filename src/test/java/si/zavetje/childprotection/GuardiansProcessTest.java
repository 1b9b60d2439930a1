package si.zavetje.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.childprotection.Guardian.Ending;
import si.zavetje.childprotection.Guardian.Kind;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.identification.Identification;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** A child has several guardians in a row: the dates say whose word counts, and the child is asked too. */
@EngineTest
@CoversEveryNode("Guardianship")
class GuardiansProcessTest {

    private static final Map<String, Object> A_CHILD = Map.of("birthDate", "2010-06-01");
    private static final Reader LJUBLJANA = new Reader("social", "social", OrganisationKind.SOCIAL_WORK_CENTRE);
    private static final Reader POSTOJNA = new Reader("social-b", "social-b", OrganisationKind.SOCIAL_WORK_CENTRE);

    @Autowired
    World world;

    @Autowired
    Guardians guardians;

    @Autowired
    Referral referral;

    @Autowired
    Identification identification;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    CaseFile file;

    @BeforeEach
    void itIsMarch() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void who_speaks_for_the_child_is_entered_with_the_task_of_the_centre_and_shown_where_an_answer_is_asked() {
        var walk = looked("speaksForChild", "SPECIAL_CASE", "speaksSince", "2026-03-01")
                .does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES");

        assertThat(guardians.all(walk.reference)).extracting(Guardian::kind).containsExactly(Kind.SPECIAL_CASE);
        assertThat(world.form("police", walk.reference, "UserTask_AgreeEmergencyShelter"))
                .containsEntry("guardianNow", "guardian for a special case, since 1 March 2026");
    }

    @Test
    void nobody_yet_is_nobody_and_an_answer_of_a_guardian_is_taken_while_none_is_known() {
        var walk = looked("speaksForChild", "NOBODY_YET");
        walk.does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES");
        assertThat(guardians.all(walk.reference)).isEmpty();
        assertThat(world.form("police", walk.reference, "UserTask_AgreeEmergencyShelter"))
                .containsEntry("guardianNow", "nobody is entered yet");

        walk.does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "GUARDIAN");
    }

    @Test
    void a_guardian_whose_time_is_over_answers_nothing_and_the_centre_does() {
        var walk = looked("speaksForChild", "PARENT")
                .does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES");
        records(walk, "what", "ENDED", "whoEnded", "1", "whyEnded", "DISMISSED", "fromDay", "2026-03-02");

        assertThat(world.form("police", walk.reference, "UserTask_AgreeEmergencyShelter"))
                .containsEntry("guardianNow", "nobody: the time of the last guardian is over");
        assertThatThrownBy(() -> walk.does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "GUARDIAN"))
                .hasMessage("referral.guardianOver");
        walk.does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "SOCIAL_WORK_CENTRE");
    }

    @Test
    void a_new_guardian_ends_the_one_before_of_the_same_kind_alone() {
        var walk = looked("speaksForChild", "PARENT");
        records(walk, "what", "NAMED", "kind", "SPECIAL_CASE", "fromDay", "2026-03-01");
        records(walk, "what", "NAMED", "kind", "SPECIAL_CASE", "fromDay", "2026-03-02");
        records(walk, "what", "NOTHING");

        assertThat(guardians.all(walk.reference))
                .extracting(Guardian::ending)
                .containsExactly(null, Ending.REPLACED, null);
    }

    @Test
    void h29_a_child_that_lives_elsewhere_has_a_new_guardian_and_a_new_centre_on_the_same_day() {
        var walk = looked("speaksForChild", "ASYLUM").reports("police", "MISSING");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_LookAfterChild");
        world.clock.advance(Duration.ofDays(1));
        records(walk, "what", "MOVED", "kind", "ASYLUM", "centre", "social-b", "fromDay", "2026-03-03");

        assertThat(guardians.all(walk.reference)).extracting(Guardian::ending).containsExactly(Ending.MOVED, null);
        assertThat(guardians.all(walk.reference).get(0).untilDay())
                .isEqualTo(guardians.all(walk.reference).get(1).sinceDay());
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.SOCIAL_WORK_CENTRE))
                .contains("social-b");
        assertThat(file.shows(walk.reference, Compartment.IDENTITY, LJUBLJANA)).isFalse();
        assertThat(file.shows(walk.reference, Compartment.IDENTITY, POSTOJNA)).isTrue();
        assertThatThrownBy(() -> world.opens("social", walk.reference, "guardian"))
                .isInstanceOf(AccessDenied.class);
        assertThat(world.openTasks(walk.reference)).containsOnlyOnce("UserTask_LookAfterChild");
        walk.does("social-b", "LookAfterChild");
    }

    @Test
    void a_child_that_asks_for_asylum_needs_a_guardian_for_that() {
        var walk = looked("speaksForChild", "SPECIAL_CASE");
        referral.correctLegalStatus(walk.reference, Referral.LegalStatus.ASYLUM_APPLICANT);

        assertThat(world.form("social", walk.reference, "UserTask_LookAfterChild"))
                .containsEntry("why", "The child asks for asylum. Name a guardian for that too.");
        walk.does("social", "LookAfterChild", "speaksForChild", "ASYLUM");
        assertThat(guardians.now(walk.reference))
                .extracting(Guardian::kind)
                .containsExactly(Kind.SPECIAL_CASE, Kind.ASYLUM);
    }

    @Test
    void a_child_that_does_not_want_what_was_answered_for_it_is_heard_by_the_centre() {
        var walk = looked("speaksForChild", "PARENT")
                .does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_LookAfterChild");
        walk.does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "GUARDIAN", "ownView", "DISAGREES");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_LookAfterChild");
    }

    @Test
    void a_child_that_agrees_or_could_not_be_asked_is_no_conflict() {
        for (var view : new String[] {"AGREES", "NOT_ASKED"}) {
            var walk = looked("speaksForChild", "PARENT")
                    .does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES")
                    .does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "GUARDIAN", "ownView", view);

            assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_LookAfterChild");
        }
    }

    @Test
    void no_child_allows_alone_that_its_data_are_passed_on() {
        var walk = Phase.CRISIS_ACCOMMODATION
                .begin(world)
                .decided("REASONABLE_GROUNDS")
                .briefed();
        walk.does("crisis-a", "AdmitPerson")
                .does("crisis-a", "AssessRisk")
                .does("crisis-a", "AssessNeeds")
                .does("crisis-a", "InformOfProgramme")
                .does("crisis-a", "RecordVictimDecision", "route", "SAFE_ACCOMMODATION", "signedBy", "VICTIM");
        walk.later(Duration.ofHours(1)).reports("crisis-a", "POSSIBLY_CHILD", "since", "2026-03-02T10:30");
        named(walk);
        walk.does("social", "LookAfterChild", "speaksForChild", "PARENT");

        assertThatThrownBy(() -> walk.does(
                        "crisis-a",
                        "AgreeHandOver",
                        "handOverOn",
                        "2026-03-03",
                        "consentToTransfer",
                        "YES",
                        "signedBy",
                        "VICTIM"))
                .hasMessage("referral.childNeedsGuardian");
        walk.does(
                "crisis-a",
                "AgreeHandOver",
                "handOverOn",
                "2026-03-03",
                "consentToTransfer",
                "YES",
                "signedBy",
                "GUARDIAN",
                "ownView",
                "DISAGREES");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_LookAfterChild");
    }

    @Test
    void nobody_enters_a_guardian_of_an_adult_and_nobody_but_the_centre_one_of_a_child() {
        var adult = Walk.refer(world);
        assertThatThrownBy(() -> world.opens("social", adult.reference, "guardian"))
                .isInstanceOf(AccessDenied.class);
        var child = looked("speaksForChild", "PARENT");
        assertThatThrownBy(() -> world.opens("police", child.reference, "guardian"))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void h27_on_the_eighteenth_birthday_itself_guardians_and_their_work_are_over_and_not_the_day_before() {
        world.clock.set("2026-05-01T10:00");
        var walk = named(Walk.refer(world, Map.of("birthDate", "2008-05-10")));
        walk.does("social", "LookAfterChild", "speaksForChild", "SPECIAL_CASE").reports("police", "MISSING");
        world.clock.set("2026-05-09T23:30");
        referral.lookWhoCameOfAge();
        assertThat(world.openTasks(walk.reference)).contains("UserTask_LookAfterChild");
        assertThat(guardians.now(walk.reference)).hasSize(1);
        world.clock.set("2026-05-10T04:10");
        referral.lookWhoCameOfAge();

        assertThat(guardians.now(walk.reference)).isEmpty();
        assertThat(world.openTasks(walk.reference))
                .doesNotContain("UserTask_LookAfterChild")
                .contains("UserTask_AskAdultAgain");
    }

    @Test
    void h28_who_is_found_to_be_grown_up_is_asked_again_and_what_was_done_before_holds() {
        var walk = named(Walk.refer(world).reports("police", "POSSIBLY_CHILD"));
        walk.does("social", "LookAfterChild", "speaksForChild", "SPECIAL_CASE")
                .does("police", "TriageReferral", "inDanger", "NO", "possiblyChild", "YES")
                .decided("REASONABLE_GROUNDS")
                .does("crisis-a", "BriefRightsAndConsents", "assistance", "YES", "signedBy", "GUARDIAN");
        world.clock.set("2026-04-12T10:00");
        walk.corrects(
                "police",
                "CorrectPerson",
                "AGE",
                "ageKnown",
                "BIRTH_DATE",
                "birthDate",
                "2006-05-10",
                "ageAnswer",
                "ADULT",
                "ageBasis",
                "COMPETENT_ASSESSMENT");

        assertThat(referral.child(walk.reference)).isFalse();
        assertThat(identification.consentedToAssistance(walk.reference)).isTrue();
        assertThat(guardians.now(walk.reference)).isEmpty();
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AskAdultAgain");
    }

    private Walk looked(String question, String answer, Object... more) {
        var answers = new java.util.ArrayList<Object>(java.util.List.of(question, answer));
        answers.addAll(java.util.List.of(more));
        return named(Walk.refer(world, A_CHILD)).does("social", "LookAfterChild", answers.toArray());
    }

    private static Walk named(Walk walk) {
        return walk.does("coordinator", "NameSocialWorkCentre", "centre", "social");
    }

    private void records(Walk walk, Object... answers) {
        world.opens("social", walk.reference, "guardian");
        walk.does("social", "RecordGuardian", answers);
    }
}
