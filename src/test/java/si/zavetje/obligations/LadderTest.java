package si.zavetje.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.zavetje.deadlines.CountedCases;
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

    private Ladder.Round round(String rule, Obligation.Timing timing, String due) {
        return new Ladder.Round(cases.open("2025-26"), rule, timing, at(due), at(due).minusSeconds(3600));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LegalZone.ID).toInstant();
    }
}
