package si.zavetje.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.zavetje.deadlines.CountedCases;
import si.zavetje.policy.Policies;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.LegalZone;

/** When silence climbs: by the working day, and never past a day on which nobody works. */
class LadderTest {

    private final CountedCases cases = new CountedCases();
    private final Ladder ladder = new Ladder(cases.policy, cases.deadlines);

    @ParameterizedTest
    @CsvSource({
        // A Friday: the weekend is nobody's silence.
        "2026-03-06T23:59, 2026-03-09T23:59, 2026-03-10T23:59",
        // Good Friday is worked, Easter Monday is not.
        "2026-04-02T23:59, 2026-04-03T23:59, 2026-04-07T23:59",
        // The end of April: 27 April is a Monday and a holiday, 1 and 2 May are no working days.
        "2026-04-30T23:59, 2026-05-04T23:59, 2026-05-05T23:59",
        "2026-03-03T23:59, 2026-03-04T23:59, 2026-03-05T23:59",
    })
    void what_is_counted_in_days_climbs_on_working_days(String due, String deputy, String coordinator) {
        assertThat(ladder.plan(round("interview.offer", Obligation.Timing.TASK, due)))
                .extracting(Ladder.Planned::stage, Ladder.Planned::at)
                .contains(
                        Tuple.tuple(Obligation.Stage.WORKER, at(due)),
                        Tuple.tuple(Obligation.Stage.DEPUTY, at(deputy)),
                        Tuple.tuple(Obligation.Stage.COORDINATOR, at(coordinator)));
    }

    @Test
    void what_is_counted_in_hours_climbs_also_at_night_and_on_sundays() {
        assertThat(ladder.plan(round("triage", Obligation.Timing.TASK, "2026-03-08T01:00")))
                .extracting(Ladder.Planned::stage, Ladder.Planned::at)
                .contains(
                        Tuple.tuple(Obligation.Stage.DEPUTY, at("2026-03-08T03:00")),
                        Tuple.tuple(Obligation.Stage.COORDINATOR, at("2026-03-08T05:00")));
    }

    @Test
    void a_timer_that_fires_by_itself_has_nobody_to_be_silent() {
        assertThat(ladder.plan(round("interview.offer", Obligation.Timing.TIMER, "2026-03-06T23:59")))
                .extracting(Ladder.Planned::stage)
                .doesNotContain(Obligation.Stage.WORKER, Obligation.Stage.DEPUTY, Obligation.Stage.COORDINATOR);
    }

    @Test
    void reminders_come_in_the_morning_of_a_working_day_while_the_clock_runs_and_before_the_first_step_of_silence() {
        // Ten days before is a Sunday: the Friday before. Two days before is a Monday.
        var began = at("2026-03-01T10:00");
        assertThat(ladder.plan(crisis(began)))
                .extracting(Ladder.Planned::step, Ladder.Planned::stage, Ladder.Planned::at)
                .startsWith(
                        Tuple.tuple("REMIND-10", Obligation.Stage.REMINDED, at("2026-03-20T08:00")),
                        Tuple.tuple("REMIND-5", Obligation.Stage.REMINDED, at("2026-03-26T08:00")),
                        Tuple.tuple("REMIND-2", Obligation.Stage.REMINDED, at("2026-03-27T08:00")))
                .hasSize(6);
        assertThat(ladder.firstStep(crisis(began))).isEqualTo(at("2026-03-20T08:00"));
    }

    @Test
    void no_reminder_is_of_a_time_before_the_clock_began() {
        assertThat(ladder.plan(crisis(at("2026-03-26T08:00"))))
                .extracting(Ladder.Planned::step)
                .containsExactly("REMIND-2", "WORKER", "DEPUTY", "COORDINATOR");
        var nothingIsLeft = new Ladder.Round(
                cases.open("2025-26"),
                "crisis.duration",
                Obligation.Timing.TIMER,
                at("2026-04-01T00:00"),
                at("2026-03-31T09:00"),
                "UserTask_AssessRisk");
        assertThat(ladder.firstStep(nothingIsLeft)).isNull();
    }

    @Test
    void what_was_due_before_anybody_knew_of_it_leaves_others_out_for_a_while() {
        var due = "2026-03-06T10:00";
        assertThat(ladder.plan(round(
                        "missing.report.child",
                        Obligation.Timing.TASK,
                        due,
                        at("2026-03-06T19:30"),
                        "UserTask_AssessRisk")))
                .extracting(Ladder.Planned::step, Ladder.Planned::at)
                .containsExactly(
                        Tuple.tuple("WORKER", at(due)),
                        Tuple.tuple("DEPUTY", at("2026-03-06T22:30")),
                        Tuple.tuple("COORDINATOR", at("2026-03-07T00:30")));
    }

    @Test
    void a_task_that_cannot_wait_is_asked_about_from_its_beginning_and_any_other_is_not() {
        var began = at("2026-03-06T10:00");
        assertThat(ladder.plan(round(
                        "standby.prepare",
                        Obligation.Timing.TASK,
                        "2026-03-06T12:00",
                        began,
                        "UserTask_PrepareLocation")))
                .extracting(Ladder.Planned::step, Ladder.Planned::at)
                .contains(
                        Tuple.tuple("FREE_DEPUTY", at("2026-03-06T11:00")),
                        Tuple.tuple("FREE_COORDINATOR", at("2026-03-06T12:00")))
                .hasSize(5);
        assertThat(ladder.plan(round(
                        "standby.prepare", Obligation.Timing.TASK, "2026-03-06T12:00", began, "UserTask_AssessRisk")))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "2, DAYS, 2026-03-29T10:00",
        "1, MONTHS, 2026-04-27T10:00",
        "48, HOURS, 2026-03-29T11:00",
        "2, WORKING_DAYS, 2026-03-31T10:00",
    })
    void another_policy_may_let_silence_climb_in_any_unit(int after, PolicyProfile.Unit unit, String coordinator) {
        var policies = climbing(after, unit);
        var other = new Ladder(cases.policyUnder(policies), cases.under(policies));

        assertThat(other.firstStep(round("crisis.need", Obligation.Timing.TASK, "2026-03-27T10:00")))
                .isEqualTo(at(coordinator));
    }

    private Policies climbing(int after, PolicyProfile.Unit unit) {
        var profile = cases.policies.named("2025-26");
        var step = new PolicyProfile.Step(PolicyProfile.Who.COORDINATOR, after, unit);
        return new Policies(List.of(new PolicyProfile(
                profile.name(),
                profile.validFrom(),
                profile.validTo(),
                profile.rules(),
                profile.settings(),
                Map.of(PolicyProfile.Pace.DAYS, List.of(step)))));
    }

    private Ladder.Round crisis(Instant began) {
        return new Ladder.Round(
                cases.open("2025-26"),
                "crisis.duration",
                Obligation.Timing.TASK,
                at("2026-04-01T00:00"),
                began,
                "UserTask_AssessRisk");
    }

    private Ladder.Round round(String rule, Obligation.Timing timing, String due) {
        return round(rule, timing, due, at(due).minusSeconds(3600), "UserTask_AssessRisk");
    }

    private Ladder.Round round(String rule, Obligation.Timing timing, String due, Instant began, String activity) {
        return new Ladder.Round(cases.open("2025-26"), rule, timing, at(due), began, activity);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LegalZone.ID).toInstant();
    }
}
