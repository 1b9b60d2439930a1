package si.zavetje.reintegration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.caseevents.EventReport;
import si.zavetje.referral.Referral;
import si.zavetje.referral.Referral.LegalStatus;
import si.zavetje.reflection.ReflectionPeriod;
import si.zavetje.reintegration.Programme.ExitOutcome;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Answers;
import si.zavetje.world.Cases;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.World;

/** A person applies for reintegration, takes part and comes to a life of her own. */
@EngineTest
@CoversEveryNode("Reintegration")
class ReintegrationProcessTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    World world;

    @Autowired
    Cases cases;

    @Autowired
    Reintegration reintegration;

    @Autowired
    Referral referral;

    @Autowired
    CaseEvents caseEvents;

    @Autowired
    Programmes programmes;

    @Autowired
    Responsibilities responsibilities;

    @BeforeEach
    void on_a_monday() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void a_person_comes_by_way_of_the_waiting_list_to_a_life_of_her_own() {
        var reference = wanted("SI_CITIZEN");
        assertThat(world.form("reintegration-a", reference, "UserTask_CheckEligibility"))
                .containsEntry("legalStatus", "SI_CITIZEN");
        check(reference, "NO", "NO");
        enrol(reference, "WAIT_LIST");
        world.complete(
                "reintegration-a",
                reference,
                "UserTask_CheckWaitingList",
                Map.of("reached", "YES", "contactedOn", "2026-03-02", "news", "Still wanted."));
        enrol(reference, "ENROL");
        plan(reference);
        review(reference, "CONTINUE");
        review(reference, "EXIT");
        exit(reference, "EMPLOYED", "YES");

        assertThat(cases.endedWith(reference, "EndEvent_IndependentLife")).isTrue();
        assertThat(reintegration.independent(reference)).isTrue();
        assertThat(programmes.of(reference).firstFollowUp()).isEqualTo(LocalDate.of(2026, 9, 2));
        assertThat(programmes.of(reference).secondFollowUp()).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(responsibilities.organisationFor(reference, Capacity.REINTEGRATION_PROVIDER))
                .as("who knows her answers until the case is closed")
                .isPresent();
    }

    @Test
    void h18_without_proceedings_a_citizen_of_the_union_is_told_why_not() {
        var reference = wanted("EU");
        check(reference, "NO", "YES");
        assertThat(world.form("reintegration-a", reference, "UserTask_InformNotEligible"))
                .containsEntry(
                        "reason",
                        "The rules ask for proceedings in Slovenia in which the person was treated as a victim.");
        world.complete(
                "reintegration-a",
                reference,
                "UserTask_InformNotEligible",
                Map.of(
                        "sheet",
                        "UNSAFE",
                        "told",
                        "YES",
                        "informedOn",
                        "2026-03-02",
                        "language",
                        "rum",
                        "otherHelp",
                        "The social work centre."));

        assertThat(cases.endedWith(reference, "EndEvent_NotEligible")).isTrue();
        assertThat(responsibilities.organisationFor(reference, Capacity.REINTEGRATION_PROVIDER))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2023-12-29, UserTask_InformNotEligible", "2024-01-02, UserTask_EnrolInProgramme"})
    void h20_a_citizen_who_was_exploited_at_home_is_taken_in_since_2024_and_was_not_before(LocalDate day, String next) {
        world.clock.set(day + "T10:00");
        var reference = wanted("SI_CITIZEN");
        world.complete(
                "reintegration-a",
                reference,
                "UserTask_CheckEligibility",
                Map.of(
                        "appliedOn", day.toString(),
                        "exploitedAbroad", "NO",
                        "proceedingsInSlovenia", "YES",
                        "legalResidence", "YES"));

        assertThat(world.openTasks(reference)).contains(next);
    }

    @Test
    void who_no_longer_wants_a_place_leaves_without_being_followed() {
        var reference = wanted("SI_CITIZEN");
        check(reference, "NO", "NO");
        enrol(reference, "NO_LONGER_WANTED");
        exit(reference, "LEFT", "NO");

        assertThat(cases.endedWith(reference, "EndEvent_ReintegrationEnded")).isTrue();
        assertThat(programmes.of(reference).firstFollowUp()).isNull();
    }

    @Test
    void who_leaves_the_day_after_she_was_enrolled_walks_no_further() {
        var reference = wanted("SI_CITIZEN");
        check(reference, "NO", "NO");
        enrol(reference, "ENROL");
        world.clock.set("2026-03-03T10:00");
        assertThat(world.openTasks(reference))
                .containsExactlyInAnyOrder("UserTask_DrawUpReintegrationPlan", "UserTask_RecordReintegrationExit");
        exit(reference, "LEFT", "YES");

        assertThat(cases.endedWith(reference, "EndEvent_ReintegrationEnded")).isTrue();
        assertThat(world.openTasks(reference)).isEmpty();
        assertThat(programmes.of(reference)).returns(ExitOutcome.LEFT, Programme::exitOutcome);
        assertThat(reintegration.independent(reference)).isFalse();
    }

    @Test
    void who_finds_work_while_she_waits_for_a_place_or_for_a_title_ends_the_programme_then() {
        var waiting = wanted("SI_CITIZEN");
        check(waiting, "NO", "NO");
        enrol(waiting, "WAIT_LIST");
        exit(waiting, "EMPLOYED", "NO");
        assertThat(cases.endedWith(waiting, "EndEvent_IndependentLife")).isTrue();

        var suspended = wanted("TCN_LEGAL");
        checkWithTitle(suspended, "2026-03-01");
        enrol(suspended, "ENROL");
        plan(suspended);
        review(suspended, "SUSPEND");
        exit(suspended, "RETURNED", "NO");
        assertThat(cases.endedWith(suspended, "EndEvent_ReintegrationEnded")).isTrue();
        assertThat(world.openTasks(suspended)).isEmpty();
    }

    @Test
    void the_exit_is_looked_for_soon_once_it_is_known_that_she_leaves_and_some_day_before_that() {
        var reviewed = wanted("SI_CITIZEN");
        check(reviewed, "NO", "NO");
        assertThat(exitDue(reviewed)).isEqualTo("2027-03-02T22:59:00Z");
        enrol(reviewed, "ENROL");
        plan(reviewed);
        review(reviewed, "EXIT");
        assertThat(exitDue(reviewed)).isEqualTo("2026-03-03T22:59:00Z");
        assertThat(world.openTasks(reviewed)).containsExactly("UserTask_RecordReintegrationExit");

        var withdrew = wanted("SI_CITIZEN");
        check(withdrew, "NO", "NO");
        enrol(withdrew, "ENROL");
        caseEvents.report(withdrew, EventReport.of(EventKind.ASSISTANCE_WITHDRAWN, world.clock.instant()));
        assertThat(exitDue(withdrew)).isEqualTo("2026-03-03T22:59:00Z");
        caseEvents.takeBackLast(withdrew);
        assertThat(exitDue(withdrew)).isEqualTo("2027-03-02T22:59:00Z");
    }

    @Test
    void h22_a_title_that_ends_suspends_the_programme_and_does_not_close_it() {
        var reference = wanted("TCN_LEGAL");
        checkWithTitle(reference, "2026-04-01");
        enrol(reference, "ENROL");
        plan(reference);
        assertThatThrownBy(() -> review(reference, "SUSPEND"))
                .isInstanceOf(Refusal.class)
                .hasMessage("reintegration.titleValid");

        world.clock.set("2026-04-02T10:00");
        assertThatThrownBy(() -> review(reference, "CONTINUE"))
                .isInstanceOf(Refusal.class)
                .hasMessage("reintegration.titleEnded");
        review(reference, "SUSPEND");
        assertThat(reintegration.suspended(reference)).isTrue();
        assertThat(world.openTasks(reference))
                .containsExactlyInAnyOrder("UserTask_RestoreTitle", "UserTask_RecordReintegrationExit");
        assertThat(world.form("police", reference, "UserTask_RestoreTitle"))
                .as("nobody said which title it was")
                .containsEntry("lastTitleUntil", "2026-04-01")
                .doesNotContainKey("lastTitle");
        restore(reference, Map.of("titlePossible", "NO", "reasons", "Not yet."));
        review(reference, "SUSPEND");
        assertThatThrownBy(() -> restore(reference, newTitle("2026-04-01")))
                .isInstanceOf(Refusal.class)
                .hasMessage("chronology.past");
        transaction.executeWithoutResult(status -> events.publishEvent(new ReflectionPeriod.TitleGranted(reference)));
        assertThat(world.openTasks(reference))
                .containsExactlyInAnyOrder("UserTask_ReviewReintegration", "UserTask_RecordReintegrationExit");
        review(reference, "SUSPEND");
        restore(reference, newTitle("2027-04-01"));

        assertThat(world.form("reintegration-a", reference, "UserTask_ReviewReintegration"))
                .containsEntry("titleUntil", "2027-04-01");
        review(reference, "CONTINUE");
        assertThat(reintegration.suspended(reference)).isFalse();
        assertThat(world.openTasks(reference))
                .containsExactlyInAnyOrder("UserTask_ReviewReintegration", "UserTask_RecordReintegrationExit");

        world.clock.set("2027-04-02T10:00");
        review(reference, "SUSPEND");
        assertThat(world.form("police", reference, "UserTask_RestoreTitle"))
                .containsEntry("lastTitle", "RESIDENCE_PERMIT")
                .containsEntry("lastTitleUntil", "2027-04-01");
    }

    @Test
    void a_ground_of_stay_that_is_put_right_has_the_eligibility_looked_at_again_and_puts_nobody_out() {
        var reference = takingPart("EU");
        referral.correctLegalStatus(reference, LegalStatus.TCN_LEGAL);
        referral.correctLegalStatus(reference, LegalStatus.ASYLUM_APPLICANT);

        assertThat(world.openTasks(reference))
                .containsExactlyInAnyOrder(
                        "UserTask_DrawUpReintegrationPlan",
                        "UserTask_RecordReintegrationExit",
                        "UserTask_LookAtEligibilityAgain");
        assertThat(world.task(reference, "UserTask_LookAtEligibilityAgain", "reintegration-a")
                        .getDueDate())
                .isEqualTo(Instant.parse("2026-03-09T22:59:00Z"));
        assertThat(world.form("reintegration-a", reference, "UserTask_LookAtEligibilityAgain"))
                .containsEntry("statusBefore", "EU")
                .containsEntry("statusNow", "ASYLUM_APPLICANT")
                .containsEntry("proceedingsInSlovenia", "YES")
                .containsEntry("legalResidence", "YES");
        lookAgain(reference, "NO", "CONTINUES", Map.of());

        assertThat(world.openTasks(reference))
                .containsExactlyInAnyOrder("UserTask_DrawUpReintegrationPlan", "UserTask_RecordReintegrationExit");
        assertThatThrownBy(() -> exit(reference, "RIGHT_LOST", "NO")).hasMessage("reintegration.notLost");
    }

    @Test
    void who_is_not_eligible_any_more_is_heard_and_told_and_has_notice_before_she_leaves() {
        var reference = takingPart("EU");
        assertThatThrownBy(() -> exit(reference, "RIGHT_LOST", "NO")).hasMessage("reintegration.notLost");
        referral.correctLegalStatus(reference, LegalStatus.TCN_LEGAL);
        assertThatThrownBy(() -> lookAgain(reference, "YES", "ENDS", Map.of("hearingOn", "2026-03-02")))
                .as("the rules do not say so")
                .hasMessage("reintegration.stillEligible");
        assertThatThrownBy(() -> lookAgain(reference, "NO", "ENDS", Map.of())).hasMessage("reintegration.notHeard");
        lookAgain(reference, "NO", "ENDS", Map.of("hearingOn", "2026-03-02", "heardSaid", "Has a lawyer."));

        assertThat(world.openTasks(reference)).contains("UserTask_DrawUpReintegrationPlan");
        assertThatThrownBy(() -> exit(reference, "RIGHT_LOST", "NO"))
                .as("she was not told yet")
                .hasMessage("reintegration.notLost");
        assertThat(world.form("reintegration-a", reference, "UserTask_InformOfProgrammeEnd"))
                .containsEntry("ground", "The rules ask for legal residence in Slovenia.")
                .containsEntry("reason", "As the file shows.");
        told(reference);
        assertThat(exitDue(reference)).isEqualTo("2026-03-11T22:59:00Z");
        assertThat(world.form("reintegration-a", reference, "UserTask_RecordReintegrationExit"))
                .containsEntry("rightLostOn", "2026-03-10");
        assertThatThrownBy(() -> exit(reference, "RIGHT_LOST", "NO")).hasMessage("reintegration.notYetEffective");
        caseEvents.report(reference, EventReport.of(EventKind.ASSISTANCE_WITHDRAWN, world.clock.instant()));
        caseEvents.takeBackLast(reference);
        assertThat(exitDue(reference)).isEqualTo("2026-03-11T22:59:00Z");

        world.clock.set("2026-03-10T10:00");
        world.complete(
                "reintegration-a",
                reference,
                "UserTask_RecordReintegrationExit",
                Map.of("exitedOn", "2026-03-10", "exitOutcome", "RIGHT_LOST", "followUpWanted", "NO"));
        assertThat(cases.endedWith(reference, "EndEvent_ReintegrationEnded")).isTrue();
        assertThat(world.openTasks(reference)).isEmpty();
    }

    @Test
    void who_has_no_title_leaves_by_agreement_or_after_a_look_a_hearing_and_a_notice() {
        var reference = wanted("TCN_LEGAL");
        checkWithTitle(reference, "2026-04-01");
        enrol(reference, "ENROL");
        plan(reference);
        assertThatThrownBy(() -> titleLost(reference, "YES", "2026-03-02")).hasMessage("reintegration.titleNotLost");
        world.clock.set("2026-04-02T10:00");
        review(reference, "SUSPEND");
        restore(reference, Map.of("titlePossible", "NO", "reasons", "The application was refused."));

        assertThat(world.openTasks(reference)).contains("UserTask_LookAtEligibilityAgain");
        assertThat(world.form("reintegration-a", reference, "UserTask_LookAtEligibilityAgain"))
                .containsEntry("formalStatus", "The person has no title to stay, and none is possible.");
        for (var answer : List.of("NO", "CANNOT_BE_ASKED")) {
            assertThatThrownBy(() -> titleLost(reference, answer, "2026-04-02")).hasMessage("reintegration.notLost");
        }
        lookAgain(reference, "NO", "ENDS", Map.of("hearingOn", "2026-04-02"));
        told(reference, "2026-04-02");
        assertThatThrownBy(() -> titleLost(reference, "NO", "2026-04-02")).hasMessage("reintegration.notYetEffective");
        world.clock.set("2026-04-13T10:00");
        titleLost(reference, "NO", "2026-04-13");
        assertThat(cases.endedWith(reference, "EndEvent_ReintegrationEnded")).isTrue();
    }

    @Test
    void who_has_no_title_and_agrees_leaves_on_the_day() {
        var reference = wanted("TCN_LEGAL");
        checkWithTitle(reference, "2026-04-01");
        world.clock.set("2026-04-02T10:00");
        titleLost(reference, "YES", "2026-04-02");

        assertThat(cases.endedWith(reference, "EndEvent_ReintegrationEnded")).isTrue();
    }

    private void titleLost(CaseReference reference, String agrees, String on) {
        var more = new HashMap<>(Map.of("agrees", agrees));
        if (agrees.equals("CANNOT_BE_ASKED")) {
            more.put("agreesReason", "In hospital.");
        }
        exit(reference, more, on, "TITLE_LOST", "NO");
    }

    @Test
    void the_notice_runs_from_the_telling_but_not_before_the_decision_and_from_today_when_nobody_can_tell_her() {
        for (var telling : Map.of("YES", LocalDate.of(2026, 3, 10), "NO", LocalDate.of(2026, 3, 12))
                .entrySet()) {
            world.clock.set("2026-03-02T10:00");
            var reference = takingPart("EU");
            referral.correctLegalStatus(reference, LegalStatus.TCN_LEGAL);
            lookAgain(reference, "NO", "ENDS", Map.of("hearingOn", "2026-03-01"));
            world.clock.set("2026-03-04T10:00");
            world.complete(
                    "reintegration-a",
                    reference,
                    "UserTask_InformOfProgrammeEnd",
                    new Answers()
                            .to(
                                    "InformOfProgrammeEnd",
                                    world.clock.instant(),
                                    Map.of("told", telling.getKey(), "informedOn", "2026-03-01")));

            assertThat(world.form("reintegration-a", reference, "UserTask_RecordReintegrationExit"))
                    .containsEntry("rightLostOn", telling.getValue().toString());
        }
    }

    @Test
    void a_child_does_not_lose_the_programme_whatever_the_rules_say() {
        var reference = takingPart("EU");
        referral.treatAsChild(reference);
        referral.correctLegalStatus(reference, LegalStatus.TCN_LEGAL);
        assertThatThrownBy(() -> lookAgain(reference, "NO", "ENDS", Map.of("hearingOn", "2026-03-02")))
                .hasMessage("reintegration.noLossForChild");
        lookAgain(reference, "NO", "CONTINUES", Map.of());

        var foundLater = takingPart("EU");
        referral.correctLegalStatus(foundLater, LegalStatus.TCN_LEGAL);
        lookAgain(foundLater, "NO", "ENDS", Map.of("hearingOn", "2026-03-02"));
        told(foundLater);
        referral.treatAsChild(foundLater);
        world.clock.set("2026-03-12T10:00");
        assertThatThrownBy(() -> world.complete(
                        "reintegration-a",
                        foundLater,
                        "UserTask_RecordReintegrationExit",
                        Map.of("exitedOn", "2026-03-12", "exitOutcome", "RIGHT_LOST", "followUpWanted", "NO")))
                .hasMessage("reintegration.noLossForChild");
    }

    @Test
    void a_correction_that_is_put_right_again_takes_the_question_back() {
        var reference = takingPart("EU");
        referral.correctLegalStatus(reference, LegalStatus.TCN_LEGAL);
        referral.correctLegalStatus(reference, LegalStatus.EU);

        assertThat(world.openTasks(reference))
                .containsExactlyInAnyOrder("UserTask_DrawUpReintegrationPlan", "UserTask_RecordReintegrationExit");
    }

    @Test
    void an_end_that_was_announced_is_looked_at_again_when_the_ground_of_stay_changes_once_more() {
        var reference = takingPart("EU");
        referral.correctLegalStatus(reference, LegalStatus.TCN_LEGAL);
        lookAgain(reference, "NO", "ENDS", Map.of("hearingOn", "2026-03-02"));
        referral.correctLegalStatus(reference, LegalStatus.INT_PROTECTION);
        assertThat(world.openTasks(reference))
                .contains("UserTask_LookAtEligibilityAgain")
                .doesNotContain("UserTask_InformOfProgrammeEnd");
        lookAgain(reference, "NO", "ENDS", Map.of("hearingOn", "2026-03-02"));
        told(reference);
        referral.correctLegalStatus(reference, LegalStatus.EU);
        assertThatThrownBy(() -> exit(reference, "RIGHT_LOST", "NO"))
                .as("as long as it is looked at")
                .hasMessage("reintegration.notLost");
        lookAgain(reference, "YES", "CONTINUES", Map.of());

        assertThat(exitDue(reference)).isEqualTo("2027-03-02T22:59:00Z");
    }

    @Test
    void who_was_refused_on_a_wrong_ground_of_stay_is_checked_again() {
        var reference = wanted("EU");
        check(reference, "NO", "YES");
        referral.correctLegalStatus(reference, LegalStatus.SI_CITIZEN);
        assertThat(world.openTasks(reference)).containsExactly("UserTask_CheckEligibility");
        check(reference, "NO", "YES");

        assertThat(world.openTasks(reference)).contains("UserTask_EnrolInProgramme");
    }

    @Test
    void who_is_finally_found_to_be_no_victim_is_looked_at_again_and_leaves_in_the_same_way() {
        var reference = takingPart("EU");
        cases.start("FormalStatus", reference);
        world.complete(
                "police",
                reference,
                "UserTask_RecordFormalStatus",
                new Answers()
                        .to(
                                "RecordFormalStatus",
                                world.clock.instant(),
                                Map.of("status", "NOT_A_VICTIM", "final", "YES")));
        assertThat(world.form("reintegration-a", reference, "UserTask_LookAtEligibilityAgain"))
                .containsEntry("formalStatus", "The police finally found that the person is not a victim.");
        lookAgain(reference, "YES", "ENDS", Map.of("hearingOn", "2026-03-02"));

        assertThat(world.form("reintegration-a", reference, "UserTask_InformOfProgrammeEnd"))
                .containsEntry("ground", "The police finally found that the person is not a victim.");
    }

    @Test
    void an_application_from_before_all_rules_is_refused() {
        var reference = wanted("SI_CITIZEN");

        assertThatThrownBy(() -> world.complete(
                        "reintegration-a",
                        reference,
                        "UserTask_CheckEligibility",
                        Map.of(
                                "appliedOn", "2022-12-31",
                                "exploitedAbroad", "YES",
                                "proceedingsInSlovenia", "NO",
                                "legalResidence", "YES")))
                .isInstanceOf(Refusal.class)
                .hasMessage("reintegration.noRules");
        assertThat(world.openTasks(reference)).containsExactly("UserTask_CheckEligibility");
    }

    private CaseReference takingPart(String legalStatus) {
        var reference = wanted(legalStatus);
        check(reference, "YES", "YES");
        enrol(reference, "ENROL");
        return reference;
    }

    private void lookAgain(CaseReference reference, String residence, String answer, Map<String, Object> hearing) {
        var answers = new HashMap<String, Object>(Map.of(
                "exploitedAbroad",
                "NO",
                "proceedingsInSlovenia",
                "YES",
                "legalResidence",
                residence,
                "answer",
                answer,
                "reason",
                "As the file shows."));
        answers.putAll(hearing);
        world.complete("reintegration-a", reference, "UserTask_LookAtEligibilityAgain", answers);
    }

    private void told(CaseReference reference) {
        told(reference, "2026-03-02");
    }

    private void told(CaseReference reference, String on) {
        world.complete(
                "reintegration-a",
                reference,
                "UserTask_InformOfProgrammeEnd",
                Map.of(
                        "sheet", "UNSAFE",
                        "told", "YES",
                        "informedOn", on,
                        "language", "rum",
                        "interpreter", "YES",
                        "remedyExplained", "YES",
                        "otherHelp", "The social work centre."));
    }

    private CaseReference wanted(String legalStatus) {
        var reference = cases.identified(legalStatus);
        cases.start("Reintegration", reference);
        return reference;
    }

    private void check(CaseReference reference, String proceedings, String residence) {
        world.complete(
                "reintegration-a",
                reference,
                "UserTask_CheckEligibility",
                Map.of(
                        "appliedOn",
                        "2026-03-02",
                        "exploitedAbroad",
                        "NO",
                        "proceedingsInSlovenia",
                        proceedings,
                        "legalResidence",
                        residence));
    }

    private void checkWithTitle(CaseReference reference, String until) {
        world.complete(
                "reintegration-a",
                reference,
                "UserTask_CheckEligibility",
                Map.of(
                        "appliedOn", "2026-03-02",
                        "exploitedAbroad", "NO",
                        "proceedingsInSlovenia", "YES",
                        "legalResidence", "YES",
                        "titleUntil", until));
    }

    private void enrol(CaseReference reference, String place) {
        world.complete(
                "reintegration-a",
                reference,
                "UserTask_EnrolInProgramme",
                Map.of("decidedOn", "2026-03-02", "place", place, "waitingFor", "The next contract."));
    }

    private void plan(CaseReference reference) {
        world.complete(
                "reintegration-a",
                reference,
                "UserTask_DrawUpReintegrationPlan",
                Map.of(
                        "areas", List.of("LIVELIHOOD"),
                        "livelihoodGoal", "Work.",
                        "livelihoodAction", "Look for work together.",
                        "livelihoodBy", "2026-09-01",
                        "signed", "YES",
                        "signedOn", "2026-03-02"));
    }

    private void review(CaseReference reference, String outcome) {
        world.complete(
                "reintegration-a",
                reference,
                "UserTask_ReviewReintegration",
                Map.of(
                        "reviewedOn",
                        "2026-03-02",
                        "activities",
                        List.of("LEARNING"),
                        "goals",
                        "Well.",
                        "outcome",
                        outcome));
    }

    private void restore(CaseReference reference, Map<String, Object> title) {
        var answers = new HashMap<String, Object>(Map.of("checkedOn", "2026-04-02"));
        answers.putAll(title);
        world.complete("police", reference, "UserTask_RestoreTitle", answers);
    }

    private static Map<String, Object> newTitle(String until) {
        return Map.of("titlePossible", "YES", "titleKind", "RESIDENCE_PERMIT", "titleUntil", until);
    }

    private Instant exitDue(CaseReference reference) {
        return world.task(reference, "UserTask_RecordReintegrationExit", "reintegration-a")
                .getDueDate()
                .toInstant();
    }

    private void exit(CaseReference reference, String outcome, String followUp) {
        exit(
                reference,
                outcome.equals("LEFT") ? Map.of("whereabouts", "KNOWN") : Map.of(),
                "2026-03-02",
                outcome,
                followUp);
    }

    private void exit(CaseReference reference, Map<String, String> more, String on, String outcome, String followUp) {
        var answers = new HashMap<String, Object>(more);
        answers.putAll(Map.of("exitedOn", on, "exitOutcome", outcome, "followUpWanted", followUp));
        world.complete("reintegration-a", reference, "UserTask_RecordReintegrationExit", answers);
    }
}
