package si.zavetje.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsTypedTest {

    @ParameterizedTest
    @ValueSource(strings = {"d.M.uuuu", "d. M. uuuu", "dd.MM.uuuu", "d/M/uuuu", "uuuu-MM-dd"})
    void every_day_of_a_year_and_of_a_leap_year_is_that_day_in_every_spelling(String spelling) {
        var format = DateTimeFormatter.ofPattern(spelling);
        var days = List.of(2026, 2028).stream()
                .flatMap(year -> LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)));

        assertThat(days.filter(day -> !AsTyped.day(day.format(format)).equals(java.util.Optional.of(day))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "29.2.2026", "31.11.2026", "31. 4. 2026", "0.1.2026", "1.13.2026", "11/28/2026", "2026-02-30",
                "2026-2-3", "5.3.98", "1998", "28.11.", "28. nov. 2026", "28-11-2026", "28112026", "1,12,2026",
                "1.1.1899", "1.1.2101", "1.1.20261", "٢٨.١١.٢٠٢٦", "yesterday", "+2026-01-01", "1.12.2026 10:00",
            })
    void what_is_no_day_is_not_guessed(String typed) {
        assertThat(AsTyped.day(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "7:07, 07:07",
        "07:07, 07:07",
        "7.07, 07:07",
        "0707, 07:07",
        "23:59, 23:59",
        "0:00, 00:00",
        "8.00, 08:00"
    })
    void a_time_is_read_to_the_minute(String typed, LocalTime time) {
        assertThat(AsTyped.time(typed)).hasValue(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24:00", "25:61", "14", "707", "7:7", "23:59:30", "2:14 pm", "٧:٠٧", "noon"})
    void what_is_no_time_is_not_guessed(String typed) {
        assertThat(AsTyped.time(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T07:07",
                "1. 3. 2026 7.07",
                "1.3.2026 07:07",
                "1. 3. 2026 ob 7.07",
                "1/3/2026 at 7:07",
                "1. 3. 2026, 0707",
                " 1.\u00a03.\u00a02026\u200b 7:07 "
            })
    void a_day_and_a_time_stand_one_after_the_other(String typed) {
        assertThat(AsTyped.dayAndTime(typed)).hasValue(LocalDateTime.of(2026, 3, 1, 7, 7));
    }

    @Test
    void a_day_alone_is_no_day_and_time() {
        assertThat(AsTyped.dayAndTime("1. 3. 2026")).isEmpty();
        assertThat(AsTyped.dayAndTime("1. 3. 2026 24:00")).isEmpty();
        assertThat(AsTyped.dayAndTime("2026-03-01T10:00Z")).isEmpty();
    }
}
