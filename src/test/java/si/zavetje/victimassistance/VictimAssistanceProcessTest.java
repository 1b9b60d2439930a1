package si.zavetje.victimassistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.journey.Journey;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** The case as a whole: whichever way it takes, somebody answers for the next step or it has an outcome. */
@EngineTest
@CoversEveryNode({"VictimAssistance", "FormalStatus"})
class VictimAssistanceProcessTest {

    @Autowired
    World world;

    @Autowired
    Referral referral;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void one_way_leads_through_a_safe_place_to_reintegration_and_an_independent_life() {
        var reference = new Journey(world).walk();

        assertThat(referral.open(reference)).isFalse();
        assertThat(outcome(reference.text())).isEqualTo("COMPLETED");
        for (var provider :
                new Capacity[] {Capacity.CRISIS_PROVIDER, Capacity.SAFE_PROVIDER, Capacity.REINTEGRATION_PROVIDER}) {
            assertThat(responsibilities.organisationFor(reference, provider)).isEmpty();
        }
    }

    @Test
    void a_citizen_who_needs_no_shelter_may_go_to_reintegration_at_once() {
        var walk = identified(Map.of("citizenship", List.of("SI"), "legalStatus", "SI_CITIZEN"))
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "REINTEGRATION");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_CheckEligibility");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.CRISIS_PROVIDER))
                .isPresent();

        walk.does("reintegration-a", "CheckEligibility", "exploitedAbroad", "YES", "legalResidence", "YES")
                .does("reintegration-a", "EnrolInProgramme", "place", "ENROL");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.CRISIS_PROVIDER))
                .isEmpty();
        walk.does("reintegration-a", "DrawUpReintegrationPlan")
                .does("reintegration-a", "ReviewReintegration", "outcome", "EXIT")
                .does("reintegration-a", "RecordReintegrationExit", "exitOutcome", "EMPLOYED")
                .does("coordinator", "CheckEarlierReferrals", "answer", "NEW");

        assertThat(world.openTasks(walk.reference)).containsExactly("UserTask_RecordFormalStatus");
        assertThat(referral.open(walk.reference)).isTrue();

        walk.does("police", "RecordFormalStatus", "status", "POTENTIAL", "basis", "REPORT_148_10", "final", "NO");
        assertThat(world.openTasks(walk.reference))
                .containsExactlyInAnyOrder("UserTask_RecordFormalStatus", "UserTask_NameProsecutor");
        status(walk, "IDENTIFIED", "YES");
        assertThat(world.form("reintegration-a", walk.reference, "UserTask_LookAtCase"))
                .containsEntry("onRecord", "leads an independent life");
        closes(walk, "reintegration-a", "COMPLETED");
        assertThat(outcome(walk.reference.text())).isEqualTo("COMPLETED");
        assertThat(walk.over()).isTrue();
    }

    @Test
    void who_does_not_go_on_from_the_safe_place_is_handed_on() {
        var walk = identified(Map.of("citizenship", List.of("SI"), "legalStatus", "SI_CITIZEN"))
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "SAFE_ACCOMMODATION")
                .does("safe-a", "CheckEntry", "stillWanted", "NO");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_ArrangeOnwardSupport");
        var lastResponsible = world.task(walk.reference, "UserTask_ArrangeOnwardSupport", null);
        assertThat(world.engine.getTaskService().getIdentityLinksForTask(lastResponsible.getId()))
                .hasSize(1);
    }

    @Test
    void h18_a_citizen_of_the_union_gets_shelter_and_no_permission_to_stay() {
        var walk = identified(Map.of("citizenship", List.of("RO"), "legalStatus", "EU"))
                .does("police", "DecideCrisisNeed", "needed", "YES");

        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_AnnouncePlacement", "UserTask_RecordFormalStatus")
                .doesNotContain("UserTask_IssuePermission");
    }

    @Test
    void who_stays_without_a_right_to_is_offered_the_permission_and_goes_where_she_wants() {
        var walk = identified(Map.of("legalStatus", "UNKNOWN"))
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "RETURN")
                .does("police", "IssuePermission", "initiative", "EX_OFFICIO", "decision", "REFUSED")
                .does("police", "InformOfRefusal");
        assertThat(walk.passed("CallActivity_ReflectionPeriod")).isEqualTo(1);

        assertThatThrownBy(
                        () -> walk.does("crisis-a", "ArrangeOnwardSupport", "handedOn", "2026-03-03", "followUpOn", ""))
                .hasMessage("chronology.notYet");
        assertThat(world.form("crisis-a", walk.reference, "UserTask_ArrangeOnwardSupport"))
                .containsEntry("route", "RETURN");
        walk.does("crisis-a", "ArrangeOnwardSupport", "handedTo", "IOM");
        status(walk, "IDENTIFIED", "YES");
        closes(walk, "crisis-a", "HANDED_ON");

        assertThat(outcome(walk.reference.text())).isEqualTo("HANDED_ON");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.CRISIS_PROVIDER))
                .isEmpty();
    }

    @Test
    void a_case_that_is_over_is_closed_with_its_reason() {
        var withdrew = referred(Map.of());
        withdrew.reports("police", "ASSISTANCE_WITHDRAWN");
        closes(withdrew, "crisis-a", "WITHDREW");
        assertThat(withdrew.passed("EndEvent_CaseClosed")).isEqualTo(1);
        assertThat(outcome(withdrew.reference.text())).isEqualTo("WITHDREW");

        var died = referred(Map.of());
        died.reports("police", "DECEASED");
        assertThat(died.over()).isTrue();
        assertThat(outcome(died.reference.text())).isEqualTo("DECEASED");
    }

    @Test
    void m2_the_safe_place_is_prepared_while_she_lives_in_the_crisis_house_and_both_answer_for_her_until_she_arrives() {
        var walk = wantsASafePlace();
        assertThat(world.openTasks(walk.reference)).contains("UserTask_CheckEntry", "UserTask_AgreeHandOver");
        walk.does("crisis-a", "AgreeHandOver", "handOverOn", "2026-03-03", "consentToTransfer", "YES")
                .does("safe-a", "CheckEntry", "stillWanted", "YES")
                .does("coordinator", "AppointGroup", group())
                .does("safe-a", "AcceptHandOver", "handOver", "ACCEPTED");
        assertThat(answers(walk, Capacity.CRISIS_PROVIDER, Capacity.SAFE_PROVIDER))
                .isTrue();

        walk.later(Duration.ofDays(1)).does("crisis-a", "RecordExit", "reason", "TRANSFER_SAFE");
        assertThat(answers(walk, Capacity.CRISIS_PROVIDER, Capacity.SAFE_PROVIDER))
                .isTrue();

        walk.does("safe-a", "AdmitToSafeAccommodation");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.CRISIS_PROVIDER))
                .isEmpty();
        assertThat(answers(walk, Capacity.SAFE_PROVIDER)).isTrue();
    }

    @Test
    void nobody_is_turned_away_from_a_safe_place_who_was_not_asked_yet() {
        var walk = referred(Map.of("citizenship", List.of("RO"), "legalStatus", "EU"))
                .sheltered("2026-03-02T10:00")
                .does("crisis-a", "AdmitPerson")
                .does("crisis-a", "AssessRisk")
                .does("crisis-a", "AssessNeeds")
                .does("crisis-a", "InformOfProgramme")
                .does("crisis-a", "RecordVictimDecision", "route", "SAFE_ACCOMMODATION", "signedBy", "VICTIM")
                .does("crisis-a", "AgreeHandOver", "handOverOn", "2026-03-02", "consentToTransfer", "YES");
        assertThatThrownBy(() -> walk.does("safe-a", "CheckEntry", "stillWanted", "YES"))
                .as("nothing is decided")
                .hasMessage("safeaccommodation.stillAsked");
        walk.decided("REASONABLE_GROUNDS");
        assertThatThrownBy(() -> walk.does("safe-a", "CheckEntry", "stillWanted", "YES"))
                .as("nobody asked her")
                .hasMessage("safeaccommodation.stillAsked");
        walk.briefed().does("safe-a", "CheckEntry", "stillWanted", "YES");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_AppointGroup");
    }

    @Test
    void m18_who_changes_her_mind_at_the_door_is_no_longer_prepared_for_and_the_house_that_knows_her_helps_on() {
        var walk = wantsASafePlace();
        walk.does("crisis-a", "AgreeHandOver", "handOverOn", "2026-03-03", "consentToTransfer", "YES")
                .later(Duration.ofDays(1))
                .does("crisis-a", "RecordExit", "reason", "RETURN");

        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_CheckEntry");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.SAFE_PROVIDER))
                .isEmpty();
        assertThat(world.form("crisis-a", walk.reference, "UserTask_CounselOnReturn"))
                .isNotEmpty();
    }

    @Test
    void m7_who_is_not_accepted_for_reintegration_is_helped_on_by_whoever_knows_her() {
        var walk = identified(Map.of("citizenship", List.of("SI"), "legalStatus", "SI_CITIZEN"))
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "REINTEGRATION");
        walk.does(
                        "reintegration-a",
                        "CheckEligibility",
                        "exploitedAbroad",
                        "NO",
                        "legalResidence",
                        "YES",
                        "appliedOn",
                        "2023-06-01")
                .does("reintegration-a", "InformNotEligible");
        walk.does("crisis-a", "ArrangeOnwardSupport", "handedTo", "NGO");
        status(walk, "IDENTIFIED", "YES");

        assertThatThrownBy(() -> closes(walk, "crisis-a", "COMPLETED")).hasMessage("victimassistance.notOnRecord");
        assertThat(referral.open(walk.reference)).isTrue();
        walk.does("crisis-a", "LookAtCase", "decision", "LOOK_AGAIN");
        walk.does("crisis-a", "LookAtCase", "decision", "REINTEGRATION", "consent", "YES");
        assertThat(world.openTasks(walk.reference)).containsOnlyOnce("UserTask_CheckEligibility");
    }

    @Test
    void who_lost_the_right_to_reintegration_is_helped_on_and_her_case_says_so() {
        var walk = identified(Map.of("citizenship", List.of("RO"), "legalStatus", "EU"))
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "REINTEGRATION")
                .does("reintegration-a", "CheckEligibility", "proceedingsInSlovenia", "YES", "legalResidence", "YES")
                .does("reintegration-a", "EnrolInProgramme", "place", "ENROL");
        referral.correctLegalStatus(walk.reference, Referral.LegalStatus.TCN_LEGAL);
        walk.does(
                        "reintegration-a",
                        "LookAtEligibilityAgain",
                        "legalResidence",
                        "NO",
                        "answer",
                        "ENDS",
                        "hearingOn",
                        "2026-03-02")
                .does("reintegration-a", "InformOfProgrammeEnd", "told", "YES")
                .later(Duration.ofDays(10))
                .does("reintegration-a", "RecordReintegrationExit", "exitOutcome", "RIGHT_LOST")
                .does("reintegration-a", "ArrangeOnwardSupport", "handedTo", "NGO");
        status(walk, "IDENTIFIED", "YES");
        closes(walk, "reintegration-a", "LOSS_OF_RIGHT");

        assertThat(outcome(walk.reference.text())).isEqualTo("LOSS_OF_RIGHT");
    }

    @Test
    void who_was_refused_reintegration_on_a_wrong_ground_of_stay_is_checked_again() {
        var walk = identified(Map.of("citizenship", List.of("RO"), "legalStatus", "EU"))
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "REINTEGRATION")
                .does("reintegration-a", "CheckEligibility", "proceedingsInSlovenia", "NO", "legalResidence", "YES")
                .does("reintegration-a", "InformNotEligible");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_CheckEligibility");
        referral.correctLegalStatus(walk.reference, Referral.LegalStatus.SI_CITIZEN);

        assertThat(world.openTasks(walk.reference)).contains("UserTask_CheckEligibility");
    }

    @Test
    void m7_who_leaves_reintegration_the_day_after_she_was_enrolled_is_helped_on() {
        var walk = identified(Map.of("citizenship", List.of("SI"), "legalStatus", "SI_CITIZEN"))
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "REINTEGRATION")
                .does("reintegration-a", "CheckEligibility", "exploitedAbroad", "YES", "legalResidence", "YES")
                .does("reintegration-a", "EnrolInProgramme", "place", "ENROL")
                .later(Duration.ofDays(1))
                .does("reintegration-a", "RecordReintegrationExit", "exitOutcome", "LEFT");
        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_ArrangeOnwardSupport")
                .doesNotContain("UserTask_DrawUpReintegrationPlan", "UserTask_RecordReintegrationExit");

        walk.does("reintegration-a", "ArrangeOnwardSupport", "handedTo", "NGO");
        status(walk, "IDENTIFIED", "YES");
        assertThatThrownBy(() -> closes(walk, "reintegration-a", "COMPLETED"))
                .hasMessage("victimassistance.notOnRecord");
    }

    @Test
    void who_chooses_something_else_than_reintegration_is_no_longer_asked_about_it() {
        var walk = inTheCrisisHouse(Map.of("citizenship", List.of("SI"), "legalStatus", "SI_CITIZEN"))
                .does("crisis-a", "RecordVictimDecision", "route", "REINTEGRATION", "signedBy", "VICTIM");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_CheckEligibility");
        walk.does("crisis-a", "AgreeHandOver", "handOverOn", "2026-03-03", "consentToTransfer", "NO");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_CheckEligibility");
    }

    @Test
    void a_death_in_the_house_is_recorded_with_the_days_and_then_closes_the_case() {
        var walk = wantsASafePlace().reports("crisis-a", "DECEASED");
        assertThat(walk.over()).isFalse();
        walk.does("crisis-a", "RecordExit", "reason", "DECEASED");

        assertThat(walk.over()).isTrue();
        assertThat(outcome(walk.reference.text())).isEqualTo("DECEASED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECLINED", "WITHDREW"})
    void what_is_only_assumed_closes_no_case(String outcome) {
        var walk = referred(Map.of());
        walk.reports("police", "NOT_FOUND");

        assertThatThrownBy(() -> walk.does(
                        "crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", outcome, "knownFrom", "ASSUMED"))
                .hasMessage("victimassistance.onlyAssumed");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_LookAtCase");

        walk.does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", outcome, "knownFrom", "BODY");
        assertThat(outcome(walk.reference.text())).isEqualTo(outcome);
    }

    @Test
    void nobody_has_returned_or_was_taken_over_abroad_of_whom_nothing_of_it_is_recorded() {
        var walk = referred(Map.of());
        walk.reports("police", "NOT_FOUND");
        for (var outcome : List.of("RETURNED", "TRANSFERRED_ABROAD")) {
            assertThatThrownBy(() -> closes(walk, "crisis-a", outcome)).hasMessage("victimassistance.notOnRecord");
        }

        walk.reports("police", "LEFT_COUNTRY");
        assertThatThrownBy(() -> closes(walk, "crisis-a", "TRANSFERRED_ABROAD"))
                .hasMessage("victimassistance.notOnRecord");
        closes(walk, "crisis-a", "RETURNED");
        assertThat(outcome(walk.reference.text())).isEqualTo("RETURNED");
    }

    @Test
    void a_child_cannot_end_her_case_by_declining() {
        var walk = referred(Map.of("birthDate", "2012-05-10"));
        assertThatThrownBy(() -> walk.reports("police", "ASSISTANCE_WITHDRAWN"))
                .hasMessage("caseevents.childsAssistance");
        walk.does("police", "ReportEvent", "event", "NOT_FOUND");

        assertThatThrownBy(() -> closes(walk, "crisis-a", "WITHDREW")).hasMessage("victimassistance.childCannotClose");
        walk.does("crisis-a", "LookAtCase", "decision", "ONWARD_SUPPORT");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_ArrangeOnwardSupport");
    }

    @Test
    void who_declined_and_opens_her_case_again_can_be_identified() {
        var walk = referred(Map.of())
                .does("police", "TriageReferral", "inDanger", "NO")
                .does("crisis-a", "OfferNgoInterview", "answer", "DECLINES_EVERYTHING")
                .does("police", "RecordDeclined")
                .does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", "DECLINED");
        world.opens("crisis-a", walk.reference, "reopen");
        walk.does("crisis-a", "ReopenCase", "reason", "HELP_NEEDED_AGAIN")
                .does("police", "LookAtCase", "decision", "IDENTIFICATION");

        walk.identified().does("police", "DecideCrisisNeed", "needed", "NO", "route", "UNDECIDED");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_ArrangeOnwardSupport");
    }

    private Walk referred(Map<String, ?> given) {
        world.clock.set("2026-03-02T10:00");
        return Walk.refer(world, given);
    }

    private Walk identified(Map<String, ?> given) {
        return referred(given).identified();
    }

    private Walk inTheCrisisHouse(Map<String, ?> given) {
        return referred(given)
                .sheltered("2026-03-02T10:00")
                .does("crisis-a", "AdmitPerson")
                .does("crisis-a", "AssessRisk")
                .does("crisis-a", "AssessNeeds")
                .does("crisis-a", "InformOfProgramme")
                .decided("REASONABLE_GROUNDS")
                .briefed();
    }

    private Walk wantsASafePlace() {
        return inTheCrisisHouse(Map.of("citizenship", List.of("RO"), "legalStatus", "EU"))
                .does("crisis-a", "RecordVictimDecision", "route", "SAFE_ACCOMMODATION", "signedBy", "VICTIM");
    }

    private boolean answers(Walk walk, Capacity... capacities) {
        return java.util.Arrays.stream(capacities).allMatch(capacity -> responsibilities
                .organisationFor(walk.reference, capacity)
                .isPresent());
    }

    private static Object[] group() {
        return new Object[] {
            "member1", "group-1", "member2", "group-3", "member3", "safe-a", "member4", "", "member5", "", "chair",
            "group-3"
        };
    }

    private void closes(Walk walk, String username, String outcome) {
        walk.does(username, "LookAtCase", "decision", "CLOSE", "outcome", outcome);
    }

    private void status(Walk walk, String status, String isFinal) {
        walk.does("police", "RecordFormalStatus", "status", status, "final", isFinal);
    }

    private String outcome(String reference) {
        return jdbc.sql("select outcome from zv_referral where case_reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }
}
