package si.zavetje.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.Obligations;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** What an assessment of the risk names begins once, in every phase, and the risk is looked at again on the day that was said. */
@EngineTest
@CoversEveryNode({"RiskAssessment", "RiskReview", "PoliceProtection", "WitnessProtection"})
class RisksProcessTest {

    private static final List<String> WORK =
            List.of("UserTask_ProtectPerson", "UserTask_RelocatePerson", "UserTask_AskForProtection");

    @Autowired
    World world;

    @Autowired
    Risks risks;

    @Autowired
    Referral referral;

    @Autowired
    Obligations obligations;

    @Autowired
    Responsibilities responsibilities;

    @ParameterizedTest
    @EnumSource
    void a_low_risk_without_such_a_measure_begins_nothing(Phase phase) {
        var walk = assessed(phase, "level", "LOW", "measures", List.of("ESCORT"));

        assertThat(work(walk)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_critical_risk_calls_the_police_once_in_every_phase(Phase phase) {
        var walk = assessed(phase, "level", "CRITICAL", "measures", List.of("ESCORT"));
        assertThat(work(walk)).containsExactly("UserTask_ProtectPerson");

        assess(walk, phase.provider, "level", "CRITICAL", "measures", List.of("ESCORT"));
        assertThat(work(walk)).containsExactly("UserTask_ProtectPerson");
        walk.does("police", "ProtectPerson");
        assertThat(walk.passed("EndEvent_PersonProtected")).isEqualTo(1);

        assess(walk, phase.provider, "level", "CRITICAL", "measures", List.of("ESCORT"));
        assertThat(work(walk)).containsExactly("UserTask_ProtectPerson");
    }

    @ParameterizedTest
    @EnumSource
    void a_relocation_that_is_named_moves_who_lives_in_a_house_and_tells_the_police_once(Phase phase) {
        var walk = assessed(phase, "level", "CRITICAL", "measures", List.of("RELOCATE"));
        boolean inAHouse = phase == Phase.CRISIS_ACCOMMODATION || phase == Phase.SAFE_ACCOMMODATION;
        var begun = inAHouse ? WORK.subList(0, 2) : WORK.subList(0, 1);
        assertThat(work(walk)).containsExactlyInAnyOrderElementsOf(begun);

        assess(walk, phase.provider, "level", "CRITICAL", "measures", List.of("RELOCATE"));
        assertThat(work(walk)).containsExactlyInAnyOrderElementsOf(begun);
    }

    @ParameterizedTest
    @EnumSource
    void protection_as_a_witness_that_is_named_is_asked_for_by_the_police_once(Phase phase) {
        var walk = assessed(phase, "level", "HIGH", "measures", List.of("WITNESS_PROTECTION_REFERRAL"));
        assess(walk, phase.provider, "level", "HIGH", "measures", List.of("WITNESS_PROTECTION_REFERRAL"));
        assertThat(work(walk)).containsExactly("UserTask_AskForProtection");
        assertThat(world.task(walk.reference, "UserTask_AskForProtection", null)
                        .getDueDate()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));

        walk.does("police", "AskForProtection", "asked", "YES");
        assertThat(walk.passed("EndEvent_ProtectionAsked")).isEqualTo(1);
    }

    @Test
    void a_critical_risk_found_at_a_review_of_the_programme_calls_the_police_too() {
        var walk = assessed(Phase.SAFE_ACCOMMODATION, "level", "LOW");
        risks.found(walk.reference, RiskLevel.CRITICAL);

        assertThat(work(walk)).containsExactly("UserTask_ProtectPerson");
        assertThat(risks.level(walk.reference)).contains(RiskLevel.CRITICAL);
        assertThat(review(walk)).singleElement().satisfies(open -> assertThat(open.timing())
                .isEqualTo(Obligation.Timing.TIMER));
    }

    @ParameterizedTest
    @EnumSource
    void the_risk_is_assessed_again_in_every_phase_by_the_day_that_was_said(Phase phase) {
        var walk = assessed(phase, "level", "HIGH", "nextReview", "2026-04-01");
        assertThat(again(walk)).isEmpty();
        walk.fires("Event_ReviewNear");

        assertThat(again(walk)).singleElement().satisfies(task -> assertThat(task.getDueDate())
                .isEqualTo(Instant.parse("2026-04-01T21:59:00Z")));
        assertThat(obligations.openIn(walk.reference))
                .filteredOn(open -> open.phase().equals("RiskReview"))
                .extracting(Obligation::responsible)
                .containsExactly(phase == Phase.IDENTIFICATION ? "crisis-a" : phase.provider);

        world.submit(
                world.peopleOf(phase == Phase.IDENTIFICATION ? "crisis-a" : phase.provider)
                        .get(0),
                again(walk).get(0),
                answers(walk, "level", "LOW", "nextReview", "2026-05-04"));
        assertThat(again(walk)).isEmpty();
        assertThat(review(walk)).singleElement().satisfies(open -> assertThat(open.dueAt())
                .isAfter("2026-04-29T00:00:00Z"));
    }

    @Test
    void whoever_answers_for_the_person_then_assesses_the_risk_and_not_who_did_before() {
        var walk = assessed(Phase.SAFE_ACCOMMODATION, "level", "HIGH", "nextReview", "2026-04-01");
        walk.fires("Event_ReviewNear");
        assertThat(review(walk)).extracting(Obligation::responsible).containsExactly("safe-a");
        walk.does("safe-a", "RecordSafeExit", "reason", "REINTEGRATION", "transferConsent", "YES")
                .does("reintegration-a", "CheckEligibility", "exploitedAbroad", "YES", "legalResidence", "YES")
                .does("reintegration-a", "EnrolInProgramme", "place", "ENROL");

        assertThat(review(walk)).extracting(Obligation::responsible).containsExactly("reintegration-a");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.SAFE_PROVIDER))
                .isEmpty();
    }

    @Test
    void the_next_assessment_takes_the_place_of_the_one_that_was_to_come() {
        var walk = assessed(Phase.CRISIS_ACCOMMODATION, "level", "HIGH", "nextReview", "2026-04-01");
        walk.fires("Event_ReviewNear");
        assess(walk, "police", "level", "HIGH", "nextReview", "2026-05-04");

        assertThat(again(walk)).isEmpty();
        assertThat(review(walk)).singleElement().satisfies(open -> assertThat(open.timing())
                .isEqualTo(Obligation.Timing.TIMER));
        assertThat(walk.passed("EndEvent_ReviewReplaced")).isEqualTo(1);
    }

    @Test
    void a_review_that_is_due_keeps_no_case_open_and_ends_with_it() {
        var walk = assessed(Phase.IDENTIFICATION, "level", "HIGH", "nextReview", "2026-04-01")
                .reports("police", "NOT_FOUND");
        walk.fires("Event_ReviewNear").does("crisis-a", "LookAtCase", "decision", "CLOSE", "outcome", "MISSING");

        assertThat(referral.open(walk.reference)).isFalse();
        assertThat(again(walk)).isEmpty();
        assertThat(review(walk)).isEmpty();
    }

    @Test
    void nobody_assesses_the_risk_in_a_closed_case_even_in_a_form_that_was_open() {
        var walk = at(Phase.IDENTIFICATION).reports("police", "DECEASED");

        assertThatThrownBy(() -> world.opens("police", walk.reference, "risk")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> risks.found(walk.reference, RiskLevel.LOW)).hasMessage("risk.caseClosed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"police-b", "crisis-b", "group-1", "coordinator", "social"})
    void who_does_not_answer_for_the_case_assesses_nothing(String stranger) {
        var walk = at(Phase.CRISIS_ACCOMMODATION);

        assertThatThrownBy(() -> world.opens(stranger, walk.reference, "risk")).isInstanceOf(AccessDenied.class);
    }

    @Test
    void the_police_see_level_and_measures_where_they_decide_what_to_do() {
        var walk = assessed(Phase.CRISIS_ACCOMMODATION, "level", "CRITICAL", "measures", List.of("RELOCATE", "ESCORT"));

        assertThat(world.form("police", walk.reference, "UserTask_ProtectPerson"))
                .containsEntry("riskLevel", "Critical")
                .containsEntry("measuresNamed", "Relocation, Escort");
        world.opens("police", walk.reference, "risk");
        assertThat(world.form("police", walk.reference, "UserTask_AssessRisk"))
                .containsEntry("level", "CRITICAL")
                .doesNotContainKeys("whereaboutsKnown", "selfHarm", "measures");
    }

    private Walk at(Phase phase) {
        world.clock.set("2026-03-02T10:00");
        return phase.begin(world);
    }

    private Walk assessed(Phase phase, Object... answers) {
        var walk = at(phase);
        assess(walk, phase.provider, answers);
        return walk;
    }

    private void assess(Walk walk, String username, Object... answers) {
        world.opens(username, walk.reference, "risk");
        world.submit(username, opened(walk, username), answers(walk, answers));
    }

    private Task opened(Walk walk, String username) {
        return tasks(walk)
                .filter(task -> username.equals(task.getAssignee()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> answers(Walk walk, Object... keysAndValues) {
        return walk.answers("AssessRisk", keysAndValues);
    }

    private List<String> work(Walk walk) {
        return world.openTasks(walk.reference).stream().filter(WORK::contains).toList();
    }

    private List<Task> again(Walk walk) {
        return tasks(walk)
                .filter(task -> task.getName().startsWith("Assess the risk again"))
                .toList();
    }

    private Stream<Task> tasks(Walk walk) {
        return world
                .engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(walk.reference.text())
                .taskDefinitionKey("UserTask_AssessRisk")
                .list()
                .stream();
    }

    private List<Obligation> review(Walk walk) {
        return obligations.openIn(walk.reference).stream()
                .filter(open -> open.phase().equals("RiskReview"))
                .toList();
    }
}
