package si.zavetje.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.compensation.CompensationFacts.Incapacity;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.Obligations;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.Refusal;
import si.zavetje.victimassistance.AssistanceService;
import si.zavetje.victimassistance.Services;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** H37, H38: the right to compensation is watched from the first day to the last, whatever becomes of the case. */
@EngineTest
@CoversEveryNode({"Compensation", "CompensationClaim"})
class CompensationProcessTest {

    @Autowired
    World world;

    @Autowired
    Compensation compensation;

    @Autowired
    CompensationRights rights;

    @Autowired
    Services services;

    @Autowired
    Referral referral;

    @Autowired
    Obligations obligations;

    @Autowired
    CaseFile caseFile;

    @BeforeEach
    void a_morning() {
        world.clock.set("2026-03-02T10:00");
    }

    @ParameterizedTest
    @CsvSource({
        // H38
        "2025-08-31, , , 2026-03-02",
        "2025-08-31, 2026-03-15, , 2026-06-15",
        "2026-06-26, , , 2026-12-28",
        // an enforcement that failed gives a period of its own, also when the first is long over
        "2025-08-31, , 2026-11-30, 2027-03-01",
        // the last counts, whichever it is
        "2025-08-31, 2026-03-15, 2026-05-20, 2026-08-20",
        "2026-06-26, 2026-07-01, 2026-07-02, 2026-12-28",
        // nothing runs longer than the period at the very latest
        "2025-08-31, 2030-07-31, , 2030-09-02",
        "2025-08-31, , 2030-09-01, 2030-09-02",
        // the ends of months, a leap year, and days on which the clock is changed
        "2027-08-29, , , 2028-02-29",
        "2027-08-31, , , 2028-02-29",
        "2026-12-31, , , 2027-06-30",
        "2025-09-29, , , 2026-03-30",
        "2026-04-25, , , 2026-10-26",
        // Easter Monday, and the first of May with the second
        "2026-10-05, , , 2027-04-05",
        "2026-09-27, , , 2027-03-30",
        "2026-11-01, , , 2027-05-03"
    })
    void h38_the_last_of_the_periods_counts_and_rolls_forward(
            LocalDate lastAct,
            @Nullable LocalDate incapacityUntil,
            @Nullable LocalDate enforcement,
            LocalDate lastDay) {
        var walk = Walk.refer(world).identified();
        known(walk, new CompensationFacts(lastAct, incapacity(incapacityUntil), incapacityUntil, enforcement));

        assertThat(compensation.period(walk.reference).lastDay()).isEqualTo(lastDay);
    }

    private static Incapacity incapacity(@Nullable LocalDate until) {
        return until == null ? Incapacity.NONE : Incapacity.CEASED;
    }

    @Test
    void h38_while_the_incapacity_lasts_only_the_absolute_limit_runs() {
        var walk = Walk.refer(world).identified();
        known(walk, new CompensationFacts(LocalDate.of(2025, 8, 31), Incapacity.LASTS, null, null));

        assertThat(compensation.period(walk.reference).lastDay()).isEqualTo("2030-09-02");
        assertThat(compensation.timeToAsk(walk.reference)).isBefore(Instant.parse("2026-06-30T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2025-09-29, 2026-03-30T22:00:00Z", "2025-08-31, 2026-03-02T23:00:00Z"})
    void the_right_ends_with_its_last_day_in_summer_and_in_winter(LocalDate lastAct, Instant end) {
        var walk = Walk.refer(world).identified();
        known(walk, new CompensationFacts(lastAct, Incapacity.NONE, null, null));

        assertThat(compensation.period(walk.reference).endsAt()).isEqualTo(end);
        assertThat(open(walk, "BoundaryEvent_RightOver").dueAt()).isEqualTo(end);
    }

    @Test
    void it_begins_with_the_decision_and_is_counted_from_the_referral_while_nobody_knows_the_end_of_the_act() {
        var walk = Walk.refer(world).identified();

        assertThat(services.runs(walk.reference, AssistanceService.COMPENSATION))
                .isTrue();
        assertThat(compensation.period(walk.reference).lastDay()).isEqualTo("2026-09-02");
        assertThat(open(walk, "Event_TimeToAsk").dueAt()).isEqualTo("2026-04-01T21:59:00Z");
        assertThat(open(walk, "Event_RightNearsItsEnd").dueAt()).isEqualTo("2026-08-12T06:00:00Z");
        assertThat(world.openTasks(walk.reference)).noneMatch(task -> task.contains("Compensation"));
    }

    @Test
    void the_person_is_reminded_before_the_right_ends_however_little_time_is_left() {
        var walk = Walk.refer(world).identified();
        known(walk, new CompensationFacts(LocalDate.of(2025, 10, 2), Incapacity.NONE, null, null));
        assertThat(compensation.period(walk.reference).lastDay()).isEqualTo("2026-04-02");
        assertThat(open(walk, "Event_TimeToAsk").dueAt()).isEqualTo("2026-03-03T07:00:00Z");

        asked(walk, "crisis-a", "claim", "LATER");
        assertThat(open(walk, "Event_TimeToAsk").dueAt()).isEqualTo("2026-03-03T07:00:00Z");
        world.clock.set("2026-03-04T10:00");
        asked(walk, "crisis-a", "reached", "NO");
        assertThat(open(walk, "Event_TimeToAsk").dueAt()).isEqualTo("2026-03-19T07:00:00Z");
        world.clock.set("2026-03-20T10:00");
        asked(walk, "crisis-a", "claim", "NOT_ANSWERED");
        assertThat(open(walk, "Event_TimeToAsk").dueAt()).isEqualTo("2026-04-02T22:00:00Z");
    }

    @Test
    void a_claim_goes_from_the_first_word_to_the_money() {
        var walk = Walk.refer(world).identified();
        asked(walk, "crisis-a", "claim", "LATER");
        asked(walk, "crisis-a", "claim", "WANTED", "signedBy", "VICTIM");
        walk.does("crisis-a", "FileCompensationClaim", "filed", "NOT_YET")
                .does("crisis-a", "FileCompensationClaim", "filed", "YES");
        assertThat(services.runs(walk.reference, AssistanceService.COMPENSATION))
                .isTrue();
        decided(walk, "NOTHING");
        decided(walk, "SUPPLEMENT", "supplementUntil", "2026-03-20");
        assertThat(open(walk, "UserTask_SupplementClaim").dueAt()).isEqualTo("2026-03-20T22:59:00Z");
        walk.does("crisis-a", "SupplementClaim", "supplemented", "YES");
        decided(walk, "PARTLY");
        assertThat(open(walk, "UserTask_DecideRemedy").dueAt()).isEqualTo("2026-04-01T21:59:00Z");
        walk.does("crisis-a", "DecideRemedy", "remedy", "NOT_YET").does("crisis-a", "DecideRemedy", "remedy", "FILED");
        decided(walk, "REFUSED");
        walk.does("crisis-a", "DecideRemedy", "remedy", "NOT_WANTED")
                .does("crisis-a", "RecordCompensationPayment", "paid", "NOT_YET")
                .does("crisis-a", "RecordCompensationPayment", "paid", "YES");

        assertThat(walk.passed("EndEvent_PaymentSettled")).isEqualTo(1);
        assertThat(services.runs(walk.reference, AssistanceService.COMPENSATION))
                .isFalse();
    }

    @Test
    void who_does_not_answer_on_a_remedy_until_it_is_too_late_keeps_what_was_granted() {
        var walk = filed();
        decided(walk, "REFUSED");
        world.clock.set("2026-04-03T10:00");
        walk.does("crisis-a", "DecideRemedy", "remedy", "NOT_YET");

        assertThat(walk.passed("EndEvent_ClaimOver")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"GRANTED, EndEvent_PaymentSettled", "WITHDRAWN, EndEvent_ClaimOver"})
    void a_claim_is_granted_or_withdrawn(String came, String end) {
        var walk = filed();
        decided(walk, came);
        if (came.equals("GRANTED")) {
            walk.does("crisis-a", "RecordCompensationPayment", "paid", "NOT_POSSIBLE");
        }

        assertThat(walk.passed(end)).isEqualTo(1);
        assertThat(walk.passed("EndEvent_ClaimSettled")).isEqualTo(1);
    }

    @Test
    void the_person_may_want_no_claim_at_any_time_and_one_after_all() {
        var walk = Walk.refer(world).identified();
        asked(walk, "crisis-a", "claim", "NOT_WANTED", "signedBy", "VICTIM");
        assertThat(walk.passed("EndEvent_NoClaimWanted")).isEqualTo(1);
        assertThat(services.runs(walk.reference, AssistanceService.COMPENSATION))
                .isFalse();

        world.clock.set("2026-03-10T10:00");
        walk.asksFor("crisis-a", "COMPENSATION");
        asked(walk, "crisis-a", "claim", "WANTED", "signedBy", "VICTIM");
        walk.does("crisis-a", "FileCompensationClaim", "filed", "NOT_WANTED");
        assertThat(walk.passed("EndEvent_NoClaimWanted")).isEqualTo(2);
    }

    @Test
    void whoever_asks_for_it_has_the_person_told_at_once_and_not_while_a_claim_is_pending() {
        var walk = Walk.refer(world).identified();
        walk.asksFor("crisis-a", "COMPENSATION");
        assertThat(open(walk, "Event_TimeToAsk").dueAt()).isEqualTo(world.clock.instant());
        asked(walk, "crisis-a", "claim", "WANTED", "signedBy", "VICTIM");
        walk.does("crisis-a", "FileCompensationClaim", "filed", "YES");

        assertThatThrownBy(() -> walk.asksFor("crisis-a", "COMPENSATION"))
                .isInstanceOf(Refusal.class)
                .hasMessage("victimassistance.runsAlready");
    }

    @Test
    void a_child_answers_through_whoever_represents_it() {
        var walk =
                Walk.refer(world, Map.of("birthDate", "2011-05-10")).does("police", "TriageReferral", "inDanger", "NO");
        walk.decided("REASONABLE_GROUNDS");
        fact(walk, "police");

        for (var answer : List.of("WANTED", "NOT_WANTED")) {
            assertThatThrownBy(() -> walk.does(
                            holder(walk),
                            "InformOfCompensation",
                            "reached",
                            "YES",
                            "claim",
                            answer,
                            "signedBy",
                            "VICTIM"))
                    .isInstanceOf(Refusal.class);
        }
        walk.does(
                holder(walk),
                "InformOfCompensation",
                "reached",
                "YES",
                "claim",
                "WANTED",
                "signedBy",
                "REPRESENTATIVE");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_FileCompensationClaim");
    }

    @Test
    void a_right_that_nears_its_end_reaches_the_coordinator_before_it_lapses_and_lapses_only_seen() {
        var walk = Walk.refer(world).identified();
        known(walk, new CompensationFacts(LocalDate.of(2025, 10, 2), Incapacity.NONE, null, null));
        assertThat(open(walk, "Event_RightNearsItsEnd").dueAt()).isEqualTo("2026-03-12T07:00:00Z");
        walk.fires("Event_RightNearsItsEnd");
        assertThat(world.form("coordinator", walk.reference, "UserTask_WatchCompensationRight"))
                .containsEntry("lastDay", "2026-04-02");
        walk.does("coordinator", "WatchCompensationRight");
        assertThat(open(walk, "Event_RightNearsItsEnd").dueAt()).isEqualTo("2026-04-02T22:00:00Z");

        world.clock.set("2026-04-03T00:01");
        walk.fires("BoundaryEvent_RightOver").does("crisis-a", "SettleLapsedRight", "settled", "LAPSED");
        assertThat(walk.passed("EndEvent_RightLapsed")).isEqualTo(1);
        assertThat(services.runs(walk.reference, AssistanceService.COMPENSATION))
                .isFalse();
    }

    @Test
    void a_right_that_is_over_by_the_dates_may_run_longer_by_better_ones_or_was_used_in_time() {
        var walk = Walk.refer(world).identified();
        known(walk, new CompensationFacts(LocalDate.of(2025, 9, 3), Incapacity.NONE, null, null));
        world.clock.set("2026-03-04T10:00");
        walk.fires("BoundaryEvent_RightOver");
        assertThatThrownBy(() -> longer(walk, "2025-09-02", "2025-12-01"))
                .isInstanceOf(Refusal.class)
                .hasMessage("compensation.stillOver");
        longer(walk, "2025-09-02", "2026-03-01");
        assertThat(compensation.period(walk.reference).lastDay()).isEqualTo("2026-06-01");
        assertThat(open(walk, "Event_TimeToAsk").dueAt()).isEqualTo(world.clock.instant());

        world.clock.set("2026-06-02T10:00");
        walk.fires("BoundaryEvent_RightOver")
                .does("crisis-a", "SettleLapsedRight", "settled", "FILED", "filedOn", "2026-05-29");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_RecordCompensationDecision");
    }

    private void longer(Walk walk, String lastAct, String incapacityUntil) {
        walk.does(
                "crisis-a",
                "SettleLapsedRight",
                "settled",
                "LONGER",
                "actEnd",
                "KNOWN",
                "lastActOn",
                lastAct,
                "incapacity",
                "CEASED",
                "incapacityUntil",
                incapacityUntil,
                "enforcement",
                "NO");
    }

    @Test
    void h37_a_death_ends_the_watch_and_a_report_that_was_wrong_begins_it_again() {
        var walk = Walk.refer(world).identified();
        walk.reports("police", "DECEASED");
        assertThat(walk.passed("EndEvent_WatchEnded")).isEqualTo(1);
        assertThat(running(walk)).isEmpty();

        world.clock.set("2026-03-03T10:00");
        world.opens("police", walk.reference, "reopen");
        walk.does("police", "ReopenCase", "reason", "CLOSED_BY_MISTAKE");
        assertThat(running(walk)).isNotEmpty();
    }

    @Test
    void what_the_person_answered_stands_when_a_death_turns_out_to_be_none() {
        var walk = Walk.refer(world).identified();
        asked(walk, "crisis-a", "claim", "NOT_WANTED", "signedBy", "VICTIM");
        assertThat(running(walk)).isEmpty();
        walk.later(Duration.ofHours(1)).reports("police", "DECEASED");
        world.clock.set("2026-04-20T10:00");
        world.opens("police", walk.reference, "reopen");
        walk.does("police", "ReopenCase", "reason", "CLOSED_BY_MISTAKE");

        assertThat(running(walk)).isEmpty();
    }

    @Test
    void h37_nobody_depends_on_a_child_that_died() {
        var walk = Walk.refer(world, Map.of("birthDate", "2011-05-10"))
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .reports("police", "DECEASED");

        assertThat(running(walk)).isEmpty();
    }

    @Test
    void h37_nobody_is_asked_for_when_it_turns_out_after_the_death_that_nobody_depended_on_the_person() {
        var walk = Walk.refer(world).identified();
        fact(walk, "crisis-a", "dependants", "YES");
        walk.does("crisis-a", "InformOfCompensation", "reached", "NO").reports("police", "DECEASED");
        fact(walk, "police", "dependants", "NO");

        assertThat(running(walk)).isEmpty();
    }

    @Test
    void nobody_gives_up_the_claim_of_a_child_that_its_representative_wants() {
        var walk = child();
        walk.does(
                holder(walk),
                "InformOfCompensation",
                "reached",
                "YES",
                "claim",
                "WANTED",
                "signedBy",
                "REPRESENTATIVE",
                "ownView",
                "AGREES");
        var who = holderOf(walk, "UserTask_FileCompensationClaim");

        assertThatThrownBy(() -> walk.does(who, "FileCompensationClaim", "filed", "NOT_WANTED", "signedBy", "VICTIM"))
                .isInstanceOf(Refusal.class)
                .hasMessage("referral.childNeedsGuardian");
        walk.does(who, "FileCompensationClaim", "filed", "YES")
                .does(who, "RecordCompensationDecision", "came", "REFUSED");
        assertThatThrownBy(() -> walk.does(who, "DecideRemedy", "remedy", "NOT_WANTED", "signedBy", "VICTIM"))
                .isInstanceOf(Refusal.class)
                .hasMessage("referral.childNeedsGuardian");
        walk.does(who, "DecideRemedy", "remedy", "NOT_WANTED", "signedBy", "REPRESENTATIVE", "ownView", "DISAGREES");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_NameSocialWorkCentre");
    }

    @Test
    void a_child_that_wants_a_claim_which_its_representative_does_not_want_is_heard() {
        var walk = child();
        walk.does("coordinator", "NameSocialWorkCentre", "centre", "social").does("social", "LookAfterChild");
        walk.does(
                holder(walk),
                "InformOfCompensation",
                "reached",
                "YES",
                "claim",
                "NOT_WANTED",
                "signedBy",
                "REPRESENTATIVE",
                "ownView",
                "DISAGREES");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_LookAfterChild");
    }

    @Test
    void nobody_who_depends_on_the_person_answers_while_the_person_lives() {
        var walk = Walk.refer(world).identified();
        fact(walk, "crisis-a");

        assertThatThrownBy(() -> walk.does(
                        "crisis-a",
                        "InformOfCompensation",
                        "reached",
                        "YES",
                        "claim",
                        "NOT_WANTED",
                        "signedBy",
                        "DEPENDANT"))
                .hasMessage("compensation.lives");
    }

    @Test
    void h37_who_depended_on_somebody_who_died_is_told_by_the_police_and_claims() {
        var walk = Walk.refer(world).identified();
        fact(walk, "crisis-a", "dependants", "YES");
        walk.does("crisis-a", "InformOfCompensation", "reached", "NO").reports("police", "DECEASED");
        assertThat(referral.open(walk.reference)).isFalse();

        fact(walk, "police", "dependants", "YES");
        assertThatThrownBy(() -> walk.does(
                        "police", "InformOfCompensation", "reached", "YES", "claim", "WANTED", "signedBy", "VICTIM"))
                .hasMessage("compensation.died");
        walk.does("police", "InformOfCompensation", "reached", "YES", "claim", "WANTED", "signedBy", "DEPENDANT");
        assertThat(world.openTasks(walk.reference))
                .filteredOn(task -> !task.equals("UserTask_ConfirmNoRemoval"))
                .containsExactly("UserTask_FileCompensationClaim");
    }

    @Test
    void a_claim_that_is_filed_goes_on_after_a_death() {
        var walk = filed().reports("police", "DECEASED");

        assertThat(world.openTasks(walk.reference))
                .filteredOn(task -> !task.equals("UserTask_ConfirmNoRemoval"))
                .containsExactly("UserTask_RecordCompensationDecision");
        walk.does("police", "RecordCompensationDecision", "came", "WITHDRAWN");
        assertThat(running(walk)).isEmpty();
    }

    @Test
    void nobody_watches_the_right_of_somebody_who_is_finally_no_victim() {
        var walk = Walk.refer(world).identified();
        walk.does(
                "police", "RecordFormalStatus", "status", "NOT_A_VICTIM", "effectiveOn", "2026-03-02", "final", "YES");

        assertThat(running(walk)).isEmpty();
    }

    @Test
    void a_closed_case_keeps_its_right_which_the_police_unit_watches_then() {
        var walk = Walk.refer(world, Map.of("citizenship", List.of("SI"), "legalStatus", "SI_CITIZEN"))
                .identified()
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "UNDECIDED");
        asked(walk, "crisis-a", "reached", "NO");
        walk.fires("Event_TimeToAsk")
                .does("crisis-a", "ArrangeOnwardSupport")
                .does("police", "RecordFormalStatus", "status", "IDENTIFIED", "final", "YES");
        walk.does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", "WITHDREW");
        assertThat(referral.open(walk.reference)).isFalse();

        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_RecordCompensationFacts")
                .doesNotContain("UserTask_LookAtCase");
        assertThat(open(walk, "UserTask_RecordCompensationFacts").responsible()).isEqualTo("police-a");
        walk.does("police", "RecordCompensationFacts", "enforcement", "NO")
                .does("police", "InformOfCompensation", "reached", "NO");
        walk.fires("Event_RightNearsItsEnd").does("coordinator", "WatchCompensationRight", "arranged", "NOT_POSSIBLE");
        assertThat(open(walk, "BoundaryEvent_RightOver").responsible()).isEqualTo("police-a");
    }

    @Test
    void whoever_takes_the_person_takes_the_open_work_and_reads_what_was_written() {
        var walk = Phase.SAFE_ACCOMMODATION.begin(world);
        walk.fires("Event_TimeToAsk");
        assertThat(open(walk, "UserTask_RecordCompensationFacts").responsible()).isEqualTo("safe-a");
        saysAfterTheTimer(walk, "safe-a", "claim", "WANTED", "signedBy", "VICTIM");
        walk.does("safe-a", "FileCompensationClaim", "filed", "YES");
        walk.does("safe-a", "RecordSafeExit", "reason", "REINTEGRATION", "transferConsent", "YES")
                .does("reintegration-a", "CheckEligibility", "exploitedAbroad", "YES", "legalResidence", "YES")
                .does("reintegration-a", "EnrolInProgramme", "place", "ENROL");

        assertThat(open(walk, "UserTask_RecordCompensationDecision").responsible())
                .isEqualTo("reintegration-a");
        var next = new Reader("reintegration-a", "reintegration-a", OrganisationKind.REINTEGRATION_PROVIDER);
        assertThat(caseFile.mayWrite(walk.reference, Compartment.COMPENSATION, next))
                .isTrue();
        assertThat(world.form("reintegration-a", walk.reference, "UserTask_RecordCompensationDecision"))
                .containsEntry("filedOnDay", "Monday 2 March 2026");
    }

    @Test
    void what_may_stand_against_a_claim_is_said_and_refuses_nothing() {
        var walk = Walk.refer(world).identified();
        fact(walk, "crisis-a", "violentOrSexual", "NO", "lastActOn", "2026-02-10");
        var shown = world.form("crisis-a", walk.reference, "UserTask_InformOfCompensation");
        assertThat(shown.get("warnings")).asString().contains("The commission decides");
        assertThat(shown).containsEntry("countedFrom", "the end of the act").containsEntry("lastDay", "2026-08-10");

        walk.does("crisis-a", "InformOfCompensation", "claim", "WANTED", "signedBy", "VICTIM")
                .does("crisis-a", "FileCompensationClaim", "filed", "YES");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_RecordCompensationDecision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "safe-a", "group-1", "police-b"})
    void who_does_not_help_the_person_writes_nothing_of_it(String stranger) {
        var walk = Walk.refer(world).identified();
        walk.fires("Event_TimeToAsk");

        assertThatThrownBy(() -> walk.does(stranger, "RecordCompensationFacts")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> world.form(stranger, walk.reference, "UserTask_RecordCompensationFacts"))
                .isInstanceOfAny(AccessDenied.class, RuntimeException.class);
    }

    private Walk filed() {
        var walk = Walk.refer(world).identified();
        asked(walk, "crisis-a", "claim", "WANTED", "signedBy", "VICTIM");
        return walk.does("crisis-a", "FileCompensationClaim", "filed", "YES");
    }

    /** The timer fires, the facts are recorded as they are known, and the person is asked. */
    private void asked(Walk walk, String username, Object... answers) {
        walk.fires("Event_TimeToAsk");
        saysAfterTheTimer(walk, username, answers);
    }

    private void saysAfterTheTimer(Walk walk, String username, Object... answers) {
        var facts = new ArrayList<Object>(List.of("enforcement", "NO"));
        if (compensation.endOfActUnknown(walk.reference)) {
            facts.addAll(List.of("actEnd", "NOT_KNOWN"));
        } else {
            facts.addAll(List.of("lastActOn", endOfAct(walk).toString()));
        }
        walk.does(username, "RecordCompensationFacts", facts.toArray());
        var given = new ArrayList<Object>(List.of(answers));
        if (!given.contains("reached")) {
            given.addAll(List.of("reached", "YES"));
        }
        walk.does(username, "InformOfCompensation", given.toArray());
    }

    private LocalDate endOfAct(Walk walk) {
        return rights.findByCaseReference(walk.reference.text())
                .flatMap(right -> Optional.ofNullable(right.facts().actEndedOn()))
                .orElseThrow();
    }

    private void fact(Walk walk, String username, Object... answers) {
        walk.fires("Event_TimeToAsk");
        var given = new ArrayList<Object>(List.of("enforcement", "NO"));
        given.addAll(List.of(answers));
        walk.does(username.equals("police") ? holder(walk) : username, "RecordCompensationFacts", given.toArray());
    }

    private void known(Walk walk, CompensationFacts facts) {
        world.as("crisis-a", () -> {
            compensation.record(walk.reference, facts);
            return facts;
        });
    }

    private static void decided(Walk walk, Object... cameAndMore) {
        var given = new ArrayList<Object>();
        given.add("came");
        given.addAll(List.of(cameAndMore));
        walk.does("crisis-a", "RecordCompensationDecision", given.toArray());
    }

    private Walk child() {
        var walk =
                Walk.refer(world, Map.of("birthDate", "2011-05-10")).does("police", "TriageReferral", "inDanger", "NO");
        walk.decided("REASONABLE_GROUNDS");
        fact(walk, "police");
        return walk;
    }

    private String holderOf(Walk walk, String task) {
        return world.peopleOf(open(walk, task).responsible()).get(0);
    }

    /** Somebody of the organisation that knows the person. */
    private String holder(Walk walk) {
        return obligations.openIn(walk.reference).stream()
                .filter(
                        one -> one.activity()
                                .matches(
                                        "UserTask_(RecordCompensationFacts|InformOfCompensation|LookAtCase|ArrangeOnwardSupport)"))
                .map(Obligation::responsible)
                .map(body -> world.peopleOf(body).get(0))
                .findFirst()
                .orElse("police");
    }

    private Obligation open(Walk walk, String activity) {
        return obligations.openIn(walk.reference).stream()
                .filter(one -> one.activity().equals(activity))
                .findFirst()
                .orElseThrow(() -> new AssertionError(activity + " is not open"));
    }

    private List<Obligation> running(Walk walk) {
        return obligations.openIn(walk.reference).stream()
                .filter(one -> one.phase().startsWith("Compensation"))
                .toList();
    }
}
