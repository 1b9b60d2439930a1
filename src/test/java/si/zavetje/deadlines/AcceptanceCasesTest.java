package si.zavetje.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.zavetje.policy.Policies;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.StatedTime;
import si.zavetje.world.MovableClock;

/** The dated acceptance cases H6, H15, H25, H38 and H45. */
class AcceptanceCasesTest {

    private final CountedCases cases = new CountedCases();
    private final Deadlines deadlines = cases.deadlines;
    private final Policies policies = cases.policies;
    private final MovableClock clock = new MovableClock();

    @Test
    void h6_an_admission_at_half_past_two_in_the_night_without_that_hour_ends_on_28_april() {
        var admitted = StatedTime.of(LocalDateTime.parse("2026-03-29T02:30"));

        assertThat(admitted.local()).isEqualTo("2026-03-29T03:30");
        assertThat(admitted.notice()).isPresent();
        assertThat(lastDay("2025-26", "crisis.duration", admitted.instant())).isEqualTo("2026-04-28");
    }

    @Test
    void h15_a_case_of_2008_keeps_five_days_and_three_months_and_one_of_2026_has_thirty_days() {
        clock.set("2008-06-01T10:00");
        var then = policies.inForce(clock).name();
        var admitted = clock.instant();
        assertThat(lastDay(then, "crisis.duration", admitted)).isEqualTo("2008-06-06");
        assertThat(lastDay(then, "art50.initial", admitted)).isEqualTo("2008-09-01");

        var running = cases.open(then);
        clock.set("2026-06-01T10:00");
        assertThat(deadlines.period(running, "crisis.duration", clock.instant()).lastDay())
                .isEqualTo("2026-06-06");
        assertThat(lastDay(policies.inForce(clock).name(), "crisis.duration", admitted))
                .isEqualTo("2008-07-01");
    }

    @Test
    void h25_eight_days_of_notice_that_end_on_a_holiday_take_effect_on_the_next_working_day() {
        assertThat(lastDay("2025-26", "lossOfRight.notice", at("2026-04-24T12:00")))
                .isEqualTo("2026-05-04");
    }

    @ParameterizedTest
    @CsvSource({
        "zozkd.claim, 2025-08-31, 2026-03-02",
        "zozkd.incapacity, 2026-03-15, 2026-06-15",
        "zozkd.absolute, 2025-08-31, 2030-09-02",
        "zozkd.claim, 2026-06-26, 2026-12-28"
    })
    void h38_a_claim_for_compensation_is_in_time_until_the_next_working_day(
            String rule, LocalDate event, LocalDate lastDay) {
        assertThat(lastDay("2025-26", rule, at(event + "T12:00"))).isEqualTo(lastDay);
    }

    @Test
    void h45_the_clock_of_a_person_admitted_before_a_contract_ends_is_her_own() {
        assertThat(lastDay("2025-26", "crisis.duration", at("2025-12-15T12:00")))
                .isEqualTo("2026-01-14");
    }

    private LocalDate lastDay(String profile, String rule, Instant event) {
        return deadlines.period(cases.open(profile), rule, event).lastDay();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LegalZone.ID).toInstant();
    }
}
