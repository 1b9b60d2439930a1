package si.zavetje.victimassistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.consents.Consents;
import si.zavetje.identification.Identification;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.Refusal;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** What was said of a person by mistake, or does not hold any more, ends nothing: what had stopped goes on. */
@EngineTest
class PutRightTest {

    @Autowired
    Consents consents;

    @Autowired
    World world;

    @Autowired
    Referral referral;

    @Autowired
    VictimAssistance assistance;

    @Autowired
    Identification identification;

    @Autowired
    CaseEvents events;

    @BeforeEach
    void itIsMarch() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void who_was_taken_for_dead_after_the_decision_has_her_case_opened_again() {
        var w = crisis();
        leavesCrisis(w, "DECEASED");
        world.opens("police", w.reference, "reopen");
        w.does("police", "ReopenCase", "reason", "CLOSED_BY_MISTAKE");
        assertThat(referral.open(w.reference)).isTrue();
    }

    @Test
    void who_was_not_dead_goes_on_being_identified() {
        var w = Walk.refer(world).sheltered("2026-03-02T10:00");
        w.reports("crisis-a", "DECEASED");
        w.takesBack("crisis-a");
        assertThat(assistance.recordedOutcome(w.reference)).isEmpty();
        assertThat(open(w)).contains("UserTask_TriageReferral");
    }

    @Test
    void who_never_withdrew_has_no_ending_on_record() {
        var w = Walk.refer(world);
        w.reports("police", "ASSISTANCE_WITHDRAWN");
        w.takesBack("police");
        assertThat(assistance.recordedOutcome(w.reference)).isEmpty();
    }

    @Test
    void who_never_withdrew_goes_on_in_the_house() {
        var w = crisis().does("crisis-a", "AdmitPerson");
        w.reports("crisis-a", "ASSISTANCE_WITHDRAWN");
        w.takesBack("crisis-a");
        assertThat(open(w))
                .contains("UserTask_AssessRisk", "UserTask_RecordVictimDecision", "UserTask_RecordExit")
                .doesNotContain("UserTask_AdmitPerson");
    }

    @Test
    void who_is_a_victim_after_all_goes_on_in_the_house() {
        var w = crisis().does("crisis-a", "AdmitPerson");
        status(w, "NOT_A_VICTIM");
        w.asksFor("police", "FORMAL_STATUS");
        status(w, "IDENTIFIED");
        assertThat(open(w))
                .contains("UserTask_AssessRisk", "UserTask_RecordVictimDecision", "UserTask_RecordExit")
                .doesNotContain("UserTask_AdmitPerson");
    }

    @Test
    void a_consent_that_was_never_withdrawn_is_there_again() {
        var w = crisis().does("crisis-a", "AdmitPerson")
                .does("crisis-a", "RecordVictimDecision", "route", "SAFE_ACCOMMODATION", "signedBy", "VICTIM");
        w.says("crisis-a", "WITHDRAWN", "SAFE_PROVIDER");
        w.later(Duration.ofMinutes(5)).says("crisis-a", "GIVEN", "SAFE_PROVIDER");
        assertThat(consents.allowsDataTo(w.reference, Capacity.SAFE_PROVIDER)).isTrue();
    }

    @Test
    void who_is_not_back_after_all_is_looked_for_again() {
        var w = crisis();
        w.reports("crisis-a", "MISSING", "underThreat", "YES").does("police", "ReportMissingPerson");
        w.later(Duration.ofHours(3)).reports("crisis-a", "RETURNED");
        w.takesBack("crisis-a");
        assertThat(events.absence(w.reference)).isPresent();
        assertThat(open(w)).contains("UserTask_ReportMissingPerson");
    }

    @Test
    void who_was_given_up_and_comes_back_to_the_house_stays() {
        var w = Walk.refer(world).sheltered("2026-03-02T10:00");
        w.reports("crisis-a", "MISSING").does("police", "ReportMissingPerson");
        w.later(Duration.ofDays(1)).reports("police", "NOT_FOUND");
        w.later(Duration.ofDays(1)).reports("crisis-a", "RETURNED");
        assertThat(assistance.recordedOutcome(w.reference)).isEmpty();
        assertThat(world.task(w.reference, "UserTask_RecordExit", "crisis-a")
                        .getDueDate()
                        .toInstant())
                .isAfter(world.clock.instant().plus(Duration.ofDays(20)));
    }

    @Test
    void who_left_the_country_and_is_back_is_offered_the_permission_again() {
        var w = irregular();
        w.does("police", "IssuePermission");
        w.reports("crisis-a", "LEFT_COUNTRY");
        leavesCrisis(w, "RETURN");
        w.later(Duration.ofDays(100));
        w.asksFor("police", "CRISIS_ACCOMMODATION");
        assertThat(open(w)).containsAnyOf("UserTask_IssuePermission", "UserTask_DecideContinuation");
    }

    @Test
    void a_death_that_was_none_is_no_ending() {
        var w = Phase.SAFE_ACCOMMODATION.begin(world);
        status(w, "IDENTIFIED");
        w.does("safe-a", "RecordSafeExit", "reason", "DECEASED");
        world.opens("safe-a", w.reference, "reopen");
        w.does("safe-a", "ReopenCase", "reason", "CLOSED_BY_MISTAKE");
        assertThat(assistance.recordedOutcome(w.reference)).isEmpty();
    }

    @Test
    void who_is_alive_again_and_is_refused_reintegration_is_helped_on() {
        var w = Phase.SAFE_ACCOMMODATION.begin(world);
        status(w, "IDENTIFIED");
        w.does("safe-a", "RecordSafeExit", "reason", "DECEASED");
        world.opens("safe-a", w.reference, "reopen");
        w.does("safe-a", "ReopenCase", "reason", "CLOSED_BY_MISTAKE");
        w.does("police", "LookAtCase", "decision", "REINTEGRATION", "consent", "YES", "signedBy", "VICTIM");
        w.does(
                        "reintegration-a",
                        "CheckEligibility",
                        "exploitedAbroad",
                        "NO",
                        "proceedingsInSlovenia",
                        "NO",
                        "legalResidence",
                        "NO")
                .does("reintegration-a", "InformNotEligible");
        assertThat(open(w)).contains("UserTask_ArrangeOnwardSupport");
    }

    @Test
    void a_newer_status_withdraws_the_ending_of_somebody_who_has_left() {
        var w = Phase.SAFE_ACCOMMODATION.begin(world);
        status(w, "NOT_A_VICTIM");
        w.does("safe-a", "RecordSafeExit", "reason", "NOT_A_VICTIM");
        w.asksFor("police", "FORMAL_STATUS");
        status(w, "IDENTIFIED");
        refused("victimassistance.stillRuns", () -> closes(w, "safe-a", "NOT_A_VICTIM"));
        w.does("safe-a", "ArrangeOnwardSupport");
        refused("victimassistance.notOnRecord", () -> closes(w, "safe-a", "NOT_A_VICTIM"));
    }

    @Test
    void a_newer_status_withdraws_the_end_of_a_programme() {
        var w = Phase.SAFE_ACCOMMODATION.begin(world);
        w.does("safe-a", "RecordSafeExit", "reason", "REINTEGRATION", "transferConsent", "YES")
                .does(
                        "reintegration-a",
                        "CheckEligibility",
                        "exploitedAbroad",
                        "NO",
                        "proceedingsInSlovenia",
                        "YES",
                        "legalResidence",
                        "YES",
                        "titleUntil",
                        "2027-03-02")
                .does("reintegration-a", "EnrolInProgramme", "place", "ENROL");
        status(w, "NOT_A_VICTIM");
        w.does(
                        "reintegration-a",
                        "LookAtEligibilityAgain",
                        "exploitedAbroad",
                        "NO",
                        "proceedingsInSlovenia",
                        "YES",
                        "legalResidence",
                        "YES",
                        "answer",
                        "ENDS",
                        "hearingOn",
                        "2026-03-02")
                .does("reintegration-a", "InformOfProgrammeEnd", "told", "YES", "informedOn", "2026-03-02");
        w.asksFor("police", "FORMAL_STATUS");
        status(w, "IDENTIFIED");
        w.later(Duration.ofDays(15));
        refused(
                "reintegration.notLost",
                () -> w.does("reintegration-a", "RecordReintegrationExit", "exitOutcome", "RIGHT_LOST"));
    }

    private Walk crisis() {
        return Walk.refer(world, Map.of("citizenship", List.of("RO"), "legalStatus", "EU"))
                .sheltered("2026-03-02T10:00")
                .decided("REASONABLE_GROUNDS")
                .briefed();
    }

    private Walk irregular() {
        return Walk.refer(world)
                .sheltered("2026-03-02T10:00")
                .decided("REASONABLE_GROUNDS")
                .briefed();
    }

    private void status(Walk w, String s) {
        w.does("police", "RecordFormalStatus", "status", s, "final", "YES");
    }

    private void leavesCrisis(Walk w, String reason) {
        w.does("crisis-a", "RecordExit", "reason", reason);
    }

    private void closes(Walk w, String who, String outcome) {
        w.does(who, "LookAtCase", "decision", "CLOSE", "outcome", outcome);
    }

    private List<String> open(Walk w) {
        return world.openTasks(w.reference);
    }

    private static void refused(String why, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(Refusal.class).hasMessage(why);
    }
}
