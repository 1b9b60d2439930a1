package si.zavetje.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.directory.Contacts;
import si.zavetje.referral.Referral;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** From the referral to the decision whether somebody is believed to be a victim, and what she agreed to. */
@EngineTest
@CoversEveryNode({"Identification", "ReasonableGrounds"})
class IdentificationProcessTest {

    @Autowired
    Referral referral;

    @Autowired
    World world;

    @Autowired
    Identification identification;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void with_grounds_and_consent_the_need_for_shelter_is_decided_last() {
        var walk = at("2026-03-02T10:00")
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .briefed();

        assertThat(world.openTasks(walk.reference)).contains("UserTask_DecideCrisisNeed");
        assertThat(entries(walk)).isEmpty();

        walk.does("police", "DecideCrisisNeed", "needed", "NO", "route", "INDEPENDENT");

        assertThat(identification.ending(walk.reference)).contains(Identification.Ending.COMPLETED);
        assertThat(entries(walk)).containsExactly(false);
        assertThat(world.openTasks(walk.reference)).contains("UserTask_ArrangeOnwardSupport");
    }

    @Test
    void in_danger_and_with_consent_she_is_sheltered_before_anything_is_decided() {
        var walk = at("2026-03-02T21:00").emergencyAgreed();

        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_AnnouncePlacement", "UserTask_OfferNgoInterview");
        assertThat(entries(walk)).containsExactly(true);

        walk.decided("REASONABLE_GROUNDS").briefed();

        assertThat(walk.passed("EndEvent_IdentificationCompleted")).isEqualTo(1);
        assertThat(walk.passed("UserTask_DecideCrisisNeed")).isZero();
        assertThat(entries(walk)).containsExactly(true);
    }

    @Test
    void without_her_consent_nobody_is_sheltered_and_the_inquiry_goes_on() {
        var walk = at("2026-03-02T21:00")
                .does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES")
                .does("police", "AgreeEmergencyShelter", "consent", "NO", "signedBy", "VICTIM");

        assertThat(entries(walk)).isEmpty();
        assertThat(identification.mayBeSheltered(walk.reference)).isFalse();
        assertThat(world.openTasks(walk.reference)).contains("UserTask_OfferNgoInterview");
    }

    @Test
    void a_decision_that_is_late_is_followed_up_and_one_that_says_not_enough_begins_anew() {
        var walk = at("2026-03-02T10:00").does("police", "TriageReferral", "inDanger", "NO");
        walk.later(Duration.ofDays(8)).fires("BoundaryEvent_DecisionOverdue");

        assertThatThrownBy(() -> walk.does("coordinator", "FollowUpLateDecision", "promisedOn", "2026-03-09"))
                .hasMessage("chronology.past");
        walk.does("coordinator", "FollowUpLateDecision", "promisedOn", "2026-03-12")
                .decided("INSUFFICIENT");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_TriageReferral");
        assertThat(walk.passed("EndEvent_LateDecisionFollowedUp")).isEqualTo(1);
        assertThat(dueDay(walk)).isEqualTo("2026-03-17");

        walk.emergencyAgreed();
        assertThat(entries(walk)).containsExactly(true);
    }

    @Test
    void h42_who_declines_everything_leaves_no_trace_and_may_always_come_back() {
        var walk = at("2026-03-02T10:00").does("police", "TriageReferral", "inDanger", "NO");
        assertThat(traces(walk)).isPositive();
        walk.does("crisis-a", "OfferNgoInterview", "answer", "DECLINES_EVERYTHING")
                .does("police", "RecordDeclined");

        assertThat(identification.ending(walk.reference)).contains(Identification.Ending.DECLINED);
        assertThat(walk.passed("EndEvent_EverythingDeclined")).isEqualTo(1);
        assertThat(world.openTasks(walk.reference)).contains("UserTask_LookAtCase");
        assertThat(traces(walk)).isZero();
        assertThat(entries(walk)).containsExactly(false);

        var again = at("2026-05-02T10:00");
        assertThat(world.openTasks(again.reference)).contains("UserTask_TriageReferral");
    }

    @Test
    void who_wants_no_assistance_is_left_a_card_and_stays_identified() {
        var walk = at("2026-03-02T10:00")
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .does("crisis-a", "BriefRightsAndConsents", "assistance", "NO", "signedBy", "VICTIM")
                .does("police", "RecordDeclined");

        assertThat(identification.reasonableGrounds(walk.reference)).isTrue();
        assertThat(identification.consentedToAssistance(walk.reference)).isFalse();
        assertThat(identification.mayBeSheltered(walk.reference)).isFalse();
        assertThat(entries(walk)).containsExactly(false);
        assertThat(world.openTasks(walk.reference)).contains("UserTask_RecordFormalStatus");
    }

    @Test
    void after_a_review_another_officer_decides_if_one_is_there() {
        var walk = at("2026-03-02T10:00")
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("NO")
                .does("police", "InformOfNegativeDecision", "review", "YES", "hearing", "NO");
        world.people.update(
                "insert into zv_account (username, display_name, organisation, password_hash, password_round,"
                        + " one_time, disabled, confidentiality_signed_on, version) select 'police-2', 'police-2', organisation,"
                        + " password_hash, 0, false, false, confidentiality_signed_on, 0 from zv_account where username = 'police'");
        try {
            assertThatThrownBy(() -> walk.does("police", "DecideReasonableGrounds", "outcome", "NO"))
                    .hasMessage("identification.anotherOfficer");
            assertThat(world.openTasks(walk.reference)).contains("UserTask_DecideReasonableGrounds");
            contacts.absence(
                    "police-2",
                    LocalDate.of(2026, 3, 1),
                    LocalDate.of(2026, 3, 20),
                    null,
                    contacts.of("police-2").version());
            walk.does("police", "DecideReasonableGrounds", "outcome", "REASONABLE_GROUNDS");
        } finally {
            jdbc.sql("delete from zv_contact where username = 'police-2'").update();
            world.people.update("delete from zv_account where username = 'police-2'");
        }

        assertThat(identification.reasonableGrounds(walk.reference))
                .as("who is the only one there decides")
                .isTrue();
    }

    @Test
    void a_negative_decision_is_explained_and_reviewed_when_she_asks() {
        var walk = at("2026-03-02T10:00")
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("NO")
                .does("police", "InformOfNegativeDecision", "review", "YES");
        assertThat(dueDay(walk)).isEqualTo("2026-03-09");

        walk.does("police", "IdentificationInterview")
                .does("police", "DecideReasonableGrounds", "outcome", "NO")
                .does("police", "InformOfNegativeDecision", "review", "NO");

        assertThat(identification.ending(walk.reference)).contains(Identification.Ending.NO_GROUNDS);
        assertThat(entries(walk)).containsExactly(false);
        assertThat(world.form("crisis-a", walk.reference, "UserTask_LookAtCase"))
                .containsEntry("onRecord", "not a victim");
    }

    @Test
    void m25_a_decision_that_says_not_enough_asks_only_what_is_missing() {
        var walk = notEnough(List.of("EVIDENCE", "DOCUMENTS"), "NOT_ASKED");

        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_CompleteInquiry")
                .doesNotContain(
                        "UserTask_TriageReferral", "UserTask_OfferNgoInterview", "UserTask_IdentificationInterview");
        walk.does("police", "CompleteInquiry", "found", "The labour inspectors have a file.");
        assertThat(world.form("police", walk.reference, "UserTask_DecideReasonableGrounds"))
                .containsEntry("found", "The labour inspectors have a file.");
        walk.does("police", "DecideReasonableGrounds", "outcome", "REASONABLE_GROUNDS");
        assertThat(walk.passed("UserTask_IdentificationInterview")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"NO", "NOT_ASKED"})
    void m25_nobody_is_interviewed_again_who_did_not_agree(String agreed) {
        assertThat(world.openTasks(notEnough(List.of("INTERVIEW"), agreed).reference))
                .contains("UserTask_CompleteInquiry")
                .doesNotContain("UserTask_IdentificationInterview");
    }

    @Test
    void m25_who_agreed_is_asked_what_is_missing_and_the_earlier_notes_are_there() {
        var walk = notEnough(List.of("INTERVIEW"), "YES");
        assertThat(world.form("police", walk.reference, "UserTask_IdentificationInterview"))
                .containsEntry("note", "First note.")
                .containsEntry("whyMissing", "One thing is open.")
                .containsKey("missing");
        walk.does("police", "IdentificationInterview")
                .does(
                        "police",
                        "DecideReasonableGrounds",
                        "outcome",
                        "INSUFFICIENT",
                        "missing",
                        List.of("EVIDENCE", "INTERVIEW"))
                .does("police", "CompleteInquiry");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_IdentificationInterview");
    }

    @Test
    void m25_danger_health_and_age_are_looked_at_again_when_the_decision_says_so() {
        var walk = notEnough(List.of("SITUATION"), "NOT_ASKED");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_TriageReferral");
        walk.does("police", "TriageReferral", "inDanger", "NO");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_DecideReasonableGrounds");
    }

    @Test
    void m25_a_review_is_decided_on_the_file_unless_the_person_wants_to_be_heard() {
        var walk = at("2026-03-02T10:00")
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("NO")
                .does("police", "InformOfNegativeDecision", "review", "YES", "hearing", "NO");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_DecideReasonableGrounds");
    }

    private Walk notEnough(List<String> missing, String agreed) {
        return at("2026-03-02T10:00")
                .does("police", "TriageReferral", "inDanger", "NO")
                .does("crisis-a", "OfferNgoInterview", "answer", "ACCEPTED")
                .does("police", "IdentificationInterview", "note", "First note.")
                .does(
                        "police",
                        "DecideReasonableGrounds",
                        "outcome",
                        "INSUFFICIENT",
                        "reasons",
                        "One thing is open.",
                        "missing",
                        missing,
                        "interviewAgreed",
                        agreed);
    }

    @Test
    void a_missing_person_is_reported_and_the_inquiry_goes_on() {
        var walk = at("2026-03-02T10:00");
        assertThatThrownBy(() -> event(walk, "RETURNED", false)).hasMessage("caseevents.notAway");

        event(walk, "MISSING", false);
        assertThat(dueInstant(walk)).isEqualTo(world.clock.instant().plus(Duration.ofHours(24)));
        assertThat(world.openTasks(walk.reference)).contains("UserTask_TriageReferral", "UserTask_ReportMissingPerson");
        walk.does("police", "ReportMissingPerson");
        event(walk, "RETURNED", false);
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_ReportMissingPerson");

        event(walk, "MISSING", true);
        assertThat(dueInstant(walk)).isEqualTo(world.clock.instant());
    }

    @ParameterizedTest
    @CsvSource({"ASSISTANCE_WITHDRAWN, WITHDREW", "NOT_FOUND, NOT_FOUND", "DECEASED, DECEASED"})
    void an_event_may_end_the_identification_and_settles_the_rest(String event, String ending) {
        var walk = at("2026-03-02T10:00");
        event(walk, event, false);

        assertThat(identification.ending(walk.reference)).contains(Identification.Ending.valueOf(ending));
        assertThat(entries(walk)).containsExactly(false);
        assertThat(world.openTasks(walk.reference)).containsOnlyOnceElementsOf(open(ending));
    }

    @Test
    void m11_who_may_be_a_child_is_treated_as_one_from_the_triage_on() {
        var walk = at("2026-03-02T10:00");
        assertThat(referral.child(walk.reference)).isFalse();
        walk.does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES", "possiblyChild", "YES");

        assertThat(referral.child(walk.reference)).isTrue();
        assertThatThrownBy(() -> walk.does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "VICTIM"))
                .hasMessage("referral.childNeedsGuardian");
    }

    @Test
    void m11_a_child_that_declines_everything_is_neither_forgotten_nor_left_alone() {
        var walk = at("2026-03-02T10:00").does("police", "TriageReferral", "inDanger", "NO", "possiblyChild", "YES");
        walk.does("crisis-a", "OfferNgoInterview", "answer", "DECLINES_EVERYTHING");

        assertThat(traces(walk)).isPositive();
        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_IdentificationInterview", "UserTask_NameSocialWorkCentre")
                .doesNotContain("UserTask_RecordDeclined");
    }

    @Test
    void m8_a_status_that_may_still_change_puts_nobody_out() {
        var walk = at("2026-03-02T10:00")
                .sheltered("2026-03-02T10:00")
                .decided("REASONABLE_GROUNDS")
                .briefed();
        walk.does("police", "RecordFormalStatus", "status", "NOT_A_VICTIM", "final", "NO");
        assertThat(identification.foundNoVictim(walk.reference)).isFalse();
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AdmitPerson", "UserTask_RecordFormalStatus");

        walk.does("police", "RecordFormalStatus", "status", "NOT_A_VICTIM", "final", "YES");
        assertThat(identification.foundNoVictim(walk.reference)).isTrue();
        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_RecordExit")
                .doesNotContain("UserTask_AdmitPerson");
    }

    @Test
    void who_is_finally_found_to_be_no_victim_is_not_asked_about_shelter_any_more() {
        var walk = at("2026-03-02T10:00").identified();
        assertThat(world.openTasks(walk.reference)).contains("UserTask_DecideCrisisNeed");
        walk.does("police", "RecordFormalStatus", "status", "NOT_A_VICTIM", "final", "YES");

        assertThat(identification.ending(walk.reference)).contains(Identification.Ending.NO_GROUNDS);
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_DecideCrisisNeed");
        assertThat(entries(walk)).containsExactly(false);
    }

    @Test
    void a_death_during_the_stay_stops_the_inquiry() {
        var walk = at("2026-03-02T10:00").sheltered("2026-03-02T10:00");
        walk.reports("crisis-a", "DECEASED");

        assertThat(walk.passed("EndEvent_InquiryStopped")).isEqualTo(1);
        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_RecordExit")
                .doesNotContain("UserTask_OfferNgoInterview");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-02T10:00, 2026-04-10",
        "2026-04-24T10:00, 2026-05-05",
        "2026-12-23T10:00, 2026-12-31",
        "2026-06-05T10:00, 2026-06-12",
    })
    void h39_and_h40_the_decision_is_due_after_five_working_days(String referred, LocalDate due) {
        var walk = at(referred);

        assertThat(identification.decisionDue(walk.reference))
                .isEqualTo(LegalZone.endOf(due).minusSeconds(60));
    }

    @Test
    void the_decision_on_a_child_and_on_somebody_held_is_due_after_two_days() {
        world.clock.set("2026-03-02T10:00");
        var child = Walk.refer(world, Map.of("birthDate", "2010-01-01"));
        var held = Walk.refer(world, Map.of("detained", true));
        var maybeAChild = Walk.refer(world, Map.of("ageKnown", "ESTIMATE", "estimatedAge", 17));

        assertThat(List.of(child, held, maybeAChild))
                .allSatisfy(walk ->
                        assertThat(identification.decisionDue(walk.reference)).isEqualTo("2026-03-04T09:00:00Z"));
    }

    @Test
    void a_referral_typed_in_late_does_not_give_the_police_more_time() {
        world.clock.set("2026-04-07T10:00");
        var walk = Walk.refer(world, Map.of("receivedAt", "2026-04-02T10:00"));

        assertThat(identification.decisionDue(walk.reference))
                .isEqualTo(LegalZone.endOf(LocalDate.of(2026, 4, 10)).minusSeconds(60));
        assertThatThrownBy(() -> Walk.refer(world, Map.of("receivedAt", "2026-04-07T10:15")))
                .isInstanceOf(Refusal.class)
                .hasMessage("chronology.notYet");
    }

    @Test
    void a_child_does_not_sign_alone() {
        world.clock.set("2026-03-02T10:00");
        var walk = Walk.refer(world, Map.of("ageDisputed", true))
                .does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES");

        assertThatThrownBy(() -> walk.does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "VICTIM"))
                .hasMessage("referral.childNeedsGuardian");
        walk.does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "SOCIAL_WORK_CENTRE");
        assertThat(entries(walk)).containsExactly(true);
    }

    @Test
    void all_nine_topics_are_explained_or_it_is_said_why_not() {
        var walk = at("2026-03-02T10:00")
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS");

        assertThatThrownBy(() -> walk.does(
                        "crisis-a", "BriefRightsAndConsents", "topics", List.of("PROTECTION"), "restLater", ""))
                .hasMessage("identification.allTopics");
        walk.does(
                "crisis-a",
                "BriefRightsAndConsents",
                "signedBy",
                "VICTIM",
                "topics",
                List.of("PROTECTION"),
                "restLater",
                "Tomorrow");
        assertThat(identification.consentedToAssistance(walk.reference)).isTrue();
    }

    private Walk at(String local) {
        world.clock.set(local);
        return Walk.refer(world);
    }

    private void event(Walk walk, String event, boolean underThreat) {
        walk.reports("police", event, "underThreat", underThreat ? "YES" : "NO");
    }

    private static List<String> open(String ending) {
        return ending.equals("DECEASED") ? List.of() : List.of("UserTask_CheckEarlierReferrals");
    }

    private List<Boolean> entries(Walk walk) {
        return jdbc.sql("select needed from zv_crisis_entry where case_reference = ?")
                .param(walk.reference.text())
                .query(Boolean.class)
                .list();
    }

    private long traces(Walk walk) {
        return jdbc.sql("select count(*) from zv_person_trace where case_reference = ?")
                .param(walk.reference.text())
                .query(Long.class)
                .single();
    }

    private LocalDate dueDay(Walk walk) {
        return LegalZone.dayOf(identification.decisionDue(walk.reference));
    }

    private Instant dueInstant(Walk walk) {
        return world.task(walk.reference, "UserTask_ReportMissingPerson", "police")
                .getDueDate()
                .toInstant();
    }
}
