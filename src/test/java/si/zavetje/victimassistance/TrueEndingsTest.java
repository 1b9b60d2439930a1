package si.zavetje.victimassistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.referral.Referral;
import si.zavetje.shared.Refusal;
import si.zavetje.stays.Housing;
import si.zavetje.stays.ProviderStays;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** How a case ends is true: what somebody said of her last counts, and nothing that was said before she asked for help again. */
@EngineTest
class TrueEndingsTest {

    @Autowired
    World world;

    @Autowired
    Referral referral;

    @Autowired
    VictimAssistance assistance;

    @Autowired
    ProviderStays stays;

    @Autowired
    CaseEvents events;

    @BeforeEach
    void itIsMarch() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void no_house_says_that_somebody_is_no_victim() {
        var w = crisis();
        refused("accommodation.notFoundNoVictim", () -> leavesCrisis(w, "NOT_A_VICTIM"));
    }

    @Test
    void a_life_of_her_own_is_on_record_only_while_nobody_asked_for_help_since() {
        var w = crisis();
        status(w, "IDENTIFIED");
        leavesCrisis(w, "INDEPENDENT");
        w.does("crisis-a", "ArrangeOnwardSupport").later(Duration.ofDays(3));
        w.does("crisis-a", "LookAtCase", "decision", "SAFE_ACCOMMODATION", "consent", "YES", "signedBy", "VICTIM");
        groupAndAccept(w);
        w.does("safe-a", "AdmitToSafeAccommodation")
                .later(Duration.ofDays(5))
                .does("safe-a", "RecordSafeExit", "reason", "WITHDREW");
        refused("victimassistance.notOnRecord", () -> closes(w, "safe-a", "COMPLETED"));
    }

    @Test
    void nobody_missing_takes_part_in_reintegration() {
        var w = Phase.SAFE_ACCOMMODATION.begin(world);
        status(w, "IDENTIFIED");
        w.reports("safe-a", "MISSING")
                .does("police", "ReportMissingPerson")
                .later(Duration.ofDays(5))
                .does("safe-a", "RecordSafeExit", "reason", "MISSING");
        w.does("safe-a", "LookAtCase", "decision", "REINTEGRATION", "consent", "YES", "signedBy", "VICTIM")
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
        assertThat(events.absence(w.reference)).isEmpty();
    }

    @Test
    void a_child_leads_no_independent_life() {
        var w = Phase.SAFE_ACCOMMODATION.begin(world).reports("safe-a", "POSSIBLY_CHILD");
        status(w, "IDENTIFIED");
        w.does("coordinator", "NameSocialWorkCentre", "centre", "social").does("social", "LookAfterChild");
        refused("referral.childIsNotLeft", () -> w.does("safe-a", "RecordSafeExit", "reason", "INDEPENDENT"));
    }

    @Test
    void a_case_is_closed_as_missing_only_when_the_police_know() {
        var w = crisis();
        status(w, "IDENTIFIED");
        leavesCrisis(w, "OTHER");
        w.does("crisis-a", "ArrangeOnwardSupport");
        refused("victimassistance.notOnRecord", () -> closes(w, "crisis-a", "MISSING"));
    }

    @Test
    void whoever_is_missing_has_not_left() {
        var w = crisis().reports("crisis-a", "MISSING");
        w.later(Duration.ofHours(2));
        refused("stays.missingNow", () -> leavesCrisis(w, "LEFT"));
    }

    @Test
    void an_old_absence_is_not_on_record_after_a_life_in_a_safe_place() {
        var w = crisis();
        status(w, "IDENTIFIED");
        w.reports("crisis-a", "MISSING").does("police", "ReportMissingPerson").later(Duration.ofDays(5));
        leavesCrisis(w, "MISSING");
        w.later(Duration.ofDays(1))
                .does(
                        "crisis-a",
                        "LookAtCase",
                        "decision",
                        "SAFE_ACCOMMODATION",
                        "consent",
                        "YES",
                        "signedBy",
                        "VICTIM");
        groupAndAccept(w);
        w.does("safe-a", "AdmitToSafeAccommodation")
                .later(Duration.ofDays(5))
                .does("safe-a", "RecordSafeExit", "reason", "OTHER");
        assertThat(world.form("safe-a", w.reference, "UserTask_ArrangeOnwardSupport"))
                .isNotNull();
        assertThat(assistance.recordedOutcome(w.reference)).isNotEqualTo(Optional.of(Outcome.MISSING));
    }

    @Test
    void who_withdrew_once_and_is_refused_reintegration_is_helped_on() {
        var w = Phase.SAFE_ACCOMMODATION.begin(world);
        w.does("safe-a", "RecordSafeExit", "reason", "WITHDREW").later(Duration.ofDays(3));
        w.asksFor("safe-a", "REINTEGRATION");
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
    void who_left_once_and_wants_no_safe_place_any_more_is_helped_on() {
        var w = crisis();
        leavesCrisis(w, "LEFT");
        w.later(Duration.ofDays(3));
        w.asksFor("crisis-a", "SAFE_ACCOMMODATION");
        w.does("safe-a", "CheckEntry", "stillWanted", "NO");
        assertThat(open(w)).contains("UserTask_ArrangeOnwardSupport");
    }

    @Test
    void who_is_not_taken_in_again_is_helped_on() {
        var w = Phase.SAFE_ACCOMMODATION.begin(world);
        w.does("safe-a", "RecordSafeExit", "reason", "OTHER")
                .does("safe-a", "ArrangeOnwardSupport")
                .later(Duration.ofDays(1));
        w.asksFor("police", "CRISIS_ACCOMMODATION");
        w.does("police", "AnnouncePlacement")
                .does("crisis-a", "PrepareLocation", "answer", "READY")
                .does("crisis-a", "RecordHandover", "outcome", "NO_SHOW")
                .does("police", "ReviewPlacementNeed", "needed", "NO", "route", "NOWHERE");
        assertThat(open(w)).contains("UserTask_ArrangeOnwardSupport");
    }

    @Test
    void a_house_that_has_never_met_her_does_not_know_her() {
        var w = crisis();
        leavesCrisis(w, "LEFT");
        w.asksFor("police", "SAFE_ACCOMMODATION");
        assertThat(assistance.lastResponsible(w.reference))
                .as("safe-a has never met her")
                .isEqualTo("crisis-a");
    }

    @Test
    void nobody_is_waited_for_in_a_safe_place_who_cannot_be_found() {
        var w = crisis().does("crisis-a", "AdmitPerson")
                .does("crisis-a", "RecordVictimDecision", "route", "SAFE_ACCOMMODATION", "signedBy", "VICTIM");
        groupAndAccept(w);
        leavesCrisis(w, "TRANSFER_SAFE");
        w.reports("safe-a", "MISSING")
                .does("police", "ReportMissingPerson")
                .later(Duration.ofDays(30))
                .reports("police", "NOT_FOUND");
        assertThat(open(w)).doesNotContain("UserTask_AdmitToSafeAccommodation");
    }

    @Test
    void who_declined_everything_is_in_no_programme() {
        var w = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .does("crisis-a", "OfferNgoInterview", "answer", "DECLINES_EVERYTHING")
                .does("police", "RecordDeclined");
        refused("victimassistance.identifyFirst", () -> w.asksFor("police", "REINTEGRATION"));
    }

    @Test
    void nobody_is_admitted_before_she_left() {
        var w = crisis();
        world.clock.set("2026-03-28T20:00");
        w.does("crisis-a", "RecordExit", "reason", "LEFT", "exitedAt", "2026-03-28T18:00");
        w.asksFor("crisis-a", "CRISIS_ACCOMMODATION");
        w.does("police", "AnnouncePlacement").does("crisis-a", "PrepareLocation", "answer", "READY");
        world.clock.set("2026-03-28T22:00");
        refused(
                "stays.beforeExit",
                () -> w.does("crisis-a", "RecordHandover", "outcome", "ADMITTED", "admittedAt", "2026-03-23T17:00"));
        assertThat(stays.allCareDays(w.reference, Housing.CRISIS, world.clock.instant()))
                .isEqualTo(26);
    }

    @Test
    void a_house_that_once_knew_her_does_not_keep_a_case_open() {
        var w = Phase.SAFE_ACCOMMODATION.begin(world);
        status(w, "IDENTIFIED");
        world.opens("crisis-a", w.reference, "service");
        w.does("safe-a", "RecordSafeExit", "reason", "OTHER").does("safe-a", "ArrangeOnwardSupport");
        closes(w, "safe-a", "HANDED_ON");
        assertThat(referral.open(w.reference)).isFalse();
    }

    @Test
    void a_house_that_once_knew_her_learns_nothing_from_refusals() {
        var w = Phase.SAFE_ACCOMMODATION.begin(world);
        world.opens("crisis-a", w.reference, "service");
        String housed = message(w, "IDENTIFICATION");
        String safe = message(w, "SAFE_ACCOMMODATION");
        assertThat(housed).isEqualTo(safe);
    }

    @Test
    void a_period_ends_when_it_ends() {
        var w = crisis();
        refused("accommodation.periodNotOver", () -> leavesCrisis(w, "PERIOD_ENDED"));
    }

    @Test
    void a_child_is_not_signed_out_as_having_withdrawn() {
        var w = Phase.CRISIS_ACCOMMODATION.begin(world).reports("crisis-a", "POSSIBLY_CHILD");
        refused("referral.childIsNotLeft", () -> leavesCrisis(w, "WITHDREW"));
    }

    private Walk crisis() {
        return Walk.refer(world, Map.of("citizenship", List.of("RO"), "legalStatus", "EU"))
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

    private void groupAndAccept(Walk w) {
        w.does("safe-a", "CheckEntry", "stillWanted", "YES")
                .does(
                        "coordinator",
                        "AppointGroup",
                        "member1",
                        "group-1",
                        "member2",
                        "group-3",
                        "member3",
                        "safe-a",
                        "member4",
                        "",
                        "member5",
                        "",
                        "chair",
                        "group-3");
        w.does("safe-a", "AcceptHandOver", "handOver", "ACCEPTED");
    }

    private List<String> open(Walk w) {
        return world.openTasks(w.reference);
    }

    private static void refused(String why, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(Refusal.class).hasMessage(why);
    }

    private String message(Walk w, String service) {
        try {
            w.does("crisis-a", "AskForService", "service", service, "consent", "YES", "signedBy", "VICTIM");
            return "done";
        } catch (Refusal refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }
}
