package si.zavetje.assistedreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.Obligations;
import si.zavetje.referral.Referral;
import si.zavetje.shared.Refusal;
import si.zavetje.victimassistance.AssistanceService;
import si.zavetje.victimassistance.Services;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** V1-V9: a return is a free wish, prepared safely, taken back at any time before the journey, and followed as long as it is wished. */
@EngineTest
@CoversEveryNode({"AssistedReturn", "ReturnPreparation"})
class AssistedReturnProcessTest {

    @Autowired
    World world;

    @Autowired
    AssistedReturn assistedReturn;

    @Autowired
    Services services;

    @Autowired
    CaseEvents events;

    @Autowired
    CrisisAccommodation crisis;

    @Autowired
    Obligations obligations;

    @Autowired
    Referral referral;

    @BeforeEach
    void a_morning() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void a_return_goes_from_the_wish_to_the_last_contact_and_the_ending_is_true() {
        var walk = prepared();
        walk.does("crisis-a", "AssessReturnRisk", "returnRisk", "NOT_KNOWN")
                .does("crisis-a", "AssessReturnRisk", "returnRisk", "SAFE_WITH_MEASURES")
                .does("police", "RecordTestimonyStatus", "testimony", "WAIT_WISHED");
        assertThat(world.form("crisis-a", walk.reference, "UserTask_ArrangeReturnDocuments"))
                .containsEntry("testimonyStatus", "waiting would be helpful; the person decides");
        walk.does("crisis-a", "ArrangeReturnDocuments", "documents", "ASKED")
                .does("crisis-a", "ArrangeReturnDocuments", "documents", "CANNOT_BE_HAD", "documentsThen", "TRY_AGAIN")
                .does("crisis-a", "ArrangeReturnDocuments", "documents", "AT_HAND")
                .does("crisis-a", "AskReceivingBody", "receiver", "ASKED", "consent", "YES");
        assertThat(open(walk, "UserTask_RecordReceivingAnswer").dueAt()).isEqualTo("2026-03-16T22:59:00Z");
        walk.does("crisis-a", "RecordReceivingAnswer", "answer", "NO_ANSWER")
                .does("crisis-a", "AskReceivingBody", "receiver", "ASKED", "consent", "YES")
                .does("crisis-a", "RecordReceivingAnswer", "answer", "REFUSED")
                .does("crisis-a", "AskReceivingBody", "receiver", "ASKED", "consent", "YES")
                .does("crisis-a", "RecordReceivingAnswer", "answer", "ACCEPTED")
                .does("crisis-a", "RecordTravel", "travel", "NOT_YET");
        leaves(walk, "2026-03-05");
        assertThat(events.holds(walk.reference, EventKind.LEFT_COUNTRY)).isTrue();
        assertThat(open(walk, "UserTask_ConfirmReturnArrival").dueAt()).isEqualTo("2026-03-06T22:59:00Z");
        walk.does("crisis-a", "ConfirmReturnArrival", "arrival", "TOO_EARLY")
                .does("crisis-a", "ConfirmReturnArrival", "arrival", "ARRIVED", "arrivedOn", "2026-03-05");

        for (var day : List.of("2026-04-03", "2026-06-05", "2026-09-04")) {
            assertThat(open(walk, "Event_TimeToAskAgain").dueAt().toString()).startsWith(day);
            walk.fires("Event_TimeToAskAgain");
            walk.does("crisis-a", "MonitorAfterReturn", "contact", "NOT_REACHED");
        }
        assertThat(assistedReturn.runs(walk.reference)).isFalse();
        assertThat(services.runs(walk.reference, AssistanceService.ASSISTED_RETURN))
                .isFalse();
        closes(walk, "TRANSFERRED_ABROAD");
    }

    @Test
    void the_wish_is_confirmed_after_three_days_and_who_needs_more_time_has_it() {
        var walk = house();
        wishes(walk);
        assertThat(open(walk, "Event_TimeToThinkOver").dueAt()).isEqualTo("2026-03-05T23:00:00Z");
        walk.fires("Event_TimeToThinkOver");
        world.clock.set("2026-03-26T10:00");
        walk.does("crisis-a", "ConfirmReturnWish", "wish", "MORE_TIME");
        assertThat(open(walk, "Event_TimeToThinkOver").dueAt())
                .as("the clock is put forward in these days")
                .isEqualTo("2026-03-29T22:00:00Z");
        walk.fires("Event_TimeToThinkOver");
        walk.does("crisis-a", "ConfirmReturnWish", "wish", "NOT_WANTED");
        all_is_as_it_was(walk);
    }

    @Test
    void who_does_not_want_to_return_after_the_talk_is_not_asked_again() {
        var walk = house();
        walk.does("crisis-a", "CounselOnReturn", "wish", "NOT_WANTED");
        all_is_as_it_was(walk);
        assertThatThrownBy(() -> takesBack(walk)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void the_wish_is_taken_back_at_any_time_before_the_journey_and_no_place_is_lost(int step) {
        var walk = house();
        List<Runnable> steps = List.of(
                () -> wishes(walk),
                () -> walk.fires("Event_TimeToThinkOver"),
                () -> confirms(walk),
                () -> walk.does("crisis-a", "AssessReturnRisk", "returnRisk", "SAFE"),
                () -> walk.does("police", "RecordTestimonyStatus", "testimony", "CLEAR"),
                () -> walk.does("crisis-a", "ArrangeReturnDocuments", "documents", "AT_HAND"));
        steps.stream().limit(step).forEach(Runnable::run);

        takesBack(walk);

        all_is_as_it_was(walk);
        walk.asksFor("crisis-a", "ASSISTED_RETURN");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_CounselOnReturn");
    }

    @Test
    void who_has_left_cannot_take_it_back_but_can_come_back() {
        var walk = travelReady();
        leaves(walk, "2026-03-05");
        assertThatThrownBy(() -> takesBack(walk)).isInstanceOf(Refusal.class);

        walk.later(Duration.ofDays(3)).reports("crisis-a", "RETURNED", "since", "2026-03-08T09:00");

        assertThat(assistedReturn.runs(walk.reference)).isFalse();
        assertThat(assistedReturn.departed(walk.reference)).isFalse();
        assertThat(world.openTasks(walk.reference)).noneMatch(task -> task.contains("Return"));
    }

    @ParameterizedTest
    @CsvSource({
        "SAFE_ACCOMMODATION, RecordSafeExit, reason, RETURN",
        "REINTEGRATION, RecordReintegrationExit, exitOutcome, RETURNED"
    })
    void who_leaves_a_programme_to_return_is_helped_by_whoever_knows_her(
            Phase phase, String exit, String question, String answer) {
        var walk = phase.begin(world);
        walk.does(phase.provider, exit, question, answer);

        assertThat(world.form(phase.provider, walk.reference, "UserTask_CounselOnReturn"))
                .isNotEmpty();
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_ArrangeOnwardSupport");

        walk.does(phase.provider, "CounselOnReturn", "wish", "NOT_WANTED");
        assertThat(world.form(phase.provider, walk.reference, "UserTask_ArrangeOnwardSupport"))
                .as("who has no place any more is helped on")
                .isNotEmpty();
    }

    @Test
    void who_chooses_to_return_is_helped_while_in_the_house() {
        var walk = Phase.CRISIS_ACCOMMODATION
                .begin(world)
                .decided("REASONABLE_GROUNDS")
                .briefed()
                .does("crisis-a", "AdmitPerson")
                .does("crisis-a", "AssessRisk")
                .does("crisis-a", "AssessNeeds")
                .does("crisis-a", "InformOfProgramme")
                .does("crisis-a", "RecordVictimDecision", "route", "RETURN", "signedBy", "VICTIM");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_CounselOnReturn");
        assertThat(crisis.inTheHouse(walk.reference)).isTrue();
    }

    @Test
    void who_does_not_travel_after_all_stays_where_she_was() {
        var walk = travelReady();
        walk.does("crisis-a", "RecordTravel", "travel", "NOT_WANTED");
        all_is_as_it_was(walk);
    }

    @Test
    void an_unsafe_return_is_not_prepared() {
        var walk = prepared();
        walk.does("crisis-a", "AssessReturnRisk", "returnRisk", "UNSAFE");
        all_is_as_it_was(walk);
    }

    @Test
    void without_documents_there_is_no_return_for_now() {
        var walk = prepared();
        walk.does("crisis-a", "AssessReturnRisk", "returnRisk", "SAFE")
                .does("police", "RecordTestimonyStatus", "testimony", "NOT_KNOWN")
                .does("crisis-a", "ArrangeReturnDocuments", "documents", "CANNOT_BE_HAD", "documentsThen", "GIVE_UP");
        all_is_as_it_was(walk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "NOT_ASKED"})
    void nobody_abroad_is_asked_without_consent(String consent) {
        var walk = prepared();
        walk.does("crisis-a", "AssessReturnRisk", "returnRisk", "SAFE")
                .does("police", "RecordTestimonyStatus", "testimony", "CLEAR")
                .does("crisis-a", "ArrangeReturnDocuments", "documents", "AT_HAND");
        assertThatThrownBy(() -> walk.does("crisis-a", "AskReceivingBody", "receiver", "ASKED", "consent", consent))
                .isInstanceOf(Refusal.class);
        walk.does("crisis-a", "AskReceivingBody", "receiver", "NOT_WANTED");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_RecordTravel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_ARRIVED", "NOT_KNOWN"})
    void who_did_not_arrive_is_reported_missing(String arrival) {
        var walk = travelReady();
        leaves(walk, "2026-03-05");
        walk.does("crisis-a", "ConfirmReturnArrival", "arrival", arrival);

        assertThat(world.openTasks(walk.reference)).contains("UserTask_ReportMissingPerson");
        assertThat(events.holds(walk.reference, EventKind.MISSING)).isTrue();
        assertThat(assistedReturn.runs(walk.reference)).isFalse();
    }

    @Test
    void who_wishes_no_contact_is_not_asked_after() {
        var walk = travelReady();
        leaves(walk, "2026-03-05");
        walk.does("crisis-a", "ConfirmReturnArrival", "arrival", "NO_CONTACT");

        assertThat(events.holds(walk.reference, EventKind.MISSING)).isFalse();
        closes(walk, "RETURNED");
    }

    @Test
    void who_wishes_no_more_contact_is_left_alone() {
        var walk = travelReady();
        leaves(walk, "2026-03-05");
        walk.does("crisis-a", "ConfirmReturnArrival", "arrival", "ARRIVED", "arrivedOn", "2026-03-05")
                .fires("Event_TimeToAskAgain")
                .does("crisis-a", "MonitorAfterReturn", "contact", "NO_MORE_WISHED");
        assertThat(assistedReturn.runs(walk.reference)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NEEDS_HELP, true", "WANTS_BACK, true", "WELL, false", "NOT_REACHED, false"})
    void who_needs_help_there_or_wants_back_is_helped_on(String contact, boolean helped) {
        var walk = travelReady();
        leaves(walk, "2026-03-05");
        walk.does("crisis-a", "ConfirmReturnArrival", "arrival", "ARRIVED", "arrivedOn", "2026-03-05")
                .fires("Event_TimeToAskAgain")
                .does("crisis-a", "MonitorAfterReturn", "contact", contact);
        assertThat(world.openTasks(walk.reference).contains("UserTask_ArrangeOnwardSupport"))
                .isEqualTo(helped);
        assertThat(assistedReturn.runs(walk.reference)).isTrue();
    }

    @Test
    void who_has_already_gone_is_asked_after_at_once() {
        var walk = house();
        walk.does("crisis-a", "CounselOnReturn", "wish", "GONE", "departedOn", "2026-03-02");
        assertThat(events.holds(walk.reference, EventKind.LEFT_COUNTRY)).isTrue();
        assertThat(world.openTasks(walk.reference)).contains("UserTask_ConfirmReturnArrival");
    }

    @Test
    void who_was_not_reached_is_counselled_before_the_wish_is_confirmed() {
        var walk = house();
        walk.does("crisis-a", "CounselOnReturn", "wish", "NOT_REACHED");
        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_CounselOnReturn")
                .doesNotContain("UserTask_ConfirmReturnWish");
    }

    @Test
    void who_comes_of_age_meanwhile_is_asked_whether_the_wish_of_the_guardian_is_hers_too() {
        var walk = almostGrown();
        walk.later(Duration.ofDays(12));
        referral.lookWhoCameOfAge();

        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_ConfirmReturnWish")
                .doesNotContain("UserTask_DetermineBestInterests", "UserTask_AssessReturnRisk");
        walk.does("crisis-a", "ConfirmReturnWish", "wish", "WANTED", "signedBy", "VICTIM");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AssessReturnRisk");
    }

    @Test
    void who_is_a_child_after_all_wishes_to_return_only_through_who_speaks_for_it() {
        var walk = travelReady();
        walk.later(Duration.ofHours(1));
        walk.reports("crisis-a", "POSSIBLY_CHILD", "since", "2026-03-02T10:30");
        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_ConfirmReturnWish")
                .doesNotContain("UserTask_RecordTravel");
        walk.does("crisis-a", "ConfirmReturnWish", "wish", "WANTED", "signedBy", "GUARDIAN");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_DetermineBestInterests");
    }

    @Test
    void who_has_returned_and_wants_no_help_any_more_is_left_alone() {
        for (var arrived : List.of(true, false)) {
            var walk = travelReady();
            leaves(walk, "2026-03-05");
            if (arrived) {
                walk.does("crisis-a", "ConfirmReturnArrival", "arrival", "ARRIVED", "arrivedOn", "2026-03-05");
            }
            walk.later(Duration.ofHours(1)).reports("crisis-a", "ASSISTANCE_WITHDRAWN", "since", "2026-03-05T18:30");

            assertThat(assistedReturn.runs(walk.reference)).isFalse();
            assertThat(assistedReturn.departed(walk.reference)).isTrue();
            assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_ConfirmReturnArrival");
            world.clock.set("2026-03-02T10:00");
        }
    }

    @Test
    void who_is_reported_missing_on_the_way_by_somebody_else_is_looked_for_once() {
        var walk = travelReady();
        leaves(walk, "2026-03-05");
        walk.later(Duration.ofHours(1)).reports("crisis-a", "MISSING", "since", "2026-03-05T18:30");
        walk.does("crisis-a", "ConfirmReturnArrival", "arrival", "NOT_ARRIVED");
        assertThat(assistedReturn.runs(walk.reference)).isFalse();
        assertThat(world.openTasks(walk.reference).stream().filter(task -> task.contains("Missing")))
                .hasSizeLessThanOrEqualTo(1);
    }

    private Walk almostGrown() {
        var walk = Walk.refer(world, Map.of("birthDate", "2008-03-10"))
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .does("coordinator", "NameSocialWorkCentre", "centre", "social");
        walk.asksFor("police", "ASSISTED_RETURN")
                .does("crisis-a", "CounselOnReturn", "wish", "WANTED", "signedBy", "GUARDIAN")
                .fires("Event_TimeToThinkOver")
                .does("crisis-a", "ConfirmReturnWish", "wish", "WANTED", "signedBy", "GUARDIAN");
        return walk;
    }

    @ParameterizedTest
    @ValueSource(strings = {"MISSING", "ASSISTANCE_WITHDRAWN", "LEFT_COUNTRY", "DECEASED"})
    void nothing_is_prepared_for_who_is_gone_or_does_not_want_help(String event) {
        var walk = prepared();
        walk.later(Duration.ofHours(1));
        walk.reports("crisis-a", event, "since", "2026-03-02T10:30");
        assertThat(assistedReturn.runs(walk.reference)).isFalse();
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_AssessReturnRisk");
    }

    @ParameterizedTest
    @CsvSource({"IN_DANGER, UserTask_AssessReturnRisk", "POSSIBLY_CHILD, UserTask_ConfirmReturnWish"})
    void danger_or_a_doubt_about_the_age_begins_the_preparation_again(String event, String task) {
        var walk = travelReady();
        walk.later(Duration.ofHours(1));
        walk.reports("crisis-a", event, "since", "2026-03-02T10:30");
        assertThat(world.openTasks(walk.reference)).contains(task).doesNotContain("UserTask_RecordTravel");
    }

    @Test
    void leaving_the_house_alone_stops_no_return() {
        var walk = travelReady();
        walk.later(Duration.ofHours(1));
        walk.reports("crisis-a", "LEFT", "since", "2026-03-02T10:30", "whereabouts", "KNOWN");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_RecordTravel");
    }

    @Test
    void no_child_returns_against_its_interests_or_before_the_guardian_was_heard() {
        var walk = child();
        assertThatThrownBy(() -> walk.does(
                        "crisis-a",
                        "CounselOnReturn",
                        "wish",
                        "WANTED",
                        "signedBy",
                        "VICTIM",
                        "counselledOn",
                        "2026-03-02"))
                .isInstanceOf(Refusal.class);
        walk.does("crisis-a", "CounselOnReturn", "wish", "WANTED", "signedBy", "GUARDIAN", "counselledOn", "2026-03-02")
                .fires("Event_TimeToThinkOver")
                .does("crisis-a", "ConfirmReturnWish", "wish", "WANTED", "signedBy", "GUARDIAN");
        assertThatThrownBy(
                        () -> walk.does("police", "DetermineBestInterests", "interests", "GO", "guardianHeard", "YES"))
                .as("no centre is named")
                .isInstanceOf(Refusal.class);
        named(walk);
        walk.does("social", "DetermineBestInterests", "interests", "NOT_YET", "guardianHeard", "NONE");
        assertThatThrownBy(
                        () -> walk.does("social", "DetermineBestInterests", "interests", "GO", "guardianHeard", "NO"))
                .isInstanceOf(Refusal.class);
        for (var lacks : List.of(
                List.of("childHeard", "NOT_YET", "bestinterests.childNotHeard"),
                List.of("solution", "FOSTER_CARE", "bestinterests.noSolution"))) {
            assertThatThrownBy(() -> walk.does(
                            "social",
                            "DetermineBestInterests",
                            "interests",
                            "GO",
                            "guardianHeard",
                            "YES",
                            lacks.get(0),
                            lacks.get(1)))
                    .hasMessage(lacks.get(2));
        }
        walk.does("social", "DetermineBestInterests", "interests", "GO", "guardianHeard", "YES");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AssessReturnRisk");
    }

    @Test
    void a_child_is_asked_too_whether_it_wants_to_return() {
        var walk = child();
        named(walk);
        walk.does("social", "LookAfterChild");
        walk.does(
                "crisis-a",
                "CounselOnReturn",
                "wish",
                "WANTED",
                "signedBy",
                "GUARDIAN",
                "ownView",
                "DISAGREES",
                "counselledOn",
                "2026-03-02");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_LookAfterChild");
    }

    @Test
    void no_child_returns_on_the_word_of_a_guardian_who_is_suspected() {
        var walk = child();
        named(walk);
        walk.does("social", "LookAfterChild", "speaksForChild", "PARENT")
                .does(
                        "crisis-a",
                        "CounselOnReturn",
                        "wish",
                        "WANTED",
                        "signedBy",
                        "GUARDIAN",
                        "counselledOn",
                        "2026-03-02")
                .fires("Event_TimeToThinkOver")
                .does("crisis-a", "ConfirmReturnWish", "wish", "WANTED", "signedBy", "GUARDIAN");
        walk.later(Duration.ofHours(1)).reports("crisis-a", "GUARDIAN_SUSPECTED", "since", "2026-03-02T11:30");

        assertThatThrownBy(
                        () -> walk.does("social", "DetermineBestInterests", "interests", "GO", "guardianHeard", "YES"))
                .hasMessage("bestinterests.guardianNotHeard");
    }

    @Test
    void a_no_of_the_centre_ends_it() {
        var walk = child();
        walk.does("crisis-a", "CounselOnReturn", "wish", "WANTED", "signedBy", "GUARDIAN", "counselledOn", "2026-03-02")
                .fires("Event_TimeToThinkOver")
                .does("crisis-a", "ConfirmReturnWish", "wish", "WANTED", "signedBy", "GUARDIAN")
                .does("police", "DetermineBestInterests", "interests", "STOP", "guardianHeard", "NO");
        all_is_as_it_was(walk);
    }

    @Test
    void the_police_do_not_say_what_is_best_for_a_child_for_whom_a_centre_answers_by_now() {
        var walk = child();
        walk.does("crisis-a", "CounselOnReturn", "wish", "WANTED", "signedBy", "GUARDIAN", "counselledOn", "2026-03-02")
                .fires("Event_TimeToThinkOver")
                .does("crisis-a", "ConfirmReturnWish", "wish", "WANTED", "signedBy", "GUARDIAN");
        assertThat(open(walk, "UserTask_DetermineBestInterests").responsible()).isEqualTo("police-a");
        named(walk);

        assertThat(open(walk, "UserTask_DetermineBestInterests").responsible()).isEqualTo("social");
    }

    @Test
    void who_thinks_of_returning_may_agree_meanwhile_how_the_hand_over_would_be() {
        var walk = Phase.CRISIS_ACCOMMODATION
                .begin(world)
                .decided("REASONABLE_GROUNDS")
                .briefed()
                .does("crisis-a", "AdmitPerson")
                .does("crisis-a", "AssessRisk")
                .does("crisis-a", "AssessNeeds")
                .does("crisis-a", "InformOfProgramme")
                .does("crisis-a", "RecordVictimDecision", "route", "SAFE_ACCOMMODATION", "signedBy", "VICTIM");
        walk.asksFor("crisis-a", "ASSISTED_RETURN")
                .does("crisis-a", "AgreeHandOver", "handOverOn", "2026-03-03", "consentToTransfer", "YES");

        assertThat(assistedReturn.runs(walk.reference)).isTrue();
        assertThat(world.openTasks(walk.reference)).contains("UserTask_CounselOnReturn");
    }

    @Test
    void who_is_undecided_where_to_live_has_not_taken_back_the_wish_to_return() {
        var walk = house().does("crisis-a", "AdmitPerson")
                .does("crisis-a", "AssessRisk")
                .does("crisis-a", "AssessNeeds")
                .does("crisis-a", "InformOfProgramme")
                .does("crisis-a", "RecordVictimDecision", "route", "UNDECIDED", "signedBy", "VICTIM");

        assertThat(assistedReturn.runs(walk.reference)).isTrue();
    }

    @Test
    void no_child_is_signed_out_for_a_return_that_nobody_found_to_be_good_for_it() {
        var walk = child();
        named(walk);
        walk.later(Duration.ofHours(1));

        assertThatThrownBy(() -> walk.does("crisis-a", "RecordExit", "reason", "RETURN"))
                .hasMessage("caseevents.childIsStillHere");
        walk.reports("crisis-a", "LEFT_COUNTRY").does("crisis-a", "RecordExit", "reason", "RETURN");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_LookAfterChild");
    }

    @Test
    void nobody_is_closed_as_returned_who_has_not_left() {
        var walk = Walk.refer(world).identified();
        walk.asksFor("crisis-a", "ASSISTED_RETURN").does("crisis-a", "CounselOnReturn", "wish", "NOT_WANTED");
        assertThat(assistedReturn.departed(walk.reference)).isFalse();
        assertThat(assistedReturn.received(walk.reference)).isFalse();
    }

    private Walk house() {
        var walk = Phase.CRISIS_ACCOMMODATION
                .begin(world)
                .decided("REASONABLE_GROUNDS")
                .briefed();
        walk.asksFor("crisis-a", "ASSISTED_RETURN");
        return walk;
    }

    private Walk child() {
        var walk = Phase.CRISIS_ACCOMMODATION
                .begin(world)
                .decided("REASONABLE_GROUNDS")
                .briefed();
        walk.later(Duration.ofHours(1)).reports("crisis-a", "POSSIBLY_CHILD", "since", "2026-03-02T10:30");
        walk.asksFor("crisis-a", "ASSISTED_RETURN");
        return walk;
    }

    private void named(Walk walk) {
        walk.does("coordinator", "NameSocialWorkCentre", "centre", "social");
    }

    private void wishes(Walk walk) {
        walk.does("crisis-a", "CounselOnReturn", "wish", "WANTED", "signedBy", "VICTIM", "counselledOn", "2026-03-02");
    }

    private void confirms(Walk walk) {
        walk.does("crisis-a", "ConfirmReturnWish", "wish", "WANTED", "signedBy", "VICTIM");
    }

    private Walk prepared() {
        var walk = house();
        wishes(walk);
        walk.fires("Event_TimeToThinkOver");
        confirms(walk);
        return walk;
    }

    private Walk travelReady() {
        var walk = prepared();
        walk.does("crisis-a", "AssessReturnRisk", "returnRisk", "SAFE")
                .does("police", "RecordTestimonyStatus", "testimony", "CLEAR")
                .does("crisis-a", "ArrangeReturnDocuments", "documents", "AT_HAND")
                .does("crisis-a", "AskReceivingBody", "receiver", "NOT_WANTED");
        return walk;
    }

    private void leaves(Walk walk, String day) {
        world.clock.set(day + "T18:00");
        walk.does("crisis-a", "RecordTravel", "travel", "DEPARTED", "departedOn", day);
    }

    private void takesBack(Walk walk) {
        walk.asksFor("crisis-a", "RETURN_NOT_WANTED");
    }

    private void all_is_as_it_was(Walk walk) {
        assertThat(assistedReturn.runs(walk.reference)).isFalse();
        assertThat(services.runs(walk.reference, AssistanceService.ASSISTED_RETURN))
                .isFalse();
        assertThat(crisis.inTheHouse(walk.reference)).isTrue();
        assertThat(world.openTasks(walk.reference))
                .noneMatch(task -> task.contains("Return") || task.contains("OnwardSupport"));
    }

    private void closes(Walk walk, String outcome) {
        var given = new ArrayList<Object>(List.of("reason", "RETURN"));
        walk.does("crisis-a", "RecordExit", given.toArray());
        finishOther(walk);
        assertThatThrownBy(() -> walk.does(
                        "crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", "COMPLETED", "knownFrom", "BODY"))
                .isInstanceOf(Refusal.class);
        if (outcome.equals("RETURNED")) {
            assertThatThrownBy(() -> walk.does(
                            "crisis-a",
                            "LookAtCase",
                            "decision",
                            "CLOSE",
                            "outcome",
                            "TRANSFERRED_ABROAD",
                            "knownFrom",
                            "BODY"))
                    .as("nobody received the person")
                    .isInstanceOf(Refusal.class);
        }
        walk.does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", outcome, "knownFrom", "BODY");
        assertThat(referral.open(walk.reference)).isFalse();
        assertThat(referral.closed(walk.reference)).map(Referral.Ended::outcome).contains(outcome);
    }

    private void finishOther(Walk walk) {
        for (var form : Map.of("RecordFormalStatus", "police").entrySet()) {
            if (world.openTasks(walk.reference).contains("UserTask_" + form.getKey())) {
                walk.does(form.getValue(), form.getKey());
            }
        }
    }

    private Obligation open(Walk walk, String step) {
        return obligations.openIn(walk.reference).stream()
                .filter(one -> one.activity().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " is not open"));
    }
}
