package si.zavetje.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.Refusal;

/** Who may give a running clock another date, which one, and what is kept of it; without a model. */
class ObligationsTest {

    private static final Reader COORDINATOR = new Reader("coordinator", "coordinator", OrganisationKind.COORDINATOR);
    private static final Reader WORKER = new Reader("crisis-a", "crisis-a", OrganisationKind.CRISIS_PROVIDER);

    private final RunningClocksAlone at = new RunningClocksAlone();
    private final Obligations obligations = at.obligations;

    @Test
    void a_clock_begins_with_what_the_policy_of_its_case_says() {
        var stay = at.begin("crisis.duration", false, Obligation.Timing.TIMER, "2026-04-01T22:00:00Z");
        var work = at.begin("crisis.duration", true, Obligation.Timing.TASK, "2026-04-01T21:59:00Z");
        var hours = at.begin("triage", false, Obligation.Timing.TASK, "2026-03-02T11:00:00Z");

        assertThat(stay)
                .returns(PolicyProfile.Kind.PROTECTION, Obligation::kind)
                .returns(LocalDate.of(2026, 4, 1), Obligation::lastDay)
                .returns(Instant.parse("2026-03-20T07:00:00Z"), Obligation::nextStepAt)
                .returns(0, Obligation::round)
                .returns(true, Obligation::open);
        assertThat(work).returns(PolicyProfile.Kind.STAFF, Obligation::kind);
        assertThat(hours)
                .returns(PolicyProfile.Kind.STAFF, Obligation::kind)
                .returns(hours.dueAt(), Obligation::nextStepAt)
                .returns(RunningClocksAlone.NOW, Obligation::startedAt)
                .returns(hours.dueAt(), Obligation::countedAt)
                .returns("crisis-a", Obligation::responsible);
        assertThat(obligations.openIn(hours.reference())).containsExactly(hours);
        assertThat(at.table.roundBegan(hours)).isEqualTo(RunningClocksAlone.NOW);
    }

    @Test
    void more_time_is_given_to_a_later_instant_only_and_all_of_it_is_kept() {
        var clock = at.begin("triage", false, Obligation.Timing.TASK, "2026-03-02T11:00:00Z");
        assertThatThrownBy(() -> obligations.extend(clock.id(), clock.dueAt(), "HEALTH", COORDINATOR))
                .hasMessage("obligations.notLater");

        at.clock.advance(Duration.ofMinutes(10));
        var longer = obligations.extend(clock.id(), clock.dueAt().plusSeconds(60), "HEALTH", COORDINATOR);

        assertThat(longer)
                .returns(Instant.parse("2026-03-02T11:01:00Z"), Obligation::dueAt)
                .returns(clock.countedAt(), Obligation::countedAt)
                .returns(true, Obligation::extended)
                .returns(1, Obligation::round)
                .returns(longer.dueAt(), Obligation::nextStepAt);
        assertThat(at.table.roundBegan(longer)).isEqualTo("2026-03-02T09:10:00Z");
        assertThat(obligations.changesOf(clock.id())).singleElement().satisfies(change -> assertThat(change)
                .returns(clock.dueAt(), ObligationChange::oldDueAt)
                .returns(longer.dueAt(), ObligationChange::newDueAt)
                .returns(ChangeGround.HEALTH, ObligationChange::ground)
                .returns("coordinator", ObligationChange::decidedBy));
        assertThat(at.events).last().isEqualTo(new Obligations.Moved(longer, clock.dueAt(), ChangeGround.HEALTH));
        assertThat(obligations.correct(clock.id(), clock.dueAt(), "WRONG_ENTRY", COORDINATOR))
                .as("what is put right after more time was given")
                .returns(true, Obligation::extended);
    }

    @Test
    void a_date_is_put_right_in_either_direction_but_never_into_the_past() {
        var clock = at.begin("triage", false, Obligation.Timing.TASK, "2026-03-02T11:00:00Z");
        assertThatThrownBy(() -> obligations.correct(clock.id(), RunningClocksAlone.NOW, "WRONG_RULE", COORDINATOR))
                .hasMessage("obligations.inThePast");

        var earlier = obligations.correct(clock.id(), RunningClocksAlone.NOW.plusSeconds(1), "WRONG_RULE", COORDINATOR);

        assertThat(earlier)
                .returns(Instant.parse("2026-03-02T09:00:01Z"), Obligation::dueAt)
                .returns(false, Obligation::extended);
    }

    @Test
    void a_protection_ends_with_a_day_and_work_in_its_last_minute() {
        var stay = at.begin("crisis.duration", false, Obligation.Timing.TIMER, "2026-04-01T22:00:00Z");
        var work = at.begin("crisis.need", false, Obligation.Timing.TASK, "2026-03-03T22:59:00Z");

        assertThat(obligations
                        .extend(stay.id(), LocalDate.of(2026, 4, 10), "HEALTH", COORDINATOR)
                        .dueAt())
                .isEqualTo("2026-04-10T22:00:00Z");
        assertThat(obligations
                        .extend(stay.id(), Instant.parse("2026-04-12T10:00:00Z"), "HEALTH", COORDINATOR)
                        .dueAt())
                .isEqualTo("2026-04-12T22:00:00Z");
        assertThat(obligations
                        .correct(stay.id(), LocalDate.of(2026, 4, 2), "WRONG_START", COORDINATOR)
                        .dueAt())
                .isEqualTo("2026-04-02T22:00:00Z");
        assertThat(obligations
                        .extend(work.id(), LocalDate.of(2026, 3, 5), "ABSENCE", COORDINATOR)
                        .dueAt())
                .isEqualTo("2026-03-05T22:59:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "NO_PLACE_FREE, true, false",
        "WRONG_START, false, true",
        "DECISION_OF_AUTHORITY, true, true",
        "FACTS_CHANGED, false, false",
        "BECAUSE, false, false",
    })
    void each_ground_allows_what_it_is_for(String ground, boolean moreTime, boolean correction) {
        var clock = at.begin("triage", false, Obligation.Timing.TASK, "2026-03-02T11:00:00Z");
        var due = clock.dueAt();

        assertThat(taken(() -> obligations.extend(clock.id(), due.plusSeconds(60), ground, COORDINATOR)))
                .isEqualTo(moreTime);
        assertThat(taken(() -> obligations.correct(clock.id(), due.plusSeconds(90), ground, COORDINATOR)))
                .isEqualTo(correction);
    }

    @Test
    void only_the_coordinator_decides_and_only_of_what_is_still_to_be_met() {
        var clock = at.begin("triage", false, Obligation.Timing.TASK, "2026-03-02T11:00:00Z");
        var later = clock.dueAt().plusSeconds(60);
        assertThatThrownBy(() -> obligations.extend(clock.id(), later, "HEALTH", WORKER))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> obligations.acknowledge(clock.id(), WORKER)).isInstanceOf(AccessDenied.class);

        obligations.acknowledge(clock.id(), COORDINATOR);
        assertThat(obligations.get(clock.id()))
                .returns("coordinator", Obligation::acknowledgedBy)
                .returns(RunningClocksAlone.NOW, Obligation::acknowledgedAt)
                .returns(null, Obligation::nextStepAt);
        obligations.end(List.of(new Obligations.Ended(clock.clockId(), Obligation.State.DONE, null)));
        assertThatThrownBy(() -> obligations.correct(clock.id(), later, "WRONG_RULE", COORDINATOR))
                .hasMessage("obligations.over");
    }

    @Test
    void clocks_end_as_they_ended_and_how_late_a_timer_fired_is_said() {
        var task = at.begin("triage", false, Obligation.Timing.TASK, "2026-03-02T11:00:00Z");
        var timer = at.begin("crisis.duration", false, Obligation.Timing.TIMER, "2026-03-02T09:05:00Z");
        at.clock.advance(Duration.ofMinutes(6));

        obligations.end(List.of(
                new Obligations.Ended(task.clockId(), Obligation.State.VOID, null),
                new Obligations.Ended(timer.clockId(), Obligation.State.DONE, timer.dueAt())));

        assertThat(obligations.get(task.id())).returns(Obligation.State.VOID, Obligation::state);
        assertThat(obligations.get(timer.id()))
                .returns(Obligation.State.DONE, Obligation::state)
                .returns(at.clock.instant(), Obligation::actedAt)
                .returns(false, Obligation::open);
        assertThat(at.events).last().isEqualTo(new TimerFired(Duration.ofMinutes(1)));
        assertThat(obligations.openIn(task.reference())).isEmpty();
        assertThat(obligations.allOf(task.reference())).hasSize(1);
    }

    @Test
    void who_answers_for_a_clock_can_change() {
        var clock = at.begin("triage", false, Obligation.Timing.TASK, "2026-03-02T11:00:00Z");
        obligations.handOver(clock.clockId(), "crisis-a");
        assertThat(obligations.get(clock.id())).isEqualTo(clock);

        obligations.handOver(clock.clockId(), "crisis-b");
        assertThat(obligations.get(clock.id()).responsible()).isEqualTo("crisis-b");
    }

    @Test
    void changed_facts_move_a_clock_unless_somebody_gave_it_more_time_than_they_do() {
        var clock = at.begin("triage", false, Obligation.Timing.TASK, "2026-03-02T11:00:00Z");
        obligations.recount(clock.clockId(), clock.dueAt().plusSeconds(59));
        assertThat(obligations.get(clock.id()))
                .as("facts are stated to the minute")
                .isEqualTo(clock);

        obligations.recount(clock.clockId(), Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(obligations.get(clock.id()))
                .returns(Instant.parse("2026-03-02T12:00:00Z"), Obligation::dueAt)
                .returns(false, Obligation::extended);
        assertThat(obligations.changesOf(clock.id())).singleElement().satisfies(change -> assertThat(change)
                .returns(ChangeGround.FACTS_CHANGED, ObligationChange::ground)
                .returns(null, ObligationChange::decidedBy));

        obligations.extend(clock.id(), Instant.parse("2026-03-02T15:00:00Z"), "HEALTH", COORDINATOR);
        obligations.recount(clock.clockId(), Instant.parse("2026-03-02T14:00:00Z"));
        assertThat(obligations.get(clock.id()))
                .returns(Instant.parse("2026-03-02T15:00:00Z"), Obligation::dueAt)
                .returns(Instant.parse("2026-03-02T14:00:00Z"), Obligation::countedAt)
                .returns(true, Obligation::extended);

        obligations.recount(clock.clockId(), Instant.parse("2026-03-02T16:00:00Z"));
        assertThat(obligations.get(clock.id()))
                .returns(Instant.parse("2026-03-02T16:00:00Z"), Obligation::dueAt)
                .returns(false, Obligation::extended);

        obligations.end(List.of(new Obligations.Ended(clock.clockId(), Obligation.State.DONE, null)));
        obligations.recount(clock.clockId(), Instant.parse("2026-03-02T18:00:00Z"));
        assertThat(obligations.get(clock.id()).dueAt()).isEqualTo("2026-03-02T16:00:00Z");
    }

    @Test
    void only_a_decision_on_a_protection_decides_the_end_of_its_period() {
        var stay = at.begin("crisis.duration", false, Obligation.Timing.TIMER, "2026-04-01T22:00:00Z");
        var work = at.begin("crisis.duration", true, Obligation.Timing.TASK, "2026-04-01T21:59:00Z");

        assertThat(moved(stay, ChangeGround.HEALTH).decidedEndOf("crisis.duration"))
                .isTrue();
        assertThat(moved(stay, ChangeGround.HEALTH).decidedEndOf("art50.initial"))
                .isFalse();
        assertThat(moved(stay, ChangeGround.FACTS_CHANGED).decidedEndOf("crisis.duration"))
                .isFalse();
        assertThat(moved(work, ChangeGround.HEALTH).decidedEndOf("crisis.duration"))
                .isFalse();
    }

    private static Obligations.Moved moved(Obligation obligation, ChangeGround ground) {
        return new Obligations.Moved(obligation, obligation.dueAt(), ground);
    }

    private static boolean taken(Runnable decision) {
        try {
            decision.run();
            return true;
        } catch (Refusal refused) {
            assertThat(refused).hasMessage("obligations.noSuchGround");
            return false;
        }
    }
}
