package si.zavetje.caseevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.accommodation.CrisisStay;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.consents.Consents;
import si.zavetje.identification.Identification;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.Obligations;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.stays.Housing;
import si.zavetje.stays.ProviderStays;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** What may happen to a person can be reported in every phase, and leads to what it demands. */
@EngineTest
@CoversEveryNode({"EventReport", "MissingPerson", "Relocation", "GroupRequest", "MoreDaysRequest"})
class CaseEventsProcessTest {

    @Autowired
    Consents consents;

    @Autowired
    World world;

    @Autowired
    CaseEvents events;

    @Autowired
    Identification identification;

    @Autowired
    CrisisAccommodation accommodation;

    @Autowired
    CrisisStay stay;

    @Autowired
    ProviderStays stays;

    @Autowired
    Obligations obligations;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Referral referral;

    @ParameterizedTest
    @EnumSource
    void m4_somebody_missing_is_reported_in_every_phase_and_the_police_act(Phase phase) {
        var walk = at(phase);
        walk.reports(phase.provider, "MISSING", "underThreat", "NO");

        assertThat(world.task(walk.reference, "UserTask_ReportMissingPerson", null)
                        .getDueDate()
                        .toInstant())
                .isEqualTo(world.clock.instant().plus(Duration.ofHours(24)));
        walk.does("police", "ReportMissingPerson");
        assertThat(walk.passed("EndEvent_ReportFiled")).isEqualTo(1);
        walk.later(Duration.ofHours(3)).reports(phase.provider, "RETURNED");
        assertThat(events.absence(walk.reference)).isEmpty();
        assertThat(referral.open(walk.reference)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void m4_danger_is_reported_in_every_phase_and_the_police_protect(Phase phase) {
        var walk = at(phase);
        walk.reports(phase.provider, "IN_DANGER");

        boolean inAHouse = phase == Phase.CRISIS_ACCOMMODATION || phase == Phase.SAFE_ACCOMMODATION;
        assertThat(world.openTasks(walk.reference)).contains("UserTask_ProtectPerson");
        assertThat(world.openTasks(walk.reference).contains("UserTask_RelocatePerson"))
                .isEqualTo(inAHouse);
        walk.does("police", "ProtectPerson");
        if (inAHouse) {
            walk.does(phase.provider, "RelocatePerson");
        }
        assertThat(walk.passed("EndEvent_PersonProtected")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void m4_a_death_is_reported_in_every_phase_and_closes_the_case(Phase phase) {
        var walk = at(phase);
        walk.reports(phase.provider, "DECEASED");
        if (phase == Phase.CRISIS_ACCOMMODATION) {
            assertThat(referral.open(walk.reference)).isTrue();
            walk.does("crisis-a", "RecordExit", "reason", "DECEASED");
        }
        if (phase == Phase.SAFE_ACCOMMODATION) {
            assertThatThrownBy(() -> walk.does("safe-a", "RecordSafeExit", "reason", "INDEPENDENT"))
                    .hasMessage("safeaccommodation.reportedDead");
            walk.does("safe-a", "RecordSafeExit", "reason", "DECEASED");
        }

        assertThat(referral.open(walk.reference)).isFalse();
        assertThat(walk.over()).isTrue();
        assertThatThrownBy(() -> world.openReport(phase.provider, walk.reference))
                .isInstanceOf(AccessDenied.class);
    }

    @ParameterizedTest
    @EnumSource
    void m11_who_may_be_a_child_is_treated_as_one_from_the_report_on_in_every_phase(Phase phase) {
        var walk = at(phase);
        walk.reports(phase.provider, "POSSIBLY_CHILD");

        assertThat(referral.child(walk.reference)).isTrue();
        assertThatThrownBy(() -> walk.reports(phase.provider, "ASSISTANCE_WITHDRAWN"))
                .hasMessage("caseevents.childsAssistance");
    }

    @Test
    void m26_a_death_at_the_exit_stops_the_inquiry_too() {
        var walk = at(Phase.CRISIS_ACCOMMODATION);
        walk.does("crisis-a", "RecordExit", "reason", "DECEASED");

        assertThat(identification.ending(walk.reference)).contains(Identification.Ending.DECEASED);
        assertThat(walk.over()).isTrue();
    }

    @Test
    void a_death_at_the_exit_from_a_safe_place_closes_the_case_too() {
        var walk = at(Phase.SAFE_ACCOMMODATION);
        walk.does("safe-a", "RecordSafeExit", "reason", "DECEASED");

        assertThat(events.holds(walk.reference, EventKind.DECEASED)).isTrue();
        assertThat(walk.over()).isTrue();
    }

    @Test
    void who_asks_for_more_days_before_the_period_ends_is_answered_by_the_coordinator_and_the_end_moves() {
        var walk = at(Phase.CRISIS_ACCOMMODATION);
        walk.reports("crisis-a", "MORE_DAYS_NEEDED");
        walk.does("coordinator", "DecideMoreDays", "answer", "EXTRA_DAYS", "extraUntil", "2026-04-20");

        assertThat(stay.period(walk.reference).lastDay()).isEqualTo("2026-04-20");
        assertThat(obligations.openIn(walk.reference))
                .filteredOn(open -> open.activity().equals("BoundaryEvent_CrisisPeriodEnds"))
                .extracting(Obligation::lastDay)
                .containsExactly(LocalDate.of(2026, 4, 20));
    }

    @Test
    void more_days_are_not_asked_for_somebody_who_is_not_in_the_house() {
        var walk = at(Phase.IDENTIFICATION);

        assertThatThrownBy(() -> walk.reports("police", "MORE_DAYS_NEEDED")).hasMessage("accommodation.notInTheHouse");
    }

    @Test
    void a_group_is_asked_for_in_every_phase_and_m17_a_yes_has_it_named() {
        var walk = at(Phase.CRISIS_ACCOMMODATION);
        walk.reports("crisis-a", "GROUP_NEEDED").does("coordinator", "ConsiderGroup", "necessary", "NO");
        assertThat(walk.passed("EndEvent_GroupConsidered")).isEqualTo(1);
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_AppointGroup");

        walk.reports("crisis-a", "GROUP_NEEDED").does("coordinator", "ConsiderGroup", "necessary", "YES");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AppointGroup");
    }

    @Test
    void m4_who_does_not_want_to_be_assisted_any_more_leaves_the_safe_place_soon_unless_it_was_a_mistake() {
        var walk = at(Phase.SAFE_ACCOMMODATION);
        var whileSheStays = exitDue(walk);
        walk.reports("safe-a", "ASSISTANCE_WITHDRAWN");
        assertThat(exitDue(walk)).isBefore(world.clock.instant().plus(Duration.ofDays(4)));

        events.takeBackLast(walk.reference);
        assertThat(exitDue(walk)).isEqualTo(whileSheStays);
    }

    @Test
    void a_departure_that_is_over_was_one_and_its_nights_are_no_care_days() {
        var walk = at(Phase.CRISIS_ACCOMMODATION);
        var came = world.clock.instant();
        walk.later(Duration.ofDays(1)).reports("crisis-a", "LEFT_COUNTRY");
        assertThat(events.holds(walk.reference, EventKind.LEFT_COUNTRY)).isTrue();
        walk.later(Duration.ofDays(4)).reports("crisis-a", "RETURNED");
        walk.later(Duration.ofDays(2));

        assertThat(events.holds(walk.reference, EventKind.LEFT_COUNTRY)).isFalse();
        assertThat(events.lastReport(walk.reference, EventKind.LEFT_COUNTRY))
                .as("what the chronology says")
                .isPresent();
        assertThat(stays.allCareDays(walk.reference, Housing.CRISIS, world.clock.instant()))
                .isEqualTo((int) ChronoUnit.DAYS.between(came, world.clock.instant()) - 4);
    }

    @Test
    void who_is_not_back_after_all_is_still_abroad_and_no_permission_is_watched_for_her() {
        var walk = at(Phase.CRISIS_ACCOMMODATION).decided("REASONABLE_GROUNDS").briefed();
        walk.reports("crisis-a", "LEFT_COUNTRY");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_RecordFormalStatus");
        walk.later(Duration.ofDays(4)).reports("crisis-a", "RETURNED");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_RecordFormalStatus");
        walk.later(Duration.ofHours(1)).takesBack("crisis-a");

        assertThat(events.holds(walk.reference, EventKind.LEFT_COUNTRY)).isTrue();
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_RecordFormalStatus");
    }

    @Test
    void who_asks_for_help_again_had_withdrawn_and_had_left_the_country() {
        var walk = at(Phase.CRISIS_ACCOMMODATION).decided("REASONABLE_GROUNDS").briefed();
        walk.reports("crisis-a", "LEFT_COUNTRY").later(Duration.ofHours(1)).reports("crisis-a", "ASSISTANCE_WITHDRAWN");
        walk.later(Duration.ofHours(1)).does("crisis-a", "RecordExit", "reason", "WITHDREW");
        walk.later(Duration.ofDays(2)).asksFor("crisis-a", "CRISIS_ACCOMMODATION");

        for (var kind : List.of(EventKind.LEFT_COUNTRY, EventKind.ASSISTANCE_WITHDRAWN)) {
            assertThat(events.holds(walk.reference, kind)).isFalse();
            assertThat(events.lastReport(walk.reference, kind))
                    .as("what the chronology says")
                    .isPresent();
        }
    }

    @Test
    void who_was_given_up_and_is_back_cannot_be_closed_as_missing() {
        var walk = at(Phase.REINTEGRATION);
        walk.reports("reintegration-a", "NOT_FOUND");
        walk.later(Duration.ofDays(2)).reports("reintegration-a", "RETURNED");

        assertThat(events.holds(walk.reference, EventKind.NOT_FOUND)).isFalse();
    }

    private Instant exitDue(Walk walk) {
        return world.task(walk.reference, "UserTask_RecordSafeExit", "safe-a")
                .getDueDate()
                .toInstant();
    }

    @Test
    void a_group_that_is_there_is_called_together_within_a_day() {
        var walk = at(Phase.SAFE_ACCOMMODATION);
        walk.reports("safe-a", "GROUP_NEEDED");

        assertThat(walk.passed("EndEvent_MeetingCalled")).isEqualTo(1);
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_ConsiderGroup");
    }

    @Test
    void one_recipient_may_not_have_the_data_any_more_and_prepares_nothing() {
        var walk = at(Phase.CRISIS_ACCOMMODATION)
                .decided("REASONABLE_GROUNDS")
                .briefed()
                .does("crisis-a", "AdmitPerson")
                .does("crisis-a", "RecordVictimDecision", "route", "SAFE_ACCOMMODATION", "signedBy", "VICTIM");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_CheckEntry");
        walk.says("crisis-a", "WITHDRAWN", "SAFE_PROVIDER");

        assertThat(consents.allowsDataTo(walk.reference, Capacity.SAFE_PROVIDER))
                .isFalse();
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_CheckEntry");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.SAFE_PROVIDER))
                .isEmpty();
    }

    @Test
    void h36_whoever_withdraws_the_data_after_the_hand_over_stays_where_she_lives_and_nothing_else_goes_on() {
        var walk = at(Phase.SAFE_ACCOMMODATION);
        walk.says("safe-a", "WITHDRAWN", "SAFE_PROVIDER");

        assertThat(consents.allowsDataTo(walk.reference, Capacity.SAFE_PROVIDER))
                .isFalse();
        assertThat(world.openTasks(walk.reference))
                .as("the house answers for her, and the police do their duty")
                .contains("UserTask_RecordSafeExit", "UserTask_RecordFormalStatus");
        walk.says("safe-a", "REFUSED", "REINTEGRATION_PROVIDER");
        walk.does("safe-a", "RecordSafeExit", "reason", "OTHER", "exitedOn", "2026-03-02");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.REINTEGRATION_PROVIDER))
                .isEmpty();
    }

    @Test
    void a_wrong_report_is_taken_back_and_stays_on_record() {
        var walk = at(Phase.CRISIS_ACCOMMODATION);
        walk.reports("crisis-a", "DECEASED");
        assertThatThrownBy(() -> walk.does("crisis-a", "RecordExit", "reason", "LEFT"))
                .hasMessage("accommodation.exitAsReported");
        world.openReport("crisis-a", walk.reference);
        assertThat(world.form("crisis-a", walk.reference, "UserTask_ReportEvent"))
                .containsEntry("lastReport", "the person died");
        walk.does("crisis-a", "ReportEvent", "event", "TAKE_BACK");

        assertThat(events.lastReport(walk.reference)).isEmpty();
        walk.does("crisis-a", "RecordExit", "reason", "LEFT");
        assertThat(accommodation.ending(walk.reference)).contains(CrisisAccommodation.ExitReason.LEFT);
    }

    @Test
    void nothing_is_taken_back_where_nothing_was_reported() {
        var walk = at(Phase.IDENTIFICATION);
        world.openReport("police", walk.reference);
        assertThatThrownBy(() -> walk.does("police", "ReportEvent", "event", "TAKE_BACK"))
                .hasMessage("caseevents.nothingReported");

        walk.does("police", "ReportEvent", "event", "NOTHING");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_ReportEvent");
    }

    @Test
    void nobody_comes_back_who_was_not_away() {
        var walk = at(Phase.IDENTIFICATION);

        assertThatThrownBy(() -> walk.reports("police", "RETURNED")).hasMessage("caseevents.notAway");
    }

    @ParameterizedTest
    @ValueSource(strings = {"police-b", "crisis-b", "group-1", "coordinator", "reintegration-a"})
    void who_does_not_answer_for_the_case_reports_nothing(String stranger) {
        var walk = at(Phase.IDENTIFICATION);

        assertThatThrownBy(() -> world.openReport(stranger, walk.reference)).isInstanceOf(AccessDenied.class);
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_ReportEvent");
    }

    @Test
    void a_case_is_not_closed_while_something_is_still_to_be_done_for_the_person() {
        var walk = at(Phase.IDENTIFICATION).reports("police", "MISSING").reports("police", "NOT_FOUND");
        assertThat(world.form("crisis-a", walk.reference, "UserTask_LookAtCase"))
                .containsEntry("stillOpen", "Missing person");
        assertThatThrownBy(() -> walk.does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", "MISSING"))
                .hasMessage("victimassistance.stillOpen");

        walk.does("police", "ReportMissingPerson")
                .does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", "MISSING");
        assertThat(referral.open(walk.reference)).isFalse();
    }

    @Test
    void a_death_leaves_nothing_to_do_but_the_missing_report() {
        var walk = at(Phase.IDENTIFICATION)
                .reports("police", "MISSING")
                .reports("police", "IN_DANGER")
                .reports("police", "GROUP_NEEDED");
        walk.reports("police", "DECEASED");

        assertThat(world.openTasks(walk.reference)).containsExactlyInAnyOrder("UserTask_ReportMissingPerson");
        walk.does("police", "ReportMissingPerson");
        assertThat(walk.over()).isTrue();
    }

    @Test
    void who_still_has_something_to_finish_answers_for_the_case_until_it_is_done() {
        var walk = at(Phase.SAFE_ACCOMMODATION).reports("safe-a", "IN_DANGER").does("police", "ProtectPerson");
        walk.does("safe-a", "RecordSafeExit", "reason", "REINTEGRATION", "transferConsent", "YES")
                .does("reintegration-a", "CheckEligibility", "exploitedAbroad", "YES", "legalResidence", "YES")
                .does("reintegration-a", "EnrolInProgramme", "place", "ENROL");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.SAFE_PROVIDER))
                .contains("safe-a");

        walk.does("safe-a", "RelocatePerson");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.SAFE_PROVIDER))
                .isEmpty();
    }

    @Test
    void what_a_body_began_that_is_let_go_is_finished_by_whoever_knows_the_person_now() {
        var walk = at(Phase.IDENTIFICATION).identified();
        walk.does("police", "DecideCrisisNeed", "needed", "NO", "route", "REINTEGRATION")
                .does("reintegration-a", "CheckEligibility", "exploitedAbroad", "NO", "legalResidence", "NO");
        world.openReport("reintegration-a", walk.reference);
        walk.does("reintegration-a", "InformNotEligible").does("crisis-a", "ReportEvent", "event", "NOTHING");

        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_ReportEvent");
    }

    @Test
    void two_who_report_at_once_each_have_a_form_of_their_own() {
        var walk = at(Phase.CRISIS_ACCOMMODATION);
        world.openReport("police", walk.reference);
        world.openReport("crisis-a", walk.reference);

        assertThat(world.task(walk.reference, "UserTask_ReportEvent", "police").getAssignee())
                .isEqualTo("police");
        assertThat(world.task(walk.reference, "UserTask_ReportEvent", "crisis-a")
                        .getAssignee())
                .isEqualTo("crisis-a");
    }

    private Walk at(Phase phase) {
        world.clock.set("2026-03-02T10:00");
        return phase.begin(world);
    }
}
