package si.zavetje.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.information.InformationSheets;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.Obligations;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.Refusal;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Everybody with reasonable grounds has time to recover, whoever they are and wherever they live; nothing is asked for it. */
@EngineTest
@CoversEveryNode({"RecoveryPeriod", "RecoveryEnding"})
class RecoveryProcessTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 1);
    private static final Reader CRISIS = new Reader("crisis-a", "crisis-a", OrganisationKind.CRISIS_PROVIDER);
    private static final Reader COORDINATOR = new Reader("coordinator", "coordinator", OrganisationKind.COORDINATOR);

    @Autowired
    World world;

    @Autowired
    Recovery recovery;

    @Autowired
    Obligations obligations;

    @Autowired
    Referral referral;

    @Autowired
    InformationSheets sheets;

    @BeforeEach
    void a_morning() {
        world.clock.set("2026-03-02T10:00");
    }

    @ParameterizedTest
    @CsvSource({
        "SI_CITIZEN, SI",
        "EU, RO",
        "TCN_LEGAL, RS",
        "TCN_IRREGULAR, RS",
        "ASYLUM_APPLICANT, SY",
        "INT_PROTECTION, SY",
        "TEMP_PROTECTION, UA",
        "UNKNOWN, RS"
    })
    void everybody_has_it_from_the_decision_on_without_a_shelter_and_with_any_title(String status, String citizenship) {
        var walk = Walk.refer(world, Map.of("citizenship", List.of(citizenship), "legalStatus", status))
                .does("police", "TriageReferral", "inDanger", "NO");
        assertThat(recovery.until(walk.reference)).isEmpty();
        walk.decided("REASONABLE_GROUNDS");

        assertThat(recovery.until(walk.reference)).contains(LAST_DAY);
        var clock = open(walk, "Event_LastDayPast");
        assertThat(clock.ruleKey()).isEqualTo("reflection.min");
        assertThat(clock.dueAt()).isEqualTo("2026-04-01T22:00:00Z");
        assertThat(clock.lastDay()).isEqualTo(LAST_DAY);
        assertThat(open(walk, "Event_RecoveryQuestion").dueAt()).isEqualTo("2026-03-25T07:00:00Z");
    }

    @Test
    void it_is_counted_from_the_day_of_the_decision_and_not_from_the_typing() {
        var walk = Walk.refer(world, Map.of("receivedAt", "2026-02-20T09:00"))
                .does("police", "TriageReferral", "inDanger", "NO")
                .does("crisis-a", "OfferNgoInterview", "answer", "ACCEPTED", "heldOn", "2026-02-23")
                .does("police", "IdentificationInterview", "interviewedAt", "2026-02-24T10:00")
                .does("police", "DecideReasonableGrounds", "outcome", "REASONABLE_GROUNDS", "decidedOn", "2026-02-26");

        assertThat(recovery.until(walk.reference)).contains(LocalDate.of(2026, 3, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "INSUFFICIENT"})
    void without_grounds_nothing_begins(String outcome) {
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided(outcome);

        assertThat(recovery.until(walk.reference)).isEmpty();
        assertThat(phases(walk)).doesNotContain("RecoveryPeriod");
    }

    @Test
    void the_person_is_told_with_the_rights_and_on_the_sheet() {
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS");
        assertThat(world.form("crisis-a", walk.reference, "UserTask_BriefRightsAndConsents"))
                .containsEntry("recoveryUntil", "Wednesday 1 April 2026");
        walk.briefed();

        assertThat(sheets.open(walk.reference, CRISIS, "eng").orElseThrow().decisions())
                .anyMatch(line -> line.contains("1 April 2026") && line.contains("to rest and to think"));
    }

    @Test
    void whoever_knows_the_person_asks_a_week_before_its_end_and_it_runs_to_its_last_day_whatever_is_said() {
        var walk = asked();
        assertThat(open(walk, "UserTask_AskAfterRecovery").responsible()).isEqualTo("crisis-a");
        assertThat(world.form("crisis-a", walk.reference, "UserTask_AskAfterRecovery"))
                .containsEntry("recoveryUntil", "Wednesday 1 April 2026");
        walk.does("crisis-a", "AskAfterRecovery", "wish", "ENOUGH");
        assertThat(recovery.until(walk.reference)).contains(LAST_DAY);
        assertThat(clocks(walk)).contains("Event_LastDayPast").doesNotContain("Event_RecoveryQuestion");

        world.clock.set("2026-04-02T00:00");
        walk.fires("Event_LastDayPast");
        assertThat(walk.passed("EndEvent_PeriodOver")).isEqualTo(1);
        assertThat(recovery.runs(walk.reference)).isFalse();
        assertThat(referral.open(walk.reference)).isTrue();
    }

    @Test
    void who_was_not_reached_is_asked_once_more() {
        var walk = asked();
        walk.does("crisis-a", "AskAfterRecovery", "wish", "NOT_REACHED");
        assertThat(open(walk, "Event_RecoveryQuestion").dueAt()).isEqualTo("2026-03-30T06:00:00Z");

        world.clock.set("2026-03-30T10:00");
        walk.fires("Event_RecoveryQuestion").does("crisis-a", "AskAfterRecovery", "wish", "NOT_REACHED");
        assertThat(clocks(walk)).contains("Event_LastDayPast").doesNotContain("Event_RecoveryQuestion");
    }

    @Test
    void more_time_is_counted_from_the_last_day_and_the_person_is_asked_again_before_its_end() {
        var walk = asked();
        walk.does("crisis-a", "AskAfterRecovery", "wish", "MORE_TIME", "moreTimeReason", "TRAUMA");
        assertThat(world.form("police", walk.reference, "UserTask_DecideMoreRecovery"))
                .containsEntry("extendedTo", "Friday 1 May 2026");
        walk.does("police", "DecideMoreRecovery", "decision", "GRANTED");

        assertThat(recovery.until(walk.reference)).contains(LocalDate.of(2026, 5, 1));
        assertThat(open(walk, "Event_LastDayPast").dueAt()).isEqualTo("2026-05-01T22:00:00Z");
        assertThat(open(walk, "Event_RecoveryQuestion").dueAt()).isEqualTo("2026-04-24T06:00:00Z");
    }

    @Test
    void without_more_time_it_ends_on_its_day_and_nothing_else_does() {
        var walk = asked();
        walk.does("crisis-a", "AskAfterRecovery", "wish", "MORE_TIME")
                .does("police", "DecideMoreRecovery", "decision", "REFUSED");

        assertThat(recovery.until(walk.reference)).contains(LAST_DAY);
        assertThat(clocks(walk)).contains("Event_LastDayPast").doesNotContain("Event_RecoveryQuestion");
    }

    @Test
    void whoever_was_asked_late_loses_nothing_by_it() {
        var walk = asked();
        world.clock.set("2026-04-03T10:00");
        walk.fires("Event_LastDayPast");
        assertThat(walk.passed("EndEvent_PeriodOver")).isZero();
        walk.does("crisis-a", "AskAfterRecovery", "wish", "MORE_TIME")
                .does("police", "DecideMoreRecovery", "decision", "GRANTED");
        assertThat(recovery.until(walk.reference)).contains(LocalDate.of(2026, 5, 1));

        world.clock.set("2026-04-24T10:00");
        walk.fires("Event_RecoveryQuestion").does("crisis-a", "AskAfterRecovery", "wish", "ENOUGH");
        assertThat(open(walk, "Event_LastDayPast").dueAt()).isEqualTo("2026-05-01T22:00:00Z");
        world.clock.set("2026-05-02T10:00");
        walk.fires("Event_LastDayPast");
        assertThat(walk.passed("EndEvent_PeriodOver")).isEqualTo(1);
    }

    @Test
    void a_permit_that_is_wanted_is_followed_from_then_on() {
        var walk = asked();
        walk.does("crisis-a", "AskAfterRecovery", "wish", "PERMIT");

        assertThat(phases(walk)).contains("ResidencePermit");
        assertThat(recovery.until(walk.reference)).contains(LAST_DAY);
    }

    @Test
    void a_citizen_is_not_sent_for_a_permit() {
        var walk = Walk.refer(world, Map.of("citizenship", List.of("RO"), "legalStatus", "EU"))
                .identified();
        world.clock.set("2026-03-25T10:00");
        walk.fires("Event_RecoveryQuestion");

        assertThatThrownBy(() -> walk.does("crisis-a", "AskAfterRecovery", "wish", "PERMIT"))
                .isInstanceOf(Refusal.class)
                .hasMessage("recovery.noPermitNeeded");
    }

    @Test
    void a_return_that_is_wanted_begins_with_a_talk() {
        var walk = asked();
        walk.does("crisis-a", "AskAfterRecovery", "wish", "RETURN");

        assertThat(phases(walk)).contains("AssistedReturn");
        assertThat(recovery.until(walk.reference)).contains(LAST_DAY);
    }

    @Test
    void it_runs_on_in_a_closed_case_and_nobody_is_asked_there() {
        var walk = Walk.refer(world, Map.of("citizenship", List.of("SI"), "legalStatus", "SI_CITIZEN"))
                .identified()
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "UNDECIDED")
                .does("crisis-a", "ArrangeOnwardSupport")
                .does("police", "RecordFormalStatus", "status", "IDENTIFIED", "final", "YES")
                .does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", "WITHDREW");
        assertThat(referral.open(walk.reference)).isFalse();
        assertThat(recovery.until(walk.reference)).contains(LAST_DAY);

        world.clock.set("2026-03-25T10:00");
        walk.fires("Event_RecoveryQuestion");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_AskAfterRecovery");
        world.clock.set("2026-04-02T00:00");
        walk.fires("Event_LastDayPast");
        assertThat(recovery.runs(walk.reference)).isFalse();
        assertThat(phases(walk)).doesNotContain("RecoveryPeriod");
    }

    @Test
    void the_coordinator_gives_days_and_the_sheet_says_so() {
        var walk = Walk.refer(world).identified();
        var clock = open(walk, "Event_LastDayPast");
        world.as(
                "coordinator",
                () -> obligations.extend(
                        clock.id(), java.time.Instant.parse("2026-04-10T22:00:00Z"), "HEALTH", COORDINATOR));

        assertThat(recovery.until(walk.reference)).contains(LocalDate.of(2026, 4, 10));
        assertThat(open(walk, "Event_RecoveryQuestion").dueAt()).isEqualTo("2026-04-03T06:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECEASED", "LEFT_COUNTRY"})
    void it_ends_when_nobody_is_left_to_protect_and_what_is_left_of_it_comes_back(String event) {
        var walk = toldOfTheEnd();
        walk.reports("police", event);
        assertThat(recovery.runs(walk.reference)).isFalse();
        assertThat(phases(walk)).doesNotContain("RecoveryPeriod", "RecoveryEnding");

        walk.later(java.time.Duration.ofHours(1));
        if (!referral.open(walk.reference)) {
            world.opens("police", walk.reference, "reopen");
            walk.does("police", "ReopenCase", "reason", "CLOSED_BY_MISTAKE");
        } else {
            walk.takesBack("police");
        }
        assertThat(recovery.until(walk.reference)).contains(LAST_DAY);
        assertThat(phases(walk)).contains("RecoveryPeriod");
    }

    @Test
    void who_is_finally_no_victim_has_it_no_more_and_who_is_one_after_all_has_what_is_left() {
        var walk = Walk.refer(world).identified();
        walk.does("police", "RecordFormalStatus", "status", "NOT_A_VICTIM", "final", "YES");

        assertThat(recovery.runs(walk.reference)).isFalse();
        assertThat(phases(walk)).doesNotContain("RecoveryPeriod");
    }

    @Test
    void only_the_police_end_it_and_only_after_a_hearing() {
        var walk = Walk.refer(world).identified();
        assertThatThrownBy(() -> world.opens("crisis-a", walk.reference, "endrecovery"))
                .isInstanceOf(AccessDenied.class);
        world.opens("police", walk.reference, "endrecovery");

        assertThatThrownBy(() -> walk.does("police", "EndRecovery", "ground", "PUBLIC_ORDER", "heard", "NOT_YET"))
                .isInstanceOf(Refusal.class)
                .hasMessage("recovery.notHeard");
        walk.does("police", "EndRecovery", "ground", "PUBLIC_ORDER", "heard", "HEARD");
        assertThat(recovery.until(walk.reference)).contains(LAST_DAY);
        assertThatThrownBy(() -> world.opens("police", walk.reference, "endrecovery"))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void it_ends_on_grounds_when_the_remedy_was_not_used_in_time() {
        var walk = toldOfTheEnd();
        assertThat(open(walk, "UserTask_RecordRecoveryRemedy").responsible()).isEqualTo("crisis-a");
        assertThat(world.form("crisis-a", walk.reference, "UserTask_RecordRecoveryRemedy"))
                .containsEntry("remedyUntil", "Tuesday 17 March 2026");
        assertThatThrownBy(() -> walk.does("crisis-a", "RecordRecoveryRemedy", "remedy", "NOT_USED"))
                .hasMessage("recovery.remedyStillRuns");
        assertThat(recovery.runs(walk.reference)).isTrue();

        world.clock.set("2026-03-18T10:00");
        walk.does("crisis-a", "RecordRecoveryRemedy", "remedy", "NOT_USED");
        assertThat(recovery.runs(walk.reference)).isFalse();
        assertThat(walk.passed("EndEvent_RecoveryStopped")).isEqualTo(1);
        assertThat(referral.open(walk.reference)).isTrue();
    }

    @Test
    void who_does_not_want_the_remedy_is_believed_at_once() {
        var walk = toldOfTheEnd().does("crisis-a", "RecordRecoveryRemedy", "remedy", "WAIVED");

        assertThat(recovery.runs(walk.reference)).isFalse();
    }

    @Test
    void a_remedy_that_succeeds_leaves_everything_as_it_was() {
        var walk = toldOfTheEnd().does("crisis-a", "RecordRecoveryRemedy", "remedy", "USED");
        assertThat(recovery.runs(walk.reference)).isTrue();
        walk.does("police", "RecordRemedyOutcome", "outcome", "GOES_ON");

        assertThat(walk.passed("EndEvent_RecoveryGoesOn")).isEqualTo(1);
        assertThat(recovery.until(walk.reference)).contains(LAST_DAY);
        assertThat(phases(walk)).contains("RecoveryPeriod").doesNotContain("RecoveryEnding");
    }

    @Test
    void a_remedy_that_fails_ends_it() {
        var walk = toldOfTheEnd()
                .does("crisis-a", "RecordRecoveryRemedy", "remedy", "USED")
                .does("police", "RecordRemedyOutcome", "outcome", "END_STANDS");

        assertThat(recovery.runs(walk.reference)).isFalse();
        assertThat(phases(walk)).doesNotContain("RecoveryPeriod", "RecoveryEnding");
    }

    @Test
    void a_last_day_that_comes_before_the_remedy_is_decided_ends_it_by_itself() {
        var walk = toldOfTheEnd();
        world.clock.set("2026-03-25T10:00");
        walk.fires("Event_RecoveryQuestion").does("crisis-a", "AskAfterRecovery", "wish", "ENOUGH");
        world.clock.set("2026-04-02T10:00");
        walk.fires("Event_LastDayPast");

        assertThat(walk.passed("EndEvent_EndingDropped")).isEqualTo(1);
        assertThat(phases(walk)).doesNotContain("RecoveryEnding");
    }

    private Walk asked() {
        var walk = Walk.refer(world).identified();
        world.clock.set("2026-03-25T10:00");
        return walk.fires("Event_RecoveryQuestion");
    }

    private Walk toldOfTheEnd() {
        var walk = Walk.refer(world).identified();
        world.opens("police", walk.reference, "endrecovery");
        return walk.does("police", "EndRecovery", "ground", "IMPROPER_CLAIM", "heard", "HEARD")
                .does("police", "InformOfRecoveryEnd");
    }

    private Obligation open(Walk walk, String step) {
        return obligations.openIn(walk.reference).stream()
                .filter(clock ->
                        clock.phase().startsWith("Recovery") && clock.activity().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " is not open; open are " + clocks(walk)));
    }

    /** Compensation has questions of its own. */
    private List<String> clocks(Walk walk) {
        return obligations.openIn(walk.reference).stream()
                .filter(clock -> clock.phase().startsWith("Recovery"))
                .map(Obligation::activity)
                .toList();
    }

    private List<String> phases(Walk walk) {
        return world
                .engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(walk.reference.text())
                .list()
                .stream()
                .map(instance -> instance.getProcessDefinitionId().replaceAll(":.*", ""))
                .toList();
    }
}
