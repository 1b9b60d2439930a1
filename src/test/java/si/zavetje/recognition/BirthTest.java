package si.zavetje.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from a date of birth that is known, known in part, or guessed. */
class BirthTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({"2008-05-10, 2026-05-09", "2008-01-01, 2025-12-31", "2008-02-29, 2026-02-28", "2008-12-31, 2026-12-30"})
    void h27_a_child_is_one_until_the_eve_of_her_eighteenth_birthday(LocalDate born, LocalDate until) {
        assertThat(Birth.on(born).childUntil()).isEqualTo(until);
    }

    @Test
    void of_a_birth_known_in_part_the_latest_possible_day_counts() {
        assertThat(Birth.in(2008).childUntil()).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(Birth.in(YearMonth.of(2008, 5)).childUntil()).isEqualTo(LocalDate.of(2026, 5, 30));
        assertThat(Birth.in(YearMonth.of(2008, 2)).childUntil()).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @ParameterizedTest
    @CsvSource({"1999-05-10, 2000-05-10, true", "1999-05-10, 2000-05-12, false", "1999-05-10, 1998-05-10, true"})
    void a_known_date_may_be_off_by_a_year_and_no_more(LocalDate one, LocalDate other, boolean compatible) {
        assertThat(Birth.compatible(Birth.on(one), Birth.on(other))).isEqualTo(compatible);
        assertThat(Birth.compatible(Birth.on(other), Birth.on(one))).isEqualTo(compatible);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 24, true",
        "20, 26, true",
        "20, 15, true",
        "20, 30, false",
        "60, 71, true",
        "60, 80, false",
        "0, 4, true"
    })
    void an_estimate_may_be_off_by_five_years_and_by_more_the_older_she_is(int estimate, int age, boolean compatible) {
        var known = Birth.on(TODAY.minusYears(age).minusDays(100));

        assertThat(Birth.compatible(Birth.aged(estimate, TODAY), known)).isEqualTo(compatible);
    }

    @Test
    void what_is_not_known_fits_everything() {
        assertThat(Birth.compatible(null, Birth.in(1950))).isTrue();
        assertThat(Birth.compatible(Birth.in(1950), null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1999-05-10, 1999-10-05, true",
        "1999-05-10, 1999-05-11, true",
        "1999-05-10, 1989-05-10, true",
        "1999-05-10, 1999-06-11, false"
    })
    void a_slip_in_a_date_is_known_from_another_date(LocalDate one, LocalDate other, boolean slip) {
        assertThat(Birth.on(one).sameButForASlip(Birth.on(other))).isEqualTo(slip);
    }
}
