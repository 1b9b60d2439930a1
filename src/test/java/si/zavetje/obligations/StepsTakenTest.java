package si.zavetje.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import si.zavetje.deadlines.RunningClock;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** What the table says of steps that have come, that were taken, and that nobody took. */
class StepsTakenTest {

    private static final Instant NOW = RunningClocksAlone.NOW;
    private static final Reader COORDINATOR = new Reader("coordinator", "coordinator", OrganisationKind.COORDINATOR);

    private final RunningClocksAlone at = new RunningClocksAlone();
    private final ObligationTable table = at.table;

    @Test
    void a_step_that_has_come_is_found_the_longest_waiting_first_and_never_more_than_asked_for() {
        var later = triage("2026-03-02T09:30:00Z");
        var sooner = triage("2026-03-02T09:10:00Z");

        assertThat(table.withStepBefore(sooner.dueAt().minusMillis(1), 9)).isEmpty();
        assertThat(table.withStepBefore(later.dueAt(), 9)).containsExactly(sooner.id(), later.id());
        assertThat(table.withStepBefore(later.dueAt(), 1)).containsExactly(sooner.id());
        table.postpone(sooner.id(), later.dueAt().plusSeconds(1));
        assertThat(table.withStepBefore(later.dueAt(), 9)).containsExactly(later.id());
        table.postpone(later.id(), NOW);
        assertThat(table.get(later.id()).nextStepAt()).as("never sooner").isEqualTo(later.dueAt());
    }

    @Test
    void a_step_is_noted_with_how_far_silence_has_climbed_and_whether_it_was_late() {
        var clock = triage("2026-03-02T09:10:00Z");
        var steps = List.of(
                new Ladder.Planned("WORKER", Obligation.Stage.WORKER, NOW.minusSeconds(1)),
                new Ladder.Planned("DEPUTY", Obligation.Stage.DEPUTY, NOW));

        table.take(clock, steps, NOW.plusSeconds(60), NOW, NOW);

        assertThat(table.stepsTaken(clock)).containsExactlyInAnyOrder("WORKER", "DEPUTY");
        assertThat(at.jdbc
                        .sql("select step from zv_obligation_step where late")
                        .query(String.class)
                        .list())
                .containsExactly("WORKER");
        assertThat(table.get(clock.id()))
                .returns(Obligation.Stage.DEPUTY, Obligation::escalation)
                .returns(NOW.plusSeconds(60), Obligation::nextStepAt);
        assertThatThrownBy(() -> table.take(clock, List.of(), null, NOW, NOW))
                .isInstanceOf(OptimisticLockingFailureException.class);
        table.take(table.get(clock.id()), List.of(), null, NOW, NOW);
        assertThat(table.get(clock.id())).returns(Obligation.Stage.DEPUTY, Obligation::escalation);
    }

    @Test
    void what_the_coordinator_was_told_of_is_unsettled_until_somebody_acts_or_takes_notice() {
        var clock = triage("2026-03-02T09:10:00Z");
        assertThat(table.unsettledIn(clock.reference())).isEmpty();
        assertThat(table.unsettledCases()).isEmpty();

        table.take(
                clock, List.of(new Ladder.Planned("COORDINATOR", Obligation.Stage.COORDINATOR, NOW)), null, NOW, NOW);

        assertThat(table.unsettledIn(clock.reference())).containsExactly(table.get(clock.id()));
        assertThat(table.unsettledCases()).containsExactly(clock.caseReference());
        at.obligations.acknowledge(clock.id(), COORDINATOR);
        assertThat(table.unsettledIn(clock.reference())).isEmpty();
        assertThat(table.unsettledCases()).isEmpty();
    }

    @Test
    void what_is_overdue_and_what_comes_next_is_counted() {
        assertThat(table.nextDueAfter(NOW)).isNull();
        var clock = triage("2026-03-02T09:10:00Z");

        assertThat(table.dueBefore(clock.dueAt())).isZero();
        assertThat(table.dueBefore(clock.dueAt().plusMillis(1))).isEqualTo(1);
        assertThat(table.nextDueAfter(clock.dueAt())).isEqualTo(clock.dueAt());
        assertThat(table.nextDueAfter(clock.dueAt().plusMillis(1))).isNull();
        assertThat(table.find(clock.id())).contains(clock);
        assertThat(table.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void what_is_overdue_and_was_told_to_nobody_is_counted() {
        var clock = triage("2026-03-02T09:10:00Z");
        var then = clock.dueAt().plus(Duration.ofMinutes(5));
        assertThat(table.untoldSince(clock.dueAt())).isZero();
        assertThat(table.untoldSince(then)).isEqualTo(1);

        table.take(
                clock, List.of(new Ladder.Planned("WORKER", Obligation.Stage.WORKER, clock.dueAt())), null, then, NOW);
        assertThat(table.untoldSince(then)).isZero();
    }

    @Test
    void nobody_changes_what_was_changed_meanwhile() {
        var seen = triage("2026-03-02T09:10:00Z");
        table.count(seen, NOW);
        assertThat(table.get(seen.id()).countedAt()).isEqualTo(NOW);

        assertThatThrownBy(() -> table.count(seen, NOW)).isInstanceOf(OptimisticLockingFailureException.class);
        var later = new ObligationTable.NewDate(NOW.plusSeconds(3600), NOW, true);
        assertThatThrownBy(() -> table.move(seen, later, ChangeGround.HEALTH, "coordinator", null, NOW))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(table.changesOf(seen.id())).isEmpty();
        assertThatThrownBy(() -> table.acknowledge(seen, "coordinator", NOW))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void the_clocks_whose_date_depends_on_a_rule_are_found_and_asked_for_it_once_more() {
        var byRule = triage("2026-03-02T09:30:00Z");
        var byPlace = at.begin("crisis.need", false, Obligation.Timing.TASK, "2026-03-02T09:10:00Z");
        var ended = triage("2026-03-02T09:20:00Z");
        at.obligations.end(List.of(new Obligations.Ended(ended.clockId(), Obligation.State.DONE, null)));

        assertThat(depending(Set.of(), 9)).extracting(RunningClock::reference).containsExactly(byRule.reference());
        var both = depending(Set.of("CrisisStay.UserTask_AssessRisk"), 9);
        assertThat(both).extracting(RunningClock::reference).containsExactly(byPlace.reference(), byRule.reference());
        assertThat(depending(Set.of("CrisisStay.UserTask_AssessRisk"), 1)).hasSize(1);
        assertThat(both.get(1))
                .returns("Assess risk", RunningClock::name)
                .returns(byRule.dueAt(), RunningClock::dueAt)
                .returns(byRule.nextStepAt(), RunningClock::nextStepAt)
                .returns(Optional.of(byRule.dueAt()), RunningClock::counted)
                .returns(true, clock -> clock.isCountedAs(byRule.dueAt().plusSeconds(59)))
                .returns(false, clock -> clock.isCountedAs(byRule.dueAt().plusSeconds(60)))
                .returns(NOW, clock -> clock.dueIfCounted(NOW))
                .returns(byPlace.dueAt(), clock -> clock.nextStepIfDue(byPlace.dueAt()));
    }

    private List<? extends RunningClock> depending(Set<String> places, int most) {
        var questions = new Questions() {
            @Override
            public Optional<Instant> ask(Obligation obligation) {
                return Optional.of(obligation.dueAt());
            }

            @Override
            public Set<String> dependingOn(String rule) {
                return places;
            }
        };
        return new ReaskedObligations(at.jdbc, questions, new Drawn(), at.ladder, at.clock)
                .dependingOn("triage", "2025-26", most);
    }

    private Obligation triage(String due) {
        return at.begin("triage", false, Obligation.Timing.TASK, due);
    }

    /** One drawing. */
    private static final class Drawn implements EngineLookup {
        @Override
        public Map<String, String> instancesOf(Collection<Obligation> obligations) {
            return Map.of();
        }

        @Override
        public Optional<CaseReference> caseOf(String instance) {
            return Optional.empty();
        }

        @Override
        public Map<String, String> phases() {
            return Map.of();
        }

        @Override
        public Optional<String> phaseOf(String definition) {
            return Optional.empty();
        }

        @Override
        public String nameOf(String phase, String activity) {
            return "Assess risk";
        }
    }
}
