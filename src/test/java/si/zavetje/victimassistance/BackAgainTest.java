package si.zavetje.victimassistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.accommodation.CrisisStay;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.identification.Identification;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.stays.Housing;
import si.zavetje.stays.ProviderStays;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Whoever left, declined or withdrew and is back gets what she needs in the case that she has. */
@EngineTest
@CoversEveryNode({"ServiceRequest"})
class BackAgainTest {

    @Autowired
    World world;

    @Autowired
    CrisisStay crisisStay;

    @Autowired
    CrisisAccommodation accommodation;

    @Autowired
    ProviderStays stays;

    @Autowired
    CaseEvents events;

    @Autowired
    Identification identification;

    @Autowired
    VictimAssistance assistance;

    @Autowired
    Responsibilities responsibilities;

    @BeforeEach
    void itIsMarch() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void who_left_and_is_back_within_the_period_keeps_its_last_day_and_her_nights_outside_are_no_care_days() {
        var walk = sheltered();
        var lastDay = crisisStay.period(walk.reference).lastDay();
        leaves(walk, "2026-03-12T09:00");
        comesBack(walk, "2026-03-20T18:00");

        assertThat(crisisStay.period(walk.reference).lastDay())
                .isEqualTo(lastDay)
                .isEqualTo(LocalDate.parse("2026-04-01"));
        assertThat(accommodation.inTheHouse(walk.reference)).isTrue();
        world.clock.set("2026-03-25T10:00");
        assertThat(stays.allCareDays(walk.reference, Housing.CRISIS, world.clock.instant()))
                .isEqualTo(10 + 5);
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AdmitPerson", "UserTask_RecordExit");
    }

    @Test
    void who_is_back_after_the_period_gets_a_period_of_her_own() {
        var walk = sheltered();
        leaves(walk, "2026-03-12T09:00");
        comesBack(walk, "2026-05-20T18:00");

        assertThat(crisisStay.period(walk.reference).lastDay()).isEqualTo(LocalDate.parse("2026-06-19"));
    }

    @Test
    void who_was_missing_and_is_admitted_again_is_not_missing_any_more() {
        var walk = sheltered();
        world.clock.set("2026-03-12T10:00");
        walk.reports("crisis-a", "MISSING", "since", "2026-03-12T09:00");
        world.clock.set("2026-03-16T10:00");
        walk.does("crisis-a", "RecordExit", "reason", "MISSING", "exitedAt", "2026-03-16T09:00");
        comesBack(walk, "2026-03-20T18:00");

        assertThat(events.absence(walk.reference)).isEmpty();
    }

    @Test
    void who_is_not_taken_in_again_has_still_left() {
        var walk = sheltered();
        leaves(walk, "2026-03-12T09:00");
        walk.asksFor("crisis-a", "CRISIS_ACCOMMODATION")
                .does("police", "AnnouncePlacement", "eta", "2026-03-13T10:00")
                .does("crisis-a", "PrepareLocation", "answer", "READY")
                .does("crisis-a", "RecordHandover", "outcome", "NO_SHOW")
                .does("police", "ReviewPlacementNeed", "needed", "NO", "route", "NOWHERE");

        assertThat(accommodation.inTheHouse(walk.reference)).isFalse();
        assertThat(accommodation.underWay(walk.reference)).isFalse();
    }

    @Test
    void who_withdrew_and_wants_help_after_all_does_not_count_as_withdrawn() {
        var walk = sheltered().reports("crisis-a", "ASSISTANCE_WITHDRAWN");
        walk.does("crisis-a", "RecordExit", "reason", "WITHDREW", "exitedAt", "2026-03-02T10:00");
        assertThat(identification.open(walk.reference)).isFalse();
        walk.asksFor("crisis-a", "IDENTIFICATION");

        assertThat(identification.open(walk.reference)).isTrue();
        assertThat(world.openTasks(walk.reference)).contains("UserTask_TriageReferral");
        walk.does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .briefed()
                .does("police", "DecideCrisisNeed", "needed", "YES");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AnnouncePlacement");
    }

    @Test
    void after_a_safe_place_somebody_in_danger_is_sheltered_again_and_passed_on_from_there() {
        var walk = Phase.SAFE_ACCOMMODATION.begin(world);
        walk.does("safe-a", "RecordSafeExit", "reason", "WITHDREW", "exitedOn", "2026-03-02");
        walk.later(Duration.ofHours(1));
        walk.asksFor("police", "CRISIS_ACCOMMODATION");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AnnouncePlacement");
        comes(walk, "2026-03-02T18:00");
        assertThat(assistance.lastResponsible(walk.reference)).isEqualTo("crisis-a");
        walk.does("crisis-a", "RecordExit", "reason", "OTHER", "exitedAt", "2026-03-02T18:00");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_ArrangeOnwardSupport");
        walk.does("crisis-a", "ArrangeOnwardSupport");
    }

    @Test
    void a_house_that_knew_her_may_ask_and_learns_nothing_when_she_is_housed_elsewhere() {
        var walk = Phase.SAFE_ACCOMMODATION.begin(world);
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.CRISIS_PROVIDER))
                .isEmpty();
        world.opens("crisis-a", walk.reference, "service");

        assertThatThrownBy(() -> walk.does(
                        "crisis-a",
                        "AskForService",
                        "service",
                        "CRISIS_ACCOMMODATION",
                        "consent",
                        "YES",
                        "signedBy",
                        "VICTIM"))
                .hasMessage("victimassistance.runsAlready");
        assertThatThrownBy(() -> world.opens("crisis-b", walk.reference, "service"))
                .as("a stranger")
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void no_provider_is_told_without_consent_and_a_child_does_not_agree_alone() {
        var walk = Walk.refer(world, Map.of("ageKnown", "BIRTH_DATE", "birthDate", "2010-05-10"))
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .does("crisis-a", "BriefRightsAndConsents", "assistance", "YES", "signedBy", "GUARDIAN")
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "UNDECIDED");
        world.opens("police", walk.reference, "service");

        for (var consent : List.of("NO", "NOT_ASKED")) {
            assertThatThrownBy(
                            () -> walk.does("police", "AskForService", "service", "REINTEGRATION", "consent", consent))
                    .hasMessage("victimassistance.noConsent");
        }
        assertThatThrownBy(() -> walk.does(
                        "police",
                        "AskForService",
                        "service",
                        "CRISIS_ACCOMMODATION",
                        "consent",
                        "YES",
                        "signedBy",
                        "VICTIM"))
                .hasMessage("referral.childNeedsGuardian");
        walk.does(
                "police", "AskForService", "service", "CRISIS_ACCOMMODATION", "consent", "YES", "signedBy", "GUARDIAN");
        assertThat(accommodation.underWay(walk.reference)).isTrue();
    }

    @Test
    void a_form_that_somebody_still_has_open_when_the_case_is_closed_is_gone_with_it() {
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .does("crisis-a", "OfferNgoInterview", "answer", "DECLINES_EVERYTHING")
                .does("police", "RecordDeclined");
        world.opens("police", walk.reference, "service");

        walk.does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", "DECLINED");

        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_AskForService");
        assertThat(walk.passed("EndEvent_CaseClosed")).isEqualTo(1);
    }

    @Test
    void nothing_is_asked_for_that_runs_already_or_cannot_follow() {
        var walk = sheltered();
        world.opens("crisis-a", walk.reference, "service");
        refused(walk, "CRISIS_ACCOMMODATION", "victimassistance.runsAlready");
        refused(walk, "IDENTIFICATION", "victimassistance.runsAlready");
        walk.decided("REASONABLE_GROUNDS").briefed();
        refused(walk, "IDENTIFICATION", "victimassistance.nothingToFindOut");
        walk.does("crisis-a", "AskForService", "service", "NOTHING");

        var declined = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .does("crisis-a", "OfferNgoInterview", "answer", "DECLINES_EVERYTHING")
                .does("police", "RecordDeclined");
        world.opens("crisis-a", declined.reference, "service");
        refused(declined, "CRISIS_ACCOMMODATION", "victimassistance.identifyFirst");
    }

    private void refused(Walk walk, String service, String why) {
        assertThatThrownBy(() -> walk.does(
                        "crisis-a", "AskForService", "service", service, "consent", "YES", "signedBy", "VICTIM"))
                .hasMessage(why);
    }

    private Walk sheltered() {
        return Walk.refer(world).sheltered("2026-03-02T10:00");
    }

    private void leaves(Walk walk, String at) {
        walk.decided("REASONABLE_GROUNDS").briefed();
        world.clock.set(at);
        walk.does("crisis-a", "RecordExit", "reason", "LEFT", "exitedAt", at);
        assertThat(accommodation.inTheHouse(walk.reference)).isFalse();
    }

    private void comesBack(Walk walk, String at) {
        world.clock.set(at);
        comes(walk.asksFor("crisis-a", "CRISIS_ACCOMMODATION"), at);
    }

    private void comes(Walk walk, String at) {
        walk.does("police", "AnnouncePlacement", "eta", at).does("crisis-a", "PrepareLocation", "answer", "READY");
        world.clock.set(at);
        walk.does("crisis-a", "RecordHandover", "outcome", "ADMITTED", "admittedAt", at);
    }
}
