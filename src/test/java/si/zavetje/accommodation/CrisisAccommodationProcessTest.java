package si.zavetje.accommodation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.accommodation.CrisisAccommodation.ExitReason;
import si.zavetje.identification.Identification;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.stays.ProviderStay;
import si.zavetje.stays.ProviderStays;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** From the announcement of a person to the day she leaves crisis accommodation. */
@EngineTest
@CoversEveryNode({"CrisisAccommodation", "StandbyPlacement", "CrisisStay"})
class CrisisAccommodationProcessTest {

    @Autowired
    World world;

    @Autowired
    CrisisAccommodation accommodation;

    @Autowired
    StandbyPlacement placement;

    @Autowired
    CrisisStay stay;

    @Autowired
    Stays stays;

    @Autowired
    ProviderStays providerStays;

    @Autowired
    Identification identification;

    @Autowired
    Responsibilities responsibilities;

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:00, 2026-03-31, 2026-03-31T22:00:00Z, 2026-03-31",
        "2026-10-01T10:00, 2026-10-31, 2026-10-31T23:00:00Z, 2026-10-30",
        "2026-03-07T12:00, 2026-04-06, 2026-04-06T22:00:00Z, 2026-04-03",
        "2026-12-03T08:00, 2027-01-02, 2027-01-02T23:00:00Z, 2026-12-31",
        "2026-03-20T23:50, 2026-04-19, 2026-04-19T22:00:00Z, 2026-04-17",
        "2028-01-30T10:00, 2028-02-29, 2028-02-29T23:00:00Z, 2028-02-29",
        "2026-01-31T00:10, 2026-03-02, 2026-03-02T23:00:00Z, 2026-03-02",
        "2026-06-30T00:30, 2026-07-30, 2026-07-30T22:00:00Z, 2026-07-30",
    })
    void h1_to_h8_thirty_days_are_counted_as_days(
            String admitted, LocalDate lastDay, Instant end, LocalDate staffDueOn) {
        world.clock.set(admitted);
        var reference = Walk.refer(world).reference;
        stays.save(Stay.begun(reference.text(), world.clock.instant()));

        assertThat(stay.period(reference).lastDay()).isEqualTo(lastDay);
        assertThat(stay.period(reference).endsAt()).isEqualTo(end);
        assertThat(stay.dueWithinPeriod(reference))
                .isEqualTo(si.zavetje.shared.LegalZone.endOf(staffDueOn).minusSeconds(60));
    }

    @Test
    void h6_a_time_the_clock_change_skips_is_refused_and_the_task_stays_open() {
        var walk = at("2026-03-29T01:00")
                .emergencyAgreed()
                .does("police", "AnnouncePlacement", "eta", "2026-03-29T04:00")
                .does("crisis-a", "PrepareLocation", "answer", "READY");
        world.clock.set("2026-03-29T09:00");

        assertThatThrownBy(() -> handover(walk, "2026-03-29T02:30"))
                .isInstanceOf(Refusal.class)
                .hasMessage("forms.noSuchTime");
        assertThatThrownBy(() -> handover(walk, "2026-03-29T09:15")).hasMessage("chronology.notYet");
        assertThatThrownBy(() -> handover(walk, "2026-03-29T00:45")).hasMessage("chronology.before");
        assertThat(accommodation.inTheHouse(walk.reference)).isFalse();

        handover(walk, "2026-03-29T03:30");
        assertThat(stay.period(walk.reference).lastDay()).isEqualTo("2026-04-28");
    }

    @Test
    void h16_she_stays_and_goes_on_whether_or_not_she_cooperates() {
        var walk = at("2026-03-02T10:00").sheltered("2026-03-02T10:00");
        assertThat(dueOf(walk, "AdmitPerson")).isEqualTo("2026-03-02T21:00:00Z");
        assertThat(world.form("crisis-a", walk.reference, "UserTask_AdmitPerson"))
                .containsEntry("lastDay", "Wednesday 1 April 2026")
                .containsEntry("presence", "On call");
        walk.does("crisis-a", "AdmitPerson");
        assertThat(dueOf(walk, "AssessRisk")).isEqualTo("2026-03-03T09:00:00Z");
        assertThat(dueOf(walk, "AssessNeeds")).isEqualTo("2026-03-05T09:00:00Z");
        assertThat(dueOf(walk, "InformOfProgramme")).isEqualTo("2026-03-20T22:59:00Z");
        assertThat(dueOf(walk, "RecordVictimDecision")).isEqualTo("2026-04-01T21:59:00Z");

        walk.decided("REASONABLE_GROUNDS").briefed();
        walk.does("crisis-a", "AssessRisk").does("crisis-a", "AssessNeeds").does("crisis-a", "InformOfProgramme");
        decides(walk, "UNDECIDED", "UNDECIDED");
        assertThat(walk.fires("BoundaryEvent_FirstReminder")
                        .does("crisis-a", "RemindOfDecision")
                        .fires("BoundaryEvent_SecondReminder")
                        .does("crisis-a", "RemindOfDecision")
                        .fires("BoundaryEvent_LastReminder")
                        .does("crisis-a", "RemindOfDecision")
                        .passed("EndEvent_Reminded"))
                .isEqualTo(3);
        decides(walk, "SAFE_ACCOMMODATION", "NO");

        assertThatThrownBy(() -> walk.does("crisis-a", "AgreeHandOver", "handOverOn", "2026-04-02"))
                .hasMessage("accommodation.outsideThePeriod");
        walk.does("crisis-a", "AgreeHandOver", "handOverOn", "2026-03-17", "consentToTransfer", "YES");
        world.clock.set("2026-03-17T09:00");
        assertThatThrownBy(() -> exits(walk, "TRANSFER_REINTEGRATION")).hasMessage("accommodation.exitAsDecided");
        exits(walk, "TRANSFER_SAFE");

        assertThat(accommodation.careDays(walk.reference)).isEqualTo(15);
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.SAFE_PROVIDER))
                .contains("safe-a");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.CRISIS_PROVIDER))
                .as("until she has arrived")
                .contains("crisis-a");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_CheckEntry");
    }

    @Test
    void reminders_come_on_working_days_before_the_period_ends() {
        var walk = at("2026-03-02T10:00").sheltered("2026-03-02T10:00").does("crisis-a", "AdmitPerson");

        assertThat(dueOfTimer(walk, "BoundaryEvent_FirstReminder")).isEqualTo("2026-03-20T07:00:00Z");
        assertThat(dueOfTimer(walk, "BoundaryEvent_SecondReminder")).isEqualTo("2026-03-27T07:00:00Z");
        assertThat(dueOfTimer(walk, "BoundaryEvent_LastReminder")).isEqualTo("2026-03-30T06:00:00Z");
        assertThat(dueOfTimer(walk, "BoundaryEvent_CrisisPeriodEnds")).isEqualTo("2026-04-01T22:00:00Z");
    }

    @Test
    void m30_with_extra_days_one_is_reminded_before_their_end_and_never_after_it() {
        var walk = at("2026-03-02T10:00").sheltered("2026-03-02T10:00").does("crisis-a", "AdmitPerson");
        world.clock.set("2026-03-24T10:00");
        walk.fires("BoundaryEvent_FirstReminder");
        world.engine.getRuntimeService().startProcessInstanceByKey("MoreDaysRequest", walk.reference.text());
        walk.does("coordinator", "DecideMoreDays", "answer", "EXTRA_DAYS", "extraUntil", "2026-04-17");

        assertThat(dueOfTimer(walk, "BoundaryEvent_SecondReminder")).isEqualTo("2026-04-10T06:00:00Z");
        assertThat(dueOfTimer(walk, "BoundaryEvent_LastReminder")).isEqualTo("2026-04-15T06:00:00Z");
    }

    @Test
    void who_does_not_allow_her_data_to_be_passed_on_is_not_handed_over() {
        var walk = decidedFor("SAFE_ACCOMMODATION")
                .does("crisis-a", "AgreeHandOver", "handOverOn", "2026-03-05", "consentToTransfer", "NO");

        assertThatThrownBy(() -> exits(walk, "TRANSFER_SAFE")).hasMessage("accommodation.exitAsDecided");
        exits(walk, "OTHER");

        assertThat(responsibilities.organisationFor(walk.reference, Capacity.SAFE_PROVIDER))
                .isEmpty();
        assertThat(world.task(walk.reference, "UserTask_ArrangeOnwardSupport", "crisis-a")
                        .getName())
                .contains(walk.reference.text());
    }

    @Test
    void without_a_free_place_the_next_provider_is_asked_and_then_the_coordinator() {
        var walk =
                at("2026-03-02T20:00").emergencyAgreed().does("police", "AnnouncePlacement", "eta", "2026-03-02T21:00");
        assertThat(dueOf(walk, "PrepareLocation")).isEqualTo("2026-03-02T20:00:00Z");
        var interview = world.task(walk.reference, "UserTask_OfferNgoInterview", "crisis-a");
        world.as("crisis-a", () -> {
            world.engine.getTaskService().claim(interview.getId(), "crisis-a");
            return interview;
        });
        walk.does("crisis-a", "PrepareLocation", "answer", "NO_CAPACITY");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.CRISIS_PROVIDER))
                .contains("crisis-b");
        walk.does("crisis-b", "OfferNgoInterview", "answer", "ACCEPTED");

        walk.later(Duration.ofHours(4)).fires("BoundaryEvent_NoAnswer");
        assertThatThrownBy(() -> walk.does("coordinator", "FindPlace", "provider", "safe-a"))
                .hasMessage("forms.notAnOption");
        assertThat(world.form("coordinator", walk.reference, "UserTask_FindPlace"))
                .containsKey("providers");
        walk.does("coordinator", "FindPlace", "provider", "crisis-a")
                .does("crisis-a", "PrepareLocation", "answer", "READY")
                .does("crisis-a", "RecordHandover", "outcome", "ADMITTED", "admittedAt", "2026-03-02T23:00");

        assertThat(providerStays.current(walk.reference)).get().returns("crisis-a", ProviderStay::provider);
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AdmitPerson");
    }

    @Test
    void h23_when_nobody_comes_no_clock_starts_and_the_need_is_looked_at_again() {
        var walk = at("2026-07-10T22:00")
                .emergencyAgreed()
                .does("police", "AnnouncePlacement", "eta", "2026-07-11T02:00")
                .does("crisis-a", "PrepareLocation", "answer", "READY");
        assertThat(dueOfTimer(walk, "BoundaryEvent_StandbyEnds")).isEqualTo("2026-07-11T12:00:00Z");
        walk.later(Duration.ofHours(16)).fires("BoundaryEvent_StandbyEnds");

        assertThat(placement.noShows(walk.reference)).isEqualTo(1);
        assertThat(accommodation.careDays(walk.reference)).isZero();
        assertThat(accommodation.inTheHouse(walk.reference)).isFalse();
        assertThat(world.openTasks(walk.reference)).contains("UserTask_ReviewPlacementNeed");
        assertThat(world.form("police", walk.reference, "UserTask_ReviewPlacementNeed"))
                .containsEntry("noShows", 1L);

        walk.does("police", "ReviewPlacementNeed", "whereabouts", "KNOWN", "needed", "YES");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_ReportMissingPerson");
        assertThatThrownBy(() -> walk.does("police", "AnnouncePlacement", "eta", "2026-07-11T01:45"))
                .hasMessage("accommodation.etaTooLongAgo");
        walk.does("police", "AnnouncePlacement", "eta", "2026-07-11T16:00")
                .does("crisis-a", "PrepareLocation", "answer", "READY")
                .does("crisis-a", "RecordHandover", "outcome", "NO_SHOW")
                .does("police", "ReviewPlacementNeed", "needed", "YES")
                .does("police", "AnnouncePlacement", "eta", "2026-07-11T18:00")
                .does("crisis-a", "PrepareLocation", "answer", "READY")
                .does("crisis-a", "RecordHandover", "outcome", "CANCELLED")
                .does("police", "ReviewPlacementNeed", "needed", "NO", "route", "NOWHERE");

        assertThat(placement.noShows(walk.reference)).isEqualTo(2);
        assertThat(walk.passed("EndEvent_NobodyCame")).isEqualTo(1);
        assertThat(accommodation.route(walk.reference)).isEmpty();
        assertThat(accommodation.underWay(walk.reference)).isFalse();
    }

    @Test
    void m27_who_vanished_on_the_way_is_looked_for_within_hours_also_on_a_friday_night() {
        var walk = at("2026-07-10T22:00")
                .emergencyAgreed()
                .does("police", "AnnouncePlacement", "eta", "2026-07-10T23:00")
                .does("crisis-a", "PrepareLocation", "answer", "READY");
        world.clock.set("2026-07-11T02:00");
        walk.does("crisis-a", "RecordHandover", "outcome", "NO_SHOW");
        assertThat(dueOf(walk, "ReviewPlacementNeed")).isEqualTo("2026-07-11T04:00:00Z");

        walk.does(
                "police",
                "ReviewPlacementNeed",
                "whereabouts",
                "MISSING",
                "lastSeenAt",
                "2026-07-10T22:30",
                "underThreat",
                "NOT_KNOWN",
                "needed",
                "YES");
        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_ReportMissingPerson", "UserTask_AnnouncePlacement");
        assertThat(dueOf(walk, "ReportMissingPerson")).isEqualTo("2026-07-10T20:30:00Z");
    }

    @Test
    void undecided_at_the_end_nobody_is_put_out_and_the_coordinator_may_give_extra_days() {
        var walk = at("2026-03-02T10:00")
                .sheltered("2026-03-02T10:00")
                .does("crisis-a", "AdmitPerson")
                .does("crisis-a", "AssessRisk");
        world.clock.set("2026-04-02T00:00");
        walk.fires("BoundaryEvent_CrisisPeriodEnds");
        assertThat(world.openTasks(walk.reference))
                .as("m5: the provider goes on looking after her")
                .contains("UserTask_AssessNeeds", "UserTask_RecordVictimDecision", "UserTask_RecordExit");
        assertThatThrownBy(() -> walk.does(
                        "coordinator", "ResolveUndecided", "answer", "EXTRA_DAYS", "extraUntil", "2026-04-01"))
                .hasMessage("chronology.past");
        walk.does("coordinator", "ResolveUndecided", "answer", "EXTRA_DAYS", "extraUntil", "2026-04-17");

        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_AssessNeeds", "UserTask_InformOfProgramme", "UserTask_RecordVictimDecision")
                .doesNotContain("UserTask_AdmitPerson", "UserTask_AssessRisk");
        assertThat(dueOfTimer(walk, "Event_ExtraDaysEnd")).isEqualTo("2026-04-17T22:00:00Z");

        world.clock.set("2026-04-18T00:00");
        walk.fires("Event_ExtraDaysEnd").does("coordinator", "ResolveUndecided", "answer", "NO_EXTRA_DAYS");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_RecordVictimDecision", "UserTask_RecordExit");
        exits(walk, "PERIOD_ENDED");
        assertThat(accommodation.careDays(walk.reference)).isEqualTo(47);
    }

    @Test
    void decided_but_not_handed_over_when_the_period_ends_she_is_still_seen_out() {
        var walk = at("2026-03-02T10:00").sheltered("2026-03-02T10:00").does("crisis-a", "AdmitPerson");
        decides(walk, "INDEPENDENT", "NO");
        world.clock.set("2026-04-02T00:00");
        walk.fires("BoundaryEvent_CrisisPeriodEnds");

        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_RecordExit")
                .doesNotContain("UserTask_ResolveUndecided");
        assertThat(dueOf(walk, "RecordExit")).isEqualTo("2026-04-01T21:59:00Z");
    }

    @Test
    void h34_nights_away_are_no_care_days_and_the_last_day_stays_the_same() {
        var walk = at("2026-03-02T10:00").sheltered("2026-03-02T10:00").does("crisis-a", "AdmitPerson");
        assertThatThrownBy(() -> event(walk, "RETURNED")).hasMessage("caseevents.notAway");
        world.clock.set("2026-03-13T20:00");
        event(walk, "LEFT");
        world.clock.set("2026-03-13T22:00");
        event(walk, "RETURNED");
        world.clock.set("2026-03-14T20:00");
        event(walk, "MISSING");
        assertThat(dueOf(walk, "ReportMissingPerson")).isEqualTo("2026-03-15T19:00:00Z");
        walk.does("police", "ReportMissingPerson");
        world.clock.set("2026-03-17T10:00");
        event(walk, "RETURNED");

        assertThat(stay.period(walk.reference).lastDay()).isEqualTo("2026-04-01");
        world.clock.set("2026-03-20T10:00");
        event(walk, "ASSISTANCE_WITHDRAWN");
        assertThatThrownBy(() -> exits(walk, "INDEPENDENT")).hasMessage("accommodation.exitAsReported");
        exits(walk, "WITHDREW");
        assertThat(accommodation.careDays(walk.reference)).isEqualTo(18 - 3);
    }

    @Test
    void h34_a_missing_child_and_somebody_in_anothers_power_are_reported_at_once() {
        world.clock.set("2026-05-01T10:00");
        var child = Walk.refer(world, Map.of("birthDate", "2008-05-10"))
                .does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES")
                .does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "GUARDIAN")
                .does("police", "AnnouncePlacement", "eta", "2026-05-01T10:00")
                .does("crisis-a", "PrepareLocation", "answer", "READY")
                .does("crisis-a", "RecordHandover", "outcome", "ADMITTED", "admittedAt", "2026-05-01T10:00");
        assertThat(world.form("crisis-a", child.reference, "UserTask_AdmitPerson"))
                .containsEntry("presence", "24 hours, a child");
        child.reports("crisis-a", "MISSING", "underThreat", "NO");
        assertThat(dueOf(child, "ReportMissingPerson")).isEqualTo(world.clock.instant());

        var adult = at("2026-05-01T10:00").sheltered("2026-05-01T10:00").does("crisis-a", "AdmitPerson");
        adult.reports("crisis-a", "MISSING", "underThreat", "YES");
        assertThat(dueOf(adult, "ReportMissingPerson")).isEqualTo(world.clock.instant());
    }

    @Test
    void m3_neither_an_agreed_hand_over_nor_the_exit_takes_a_missing_report_or_a_relocation_away() {
        var walk = decidedFor("SAFE_ACCOMMODATION");
        event(walk, "MISSING");
        event(walk, "IN_DANGER");
        walk.does("crisis-a", "AgreeHandOver", "handOverOn", "2026-03-20", "consentToTransfer", "YES");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_ReportMissingPerson", "UserTask_RelocatePerson");

        walk.later(Duration.ofDays(3));
        exits(walk, "MISSING");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_ReportMissingPerson", "UserTask_RelocatePerson");
        walk.does("police", "ReportMissingPerson").does("crisis-a", "RelocatePerson");
        assertThat(walk.passed("EndEvent_ReportFiled") + walk.passed("EndEvent_PersonMoved"))
                .isEqualTo(2);
    }

    @Test
    void m6_who_left_for_good_is_signed_out_on_the_day_with_nothing_invented() {
        var walk = at("2026-03-02T10:00").sheltered("2026-03-02T10:00");
        event(walk, "LEFT");
        exits(walk, "LEFT");

        assertThat(accommodation.ending(walk.reference)).contains(ExitReason.LEFT);
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_AssessRisk", "UserTask_AdmitPerson");
    }

    @Test
    void who_never_left_when_all_was_done_but_the_hand_over_is_asked_for_that_alone() {
        var walk = decidedFor("INDEPENDENT");
        event(walk, "LEFT");
        walk.takesBack("crisis-a");

        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_AgreeHandOver")
                .doesNotContain("UserTask_AssessRisk", "UserTask_RecordVictimDecision");
    }

    @Test
    void h35_a_place_that_became_known_is_left_within_hours_and_the_clock_runs_on() {
        var walk = at("2026-03-02T10:00").sheltered("2026-03-02T10:00");
        walk.does("crisis-a", "AdmitPerson", "shelterCode", "OLD-1");
        world.clock.set("2026-03-10T23:00");
        event(walk, "IN_DANGER");
        assertThat(dueOf(walk, "RelocatePerson")).isEqualTo("2026-03-11T02:00:00Z");
        assertThat(world.form("crisis-a", walk.reference, "UserTask_RelocatePerson"))
                .doesNotContainValue("OLD-1");
        walk.does("crisis-a", "RelocatePerson", "shelterCode", "NEW-1");

        assertThat(stays.of(walk.reference).relocations()).isEqualTo(1);
        assertThat(stay.period(walk.reference).lastDay()).isEqualTo("2026-04-01");
        for (var task : List.of("RecordVictimDecision", "AssessRisk")) {
            assertThat(world.form("crisis-a", walk.reference, "UserTask_" + task))
                    .doesNotContainValue("OLD-1");
        }
    }

    @Test
    void a_group_of_experts_may_be_asked_for_and_nothing_waits_for_it() {
        var walk = at("2026-03-02T10:00").sheltered("2026-03-02T10:00").does("crisis-a", "AdmitPerson");
        event(walk, "GROUP_NEEDED");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_ConsiderGroup", "UserTask_RecordVictimDecision");
        walk.does("coordinator", "ConsiderGroup");
        assertThat(walk.passed("EndEvent_GroupConsidered")).isEqualTo(1);
    }

    @Test
    void h37_after_a_death_no_timer_is_left_and_the_case_is_closed() {
        var walk = at("2026-03-02T10:00").sheltered("2026-03-02T10:00").does("crisis-a", "AdmitPerson");
        walk.decided("REASONABLE_GROUNDS").briefed();
        world.clock.set("2026-03-06T10:00");
        event(walk, "DECEASED");
        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_RecordExit")
                .doesNotContain("UserTask_RecordVictimDecision");
        exits(walk, "DECEASED");

        assertThat(walk.over()).isTrue();
        assertThat(walk.passed("EndEvent_ClosedByDeath")).isEqualTo(1);
        assertThat(world.engine.getManagementService().createJobQuery().list().stream()
                        .map(job -> job.getProcessInstanceId())
                        .filter(instance -> instances(walk).contains(instance)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_turns_out_to_be_no_victim_has_three_days_to_leave(boolean byDecision) {
        var walk = at("2026-03-02T10:00").sheltered("2026-03-02T10:00").does("crisis-a", "AdmitPerson");
        if (byDecision) {
            walk.decided("NO").does("police", "InformOfNegativeDecision", "review", "NO");
        } else {
            walk.decided("REASONABLE_GROUNDS").briefed();
            walk.does("police", "RecordFormalStatus", "status", "NOT_A_VICTIM", "final", "YES");
        }

        assertThat(dueOf(walk, "RecordExit")).isEqualTo(world.clock.instant().plus(Duration.ofHours(72)));
        assertThatThrownBy(() -> exits(walk, "INDEPENDENT")).hasMessage("accommodation.exitAsReported");
        exits(walk, "NOT_A_VICTIM");
        assertThat(accommodation.ending(walk.reference)).contains(ExitReason.NOT_A_VICTIM);
        if (!byDecision) {
            walk.does("police", "IssuePermission", "initiative", "EX_OFFICIO", "decision", "REFUSED")
                    .does("police", "InformOfRefusal");
        }
        walk.does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", "NOT_A_VICTIM");
        assertThat(walk.passed("EndEvent_CaseClosed")).isEqualTo(1);
    }

    @Test
    void when_the_identification_ends_before_she_came_the_standby_is_called_off() {
        var walk =
                at("2026-03-02T10:00").emergencyAgreed().does("police", "AnnouncePlacement", "eta", "2026-03-02T12:00");
        walk.reports("police", "ASSISTANCE_WITHDRAWN");

        assertThat(walk.passed("EndEvent_PlacementNotNeeded")).isEqualTo(1);
        assertThat(placement.providerFound(walk.reference)).isFalse();
        assertThat(world.openTasks(walk.reference))
                .containsExactlyInAnyOrder("UserTask_CheckEarlierReferrals", "UserTask_LookAtCase");
    }

    @Test
    void nobody_is_taken_in_without_grounds_or_without_being_asked() {
        var walk = at("2026-03-02T10:00");
        assertThatThrownBy(() -> accommodation.agree(walk.reference)).hasMessage("accommodation.notWithoutConsent");

        walk.does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "NO");
        assertThatThrownBy(() -> accommodation.agree(walk.reference)).hasMessage("accommodation.notWithoutConsent");

        walk.decided("REASONABLE_GROUNDS");
        assertThatThrownBy(() -> accommodation.agree(walk.reference)).hasMessage("accommodation.notWithoutConsent");
        walk.briefed();
        walk.does("police", "DecideCrisisNeed", "needed", "YES");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AnnouncePlacement");
    }

    private Walk at(String local) {
        world.clock.set(local);
        return Walk.refer(world);
    }

    private Walk decidedFor(String route) {
        var walk = at("2026-03-02T10:00").sheltered("2026-03-02T10:00").does("crisis-a", "AdmitPerson");
        walk.decided("REASONABLE_GROUNDS").briefed();
        walk.does("crisis-a", "AssessRisk").does("crisis-a", "AssessNeeds").does("crisis-a", "InformOfProgramme");
        decides(walk, route, "NO");
        return walk;
    }

    private void decides(Walk walk, String route, String cooperation) {
        walk.does("crisis-a", "RecordVictimDecision", "route", route, "cooperation", cooperation, "signedBy", "VICTIM");
    }

    private void event(Walk walk, String event) {
        walk.reports("crisis-a", event, "underThreat", "NO");
    }

    private void exits(Walk walk, String reason) {
        walk.does("crisis-a", "RecordExit", "reason", reason);
    }

    private void handover(Walk walk, String admittedAt) {
        walk.does("crisis-a", "RecordHandover", "outcome", "ADMITTED", "admittedAt", admittedAt);
    }

    private Instant dueOf(Walk walk, String task) {
        return world.task(walk.reference, "UserTask_" + task, null).getDueDate().toInstant();
    }

    private Instant dueOfTimer(Walk walk, String timer) {
        return instances(walk).stream()
                .flatMap(instance -> world
                        .engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .activityId(timer)
                        .list()
                        .stream())
                .map(job -> job.getDuedate().toInstant())
                .findFirst()
                .orElseThrow();
    }

    private List<String> instances(Walk walk) {
        CaseReference reference = walk.reference;
        return world
                .engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.text())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }
}
