package si.zavetje.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** The dated acceptance cases H1 to H10, H13, H14, H39 and H40. */
class DeadlinesTest {

    private final CountedCases cases = new CountedCases();
    private final Deadlines deadlines = cases.deadlines;
    private final CaseReference reference = cases.open("2025-26");

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:00, 2026-03-31, 2026-03-31T22:00:00Z",
        "2026-10-01T10:00, 2026-10-31, 2026-10-31T23:00:00Z",
        "2026-03-07T12:00, 2026-04-06, 2026-04-06T22:00:00Z",
        "2026-12-03T08:00, 2027-01-02, 2027-01-02T23:00:00Z",
        "2026-03-20T23:50, 2026-04-19, 2026-04-19T22:00:00Z",
        "2028-01-30T12:00, 2028-02-29, 2028-02-29T23:00:00Z",
        "2026-01-31T00:10, 2026-03-02, 2026-03-02T23:00:00Z",
        "2026-06-30T00:30, 2026-07-30, 2026-07-30T22:00:00Z",
    })
    void the_crisis_period_ends_at_midnight_of_its_thirtieth_day(String admitted, LocalDate lastDay, Instant end) {
        var period = deadlines.period(reference, "crisis.duration", at(admitted));

        assertThat(period.lastDay()).isEqualTo(lastDay);
        assertThat(period.endsAt()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01T10:00, 2026-10-30T23:59",
        "2026-03-07T12:00, 2026-04-03T23:59",
        "2026-12-03T08:00, 2026-12-31T23:59",
        "2026-03-01T10:00, 2026-03-31T23:59",
    })
    void staff_act_on_the_last_working_day_before_it_ends(String admitted, String due) {
        var period = deadlines.period(reference, "crisis.duration", at(admitted));

        assertThat(deadlines.dueWithin(period)).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-30, 2026-02-28",
        "2026-01-31, 2026-04-30",
        "2026-08-31, 2026-11-30",
        "2027-11-30, 2028-02-29",
        "2026-09-25, 2026-12-25",
        "2026-03-01, 2026-06-01",
        "2026-03-05, 2026-06-05",
    })
    void three_months_end_on_the_same_day_of_the_month_or_its_last(LocalDate granted, LocalDate lastDay) {
        var period = deadlines.period(reference, "art50.initial", at(granted + "T12:00"));

        assertThat(period.lastDay()).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-02, 2026-04-10", "2026-04-24, 2026-05-05", "2026-12-23, 2026-12-31", "2026-06-05, 2026-06-12"})
    void five_working_days_pass_over_work_free_days_but_not_over_holidays_on_which_people_work(
            LocalDate referred, LocalDate due) {
        assertThat(deadlines.due(reference, "rg.decision", at(referred + "T09:00")))
                .isEqualTo(at(due + "T23:59"));
    }

    @Test
    void hours_are_hours_even_in_the_night_the_clock_changes() {
        assertThat(deadlines.due(reference, "assess.risk", at("2026-03-28T12:00")))
                .isEqualTo(at("2026-03-29T13:00"));
    }

    @Test
    void a_reminder_comes_in_the_morning_of_a_working_day_before_or_after_a_day() {
        assertThat(deadlines.reminder(reference, "victimDecision.remind.first", LocalDate.of(2026, 3, 1)))
                .isEqualTo(at("2026-03-20T08:00"));
        assertThat(deadlines.reminder(reference, "art50.remind.third", LocalDate.of(2026, 6, 1)))
                .isEqualTo(at("2026-05-25T08:00"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LegalZone.ID).toInstant();
    }
}
