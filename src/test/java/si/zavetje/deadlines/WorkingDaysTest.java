package si.zavetje.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar of Slovenia against a list checked by hand, so that no new version of the library changes a day unseen. */
class WorkingDaysTest {

    private final WorkingDays days = Calendars.workingDays();

    @Test
    void every_work_free_day_from_2000_to_2041_is_the_one_checked_by_hand() {
        var found = LocalDate.of(2000, 1, 1)
                .datesUntil(LocalDate.of(2042, 1, 1))
                .filter(days::isWorkFree)
                .collect(Collectors.toSet());

        assertThat(found).hasSize(627).isEqualTo(Calendars.checkedByHand());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-08",
                "2026-08-17",
                "2026-09-15",
                "2026-09-23",
                "2026-11-23",
                "2013-01-02",
                "2014-01-02",
                "2015-01-02",
                "2016-01-04",
                "2022-08-12",
                "2024-08-14"
            })
    void people_work_on_these_days(LocalDate day) {
        assertThat(days.includes(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012-01-02",
                "2017-01-02",
                "2023-08-14",
                "2026-02-08",
                "2026-04-06",
                "2026-05-24",
                "2026-10-31",
                "2026-11-21"
            })
    void nobody_works_on_these(LocalDate day) {
        assertThat(days.includes(day)).isFalse();
    }

    @Test
    void what_the_overrides_say_wins_over_the_regular_days() {
        var special = new WorkingDays(new WorkFreeDays(List.of(
                new WorkFreeDays.Override(LocalDate.of(2026, 6, 25), false, "test"),
                new WorkFreeDays.Override(LocalDate.of(2026, 6, 26), true, "test"))));

        assertThat(special.includes(LocalDate.of(2026, 6, 25))).isTrue();
        assertThat(special.includes(LocalDate.of(2026, 6, 26))).isFalse();
        assertThat(days.includes(LocalDate.of(2026, 6, 25))).isFalse();
    }

    @Test
    void counting_very_many_working_days_needs_no_deep_stack() {
        assertThatCode(() -> days.plus(LocalDate.of(2000, 1, 1), 20_000)).doesNotThrowAnyException();
    }
}
