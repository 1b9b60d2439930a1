package si.zavetje.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.caseevents.EventReport;
import si.zavetje.identification.Cooperation;
import si.zavetje.identification.Identification;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Cases;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** The permission to stay, from the grant to what follows it. */
@EngineTest
@CoversEveryNode({"ReflectionPeriod", "ResidencePermit"})
class ReflectionPeriodProcessTest {

    @Autowired
    World world;

    @Autowired
    Cases cases;

    @Autowired
    ReflectionPeriod reflection;

    @Autowired
    Referral referral;

    @Autowired
    Identification identification;

    @Autowired
    CaseEvents events;

    @Test
    void h10_a_permission_runs_three_months_and_ends_at_midnight() {
        var reference = granted("2026-01-31");

        assertThat(reflection.validUntil(reference)).contains(LocalDate.of(2026, 4, 30));
        assertThat(dueDateOf(reference, "BoundaryEvent_PermissionEnds")).isEqualTo("2026-04-30T22:00:00Z");
        assertThat(world.openTasks(reference))
                .containsExactlyInAnyOrder("UserTask_InformOfResidenceOptions", "UserTask_DecideContinuation");
        assertThat(world.form("police", reference, "UserTask_DecideContinuation"))
                .containsEntry("lastDay", "2026-04-30")
                .containsEntry("requestUntil", "2026-04-30");
    }

    @Test
    void h9_the_decision_is_due_on_a_working_day_and_a_request_counts_until_the_next_one() {
        var reference = granted("2025-11-30");

        assertThat(world.task(reference, "UserTask_DecideContinuation", "police")
                        .getDueDate())
                .isEqualTo(Instant.parse("2026-02-27T22:59:00Z"));
        world.fire(reference, "BoundaryEvent_PermissionEnds");
        world.clock.set("2026-03-02T10:00");
        world.complete(
                "coordinator",
                reference,
                "UserTask_ResolveEndedPermission",
                Map.of("continuation", "EXTENSION", "requestedOn", "2026-03-02", "reason", "Asked for at the office."));

        assertThat(world.openTasks(reference)).contains("UserTask_RecordExtension");
    }

    @Test
    void h13_a_request_after_the_next_working_day_is_refused_and_the_task_stays_open() {
        var reference = granted("2026-09-25");
        world.fire(reference, "BoundaryEvent_PermissionEnds");
        world.clock.set("2026-12-29T10:00");

        assertThatThrownBy(() -> world.complete(
                        "coordinator",
                        reference,
                        "UserTask_ResolveEndedPermission",
                        Map.of(
                                "continuation", "EXTENSION",
                                "requestedOn", "2026-12-29",
                                "reason", "Asked for at the office.")))
                .isInstanceOf(Refusal.class)
                .hasMessage("reflection.askedTooLate");
        assertThat(world.openTasks(reference)).contains("UserTask_ResolveEndedPermission");
        assertThat(reflection.requestUntil(reference)).isEqualTo("2026-12-28");
    }

    @Test
    void h12_an_extension_counts_from_the_grant_and_the_decision_comes_again() {
        var reference = granted("2025-11-30");
        informOfOptions(reference);
        decide(reference, Map.of("continuation", "EXTENSION", "requestedOn", "2025-11-30"));
        assertThat(world.form("police", reference, "UserTask_RecordExtension"))
                .containsEntry("lastDay", "2026-02-28")
                .containsEntry("extendedTo", "2026-05-30");
        recordExtension(reference, "GRANTED");

        assertThat(reflection.validUntil(reference)).contains(LocalDate.of(2026, 5, 30));
        assertThat(dueDateOf(reference, "BoundaryEvent_PermissionEnds")).isEqualTo("2026-05-30T22:00:00Z");
        assertThat(reflection.hasValidTitle(reference, LocalDate.of(2026, 5, 30)))
                .isTrue();
        assertThat(reflection.hasValidTitle(reference, LocalDate.of(2026, 5, 31)))
                .isFalse();
        decide(reference, Map.of("continuation", "LEAVES"));
        assertThat(dueDateOf(reference, "BoundaryEvent_PermissionEnds")).isEqualTo("2026-05-30T22:00:00Z");
    }

    @Test
    void a_refused_extension_leaves_the_old_end() {
        var reference = granted("2026-01-31");
        decide(reference, Map.of("continuation", "EXTENSION", "requestedOn", "2026-01-31"));
        recordExtension(reference, "REFUSED");

        assertThat(reflection.validUntil(reference)).contains(LocalDate.of(2026, 4, 30));
        assertThat(world.openTasks(reference)).contains("UserTask_DecideContinuation");
    }

    @Test
    void m10_who_has_another_right_to_stay_is_neither_granted_nor_refused_anything() {
        var reference = asked("2026-03-01");
        world.complete(
                "police",
                reference,
                "UserTask_IssuePermission",
                Map.of("initiative", "EX_OFFICIO", "decision", "NOT_NEEDED", "otherRight", "EU"));

        assertThat(cases.endedWith(reference, "EndEvent_PermissionNotNeeded")).isTrue();
        assertThat(reflection.granted(reference)).isFalse();
        assertThat(referral.legalStatus(reference)).isEqualTo(Referral.LegalStatus.EU);
    }

    @Test
    void m10_a_question_that_is_answered_by_another_right_to_stay_is_taken_back() {
        var reference = asked("2026-03-01");
        referral.correctLegalStatus(reference, Referral.LegalStatus.INT_PROTECTION);

        assertThat(cases.endedWith(reference, "EndEvent_PermissionReplaced")).isTrue();
    }

    @Test
    void a_refused_permission_is_explained_and_ends_the_phase() {
        var reference = asked("2026-03-01");
        world.complete(
                "police",
                reference,
                "UserTask_IssuePermission",
                Map.of(
                        "initiative", "REQUEST",
                        "requestedOn", "2026-02-28",
                        "decision", "REFUSED",
                        "refusedOn", "2026-03-01",
                        "refusedGround", "PUBLIC_ORDER",
                        "reasons", "As the file shows."));
        world.complete(
                "police",
                reference,
                "UserTask_InformOfRefusal",
                Map.of(
                        "sheet",
                        "UNSAFE",
                        "told",
                        "YES",
                        "informedOn",
                        "2026-03-01",
                        "language",
                        "rum",
                        "interpreter",
                        "YES",
                        "remedyExplained",
                        "YES"));

        assertThat(cases.endedWith(reference, "EndEvent_PermissionRefused")).isTrue();
        assertThat(reflection.validUntil(reference)).isEmpty();
        assertThat(reflection.hasValidTitle(reference, LocalDate.of(2026, 3, 1)))
                .isFalse();
    }

    @Test
    void a_grant_in_the_future_is_refused_and_the_task_stays_open() {
        var reference = asked("2026-03-01");

        assertThatThrownBy(() -> grant(reference, "2026-03-02"))
                .isInstanceOf(Refusal.class)
                .hasMessage("chronology.notYet");
        assertThat(world.openTasks(reference)).containsExactly("UserTask_IssuePermission");
    }

    @Test
    void three_reminders_come_on_working_days_before_the_end() {
        var reference = granted("2026-01-31");
        assertThat(dueDateOf(reference, "BoundaryEvent_FirstNotice")).isEqualTo("2026-03-31T06:00:00Z");
        assertThat(dueDateOf(reference, "BoundaryEvent_SecondNotice")).isEqualTo("2026-04-16T06:00:00Z");
        assertThat(dueDateOf(reference, "BoundaryEvent_LastNotice")).isEqualTo("2026-04-23T06:00:00Z");

        for (var notice : List.of("FirstNotice", "SecondNotice", "LastNotice")) {
            world.fire(reference, "BoundaryEvent_" + notice);
            world.complete(
                    "police",
                    reference,
                    "UserTask_RemindOfContinuation",
                    Map.of("remindedOn", "2026-01-31", "how", "THROUGH_PROVIDER"));
            assertThat(world.openTasks(reference)).contains("UserTask_DecideContinuation");
        }
        world.complete(
                "police",
                reference,
                "UserTask_DecideContinuation",
                Map.of(
                        "asked",
                        "YES",
                        "askedOn",
                        "2026-01-31",
                        "continuation",
                        "NONE",
                        "cooperate",
                        "NO",
                        "informedBy",
                        "A police officer"));

        world.fire(reference, "BoundaryEvent_PermissionEnds");
        assertThat(cases.endedWith(reference, "EndEvent_PermissionEnded")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "LEAVES", "ASYLUM"})
    void m19_whatever_is_answered_on_the_first_day_the_permission_is_watched_until_it_ends(String answer) {
        var reference = granted("2026-01-31");
        decide(reference, Map.of("continuation", answer, "lodged", "NO"));

        assertThat(dueDateOf(reference, "BoundaryEvent_PermissionEnds")).isEqualTo("2026-04-30T22:00:00Z");
        assertThat(dueDateOf(reference, "BoundaryEvent_FirstNotice")).isEqualTo("2026-03-31T06:00:00Z");
        assertThat(world.form("police", reference, "UserTask_DecideContinuation"))
                .containsEntry("continuation", answer);
        decide(reference, Map.of("continuation", "EXTENSION", "requestedOn", "2026-01-31"));
        assertThat(world.openTasks(reference)).contains("UserTask_RecordExtension");
    }

    @Test
    void m19_who_meant_to_leave_is_asked_after_when_the_permission_has_ended() {
        var reference = granted("2026-01-31");
        decide(reference, Map.of("continuation", "LEAVES"));
        world.clock.set("2026-05-01T00:00");
        world.fire(reference, "BoundaryEvent_PermissionEnds");
        world.complete(
                "coordinator",
                reference,
                "UserTask_ResolveEndedPermission",
                Map.of("continuation", "LEFT", "reason", "The provider saw the person off."));

        assertThat(cases.endedWith(reference, "EndEvent_PermissionEnded")).isTrue();
    }

    @Test
    void m19_an_application_for_asylum_takes_the_place_of_the_permission() {
        var reference = granted("2026-01-31");
        decide(reference, Map.of("continuation", "ASYLUM", "lodged", "YES"));

        assertThat(cases.endedWith(reference, "EndEvent_PermissionReplaced")).isTrue();
        assertThat(referral.legalStatus(reference)).isEqualTo(Referral.LegalStatus.ASYLUM_APPLICANT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECEASED", "LEFT_COUNTRY"})
    void m19_a_death_or_a_departure_stops_permission_permit_and_status_at_once(String event) {
        var reference = granted("2026-01-31");
        decide(reference, Map.of("continuation", "RESIDENCE_PERMIT"));
        cases.start("FormalStatus", reference);
        events.report(reference, new EventReport(EventKind.valueOf(event), world.clock.instant(), false));

        assertThat(world.openTasks(reference)).isEmpty();
        assertThat(cases.endedWith(reference, "EndEvent_PermissionReplaced")).isTrue();
        assertThat(cases.endedWith(reference, "EndEvent_WatchEnded")).isTrue();
        assertThat(cases.endedWith(reference, "EndEvent_NotFollowed")).isTrue();
    }

    @Test
    void m19_a_departure_that_was_none_lets_the_watch_go_on() {
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .does("police", "IssuePermission", "decision", "GRANTED");
        var reference = walk.reference;
        walk.does("police", "DecideContinuation", "continuation", "RESIDENCE_PERMIT")
                .reports("police", "LEFT_COUNTRY");
        assertThat(world.openTasks(reference))
                .doesNotContain(
                        "UserTask_DecideContinuation", "UserTask_RecordResidencePermit", "UserTask_RecordFormalStatus");
        walk.reports("police", "TAKE_BACK");

        assertThat(world.openTasks(reference))
                .contains(
                        "UserTask_DecideContinuation", "UserTask_RecordResidencePermit", "UserTask_RecordFormalStatus")
                .doesNotContain("UserTask_IssuePermission");
    }

    @Test
    void m19_while_a_permit_is_pending_the_permission_can_be_extended_and_the_coordinator_is_asked_again_and_again() {
        var reference = granted("2026-01-31");
        decide(reference, Map.of("continuation", "RESIDENCE_PERMIT"));
        decide(reference, Map.of("continuation", "EXTENSION", "requestedOn", "2026-01-31"));
        recordExtension(reference, "GRANTED");
        assertThat(reflection.validUntil(reference)).contains(LocalDate.of(2026, 7, 31));
        assertThat(world.openTasks(reference)).contains("UserTask_RecordResidencePermit");

        world.clock.set("2026-08-01T00:00");
        world.fire(reference, "BoundaryEvent_PermissionEnds");
        for (int month = 0; month < 2; month++) {
            world.fire(reference, "Event_StillPending");
            watchPending(reference);
        }
        assertThat(world.openTasks(reference))
                .contains("UserTask_RecordResidencePermit")
                .doesNotContain("UserTask_ResolveEndedPermission");
        world.complete("police", reference, "UserTask_RecordResidencePermit", refusedPermit());
        assertThat(world.openTasks(reference))
                .contains("UserTask_ResolveEndedPermission")
                .doesNotContain("UserTask_RecordResidencePermit");
    }

    @Test
    void m19_the_end_of_a_permit_is_watched_and_a_renewal_asked_for() {
        var reference = permitted();
        assertThat(dueDateOf(reference, "Event_PermitNearsItsEnd")).isEqualTo("2026-09-04T06:00:00Z");
        world.clock.set("2026-09-04T08:00");
        world.fire(reference, "Event_PermitNearsItsEnd");
        renew(reference, "NONE");
        assertThat(dueDateOf(reference, "Event_PermitNearsItsEnd")).isEqualTo("2026-10-06T06:00:00Z");
        world.clock.set("2026-10-06T08:00");
        world.fire(reference, "Event_PermitNearsItsEnd");
        renew(reference, "RENEWAL");
        world.complete("police", reference, "UserTask_RecordResidencePermit", permit("2026-11-06", "2027-11-05"));

        assertThat(reflection.validUntil(reference)).contains(LocalDate.of(2027, 11, 5));
        assertThat(dueDateOf(reference, "Event_PermitNearsItsEnd")).isEqualTo("2027-09-06T06:00:00Z");
    }

    @Test
    void m19_who_wants_no_renewal_is_asked_once_more_when_the_permit_has_ended() {
        var reference = permitted();
        world.clock.set("2026-11-02T08:00");
        world.fire(reference, "Event_PermitNearsItsEnd");
        renew(reference, "LEAVES");
        assertThat(dueDateOf(reference, "Event_PermitNearsItsEnd")).isEqualTo("2026-11-05T23:00:00Z");
        world.clock.set("2026-11-06T08:00");
        world.fire(reference, "Event_PermitNearsItsEnd");
        renew(reference, "NONE");

        assertThat(cases.endedWith(reference, "EndEvent_NothingToWatch")).isTrue();
    }

    @Test
    void m19_cooperation_is_one_answer_wherever_it_is_asked() {
        var reference = granted("2026-01-31");
        identification.sayOnCooperation(reference, Cooperation.NO, LocalDate.of(2026, 1, 20));
        assertThat(world.form("police", reference, "UserTask_DecideContinuation"))
                .containsEntry("cooperate", "NO")
                .containsEntry("saidOnCooperation", "2026-01-20");
        decide(reference, Map.of("continuation", "NONE", "cooperate", "YES"));
        assertThat(identification.cooperation(reference).orElseThrow().answer()).isEqualTo(Cooperation.YES);
        decide(reference, Map.of("continuation", "NONE", "cooperate", "NOT_ASKED"));
        assertThat(identification.cooperation(reference).orElseThrow().answer()).isEqualTo(Cooperation.YES);
    }

    private CaseReference permitted() {
        var reference = granted("2026-01-31");
        decide(reference, Map.of("continuation", "RESIDENCE_PERMIT"));
        world.complete("police", reference, "UserTask_RecordResidencePermit", permit("2026-05-05", "2026-11-05"));
        return reference;
    }

    private void renew(CaseReference reference, String answer) {
        world.complete("police", reference, "UserTask_RenewPermit", Map.of("renewal", answer, "askedOn", today()));
    }

    private void watchPending(CaseReference reference) {
        world.complete(
                "coordinator",
                reference,
                "UserTask_WatchPendingPermit",
                Map.of("askedOn", today(), "arranged", "The police do not remove anybody meanwhile."));
    }

    private static Map<String, Object> refusedPermit() {
        return Map.of(
                "ground", "PERSONAL_SITUATION",
                "filedOn", "2026-01-31",
                "decision", "REFUSED",
                "refusalReasons", "As the decision says.");
    }

    @Test
    void a_residence_permit_settles_the_stay() {
        var reference = granted("2026-01-31");
        decide(reference, Map.of("continuation", "RESIDENCE_PERMIT"));
        assertThat(dueDateOf(reference, "Event_StillPending")).isEqualTo("2026-04-30T22:00:00Z");
        world.clock.set("2026-05-01T00:00");
        world.fire(reference, "Event_StillPending");
        watchPending(reference);
        world.complete("police", reference, "UserTask_RecordResidencePermit", permit("2026-05-05", "2026-11-05"));

        assertThat(world.openTasks(reference)).doesNotContain("UserTask_DecideContinuation");
        assertThat(reflection.validUntil(reference)).contains(LocalDate.of(2026, 11, 5));
        assertThat(reflection.hasValidTitle(reference, LocalDate.of(2026, 5, 3)))
                .isFalse();
        assertThat(reflection.hasValidTitle(reference, LocalDate.of(2026, 11, 5)))
                .isTrue();
    }

    @Test
    void a_refused_residence_permit_leaves_the_rest_of_the_period() {
        var reference = granted("2026-01-31");
        decide(reference, Map.of("continuation", "RESIDENCE_PERMIT"));
        assertThatThrownBy(() -> world.complete(
                        "police", reference, "UserTask_RecordResidencePermit", permit("2026-05-05", "2026-05-05")))
                .hasMessage("reflection.permitEndsBeforeItBegins");
        world.complete("police", reference, "UserTask_RecordResidencePermit", refusedPermit());

        assertThat(world.openTasks(reference)).contains("UserTask_DecideContinuation");
        assertThat(reflection.hasValidTitle(reference, LocalDate.of(2026, 4, 30)))
                .isTrue();
    }

    @Test
    void nothing_of_the_case_but_its_reference_is_in_the_engine() {
        var reference = granted("2026-01-31");

        assertThat(world.engine
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .count())
                .isZero();
        assertThat(world.form("police", reference, "UserTask_DecideContinuation"))
                .doesNotContainKey("cardNumber");
    }

    private CaseReference asked(String day) {
        world.clock.set(day + "T10:00");
        var reference = cases.identified("TCN_IRREGULAR");
        cases.start("ReflectionPeriod", reference);
        return reference;
    }

    private CaseReference granted(String day) {
        var reference = asked(day);
        grant(reference, day);
        return reference;
    }

    private void grant(CaseReference reference, String day) {
        world.complete(
                "police",
                reference,
                "UserTask_IssuePermission",
                Map.of("initiative", "EX_OFFICIO", "decision", "GRANTED", "grantedOn", day, "cardNumber", "C-1"));
    }

    private void informOfOptions(CaseReference reference) {
        world.complete(
                "police",
                reference,
                "UserTask_InformOfResidenceOptions",
                Map.of(
                        "sheet",
                        "UNSAFE",
                        "told",
                        "YES",
                        "informedOn",
                        "2025-11-30",
                        "language",
                        "rum",
                        "interpreter",
                        "YES",
                        "optionsExplained",
                        List.of("EXTENSION", "RETURN")));
    }

    private void decide(CaseReference reference, Map<String, Object> continuation) {
        var answers = new java.util.HashMap<String, Object>(
                Map.of("asked", "YES", "askedOn", today(), "cooperate", "UNDECIDED", "informedBy", "A police officer"));
        answers.putAll(continuation);
        world.complete("police", reference, "UserTask_DecideContinuation", answers);
    }

    private String today() {
        return LegalZone.dayOf(world.clock.instant()).toString();
    }

    private void recordExtension(CaseReference reference, String decision) {
        world.complete(
                "police",
                reference,
                "UserTask_RecordExtension",
                Map.of(
                        "decision",
                        decision,
                        "decidedOn",
                        today(),
                        "reason",
                        "STILL_DECIDING",
                        "refusedGround",
                        "OTHER",
                        "explanation",
                        "More time is needed."));
    }

    private static Map<String, Object> permit(String from, String to) {
        return Map.of(
                "ground", "COOPERATION",
                "filedOn", "2026-01-31",
                "decision", "GRANTED",
                "validFrom", from,
                "validTo", to);
    }

    private Instant dueDateOf(CaseReference reference, String timer) {
        return world
                .engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.text())
                .list()
                .stream()
                .flatMap(instance -> world
                        .engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(timer)
                        .list()
                        .stream())
                .findFirst()
                .orElseThrow()
                .getDuedate()
                .toInstant();
    }
}
