package si.zavetje.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T02:00, 2026-03-29T03:00, 2026-03-29T01:00:00Z",
        "2026-03-29T02:30, 2026-03-29T03:30, 2026-03-29T01:30:00Z",
        "2026-03-29T02:59, 2026-03-29T03:59, 2026-03-29T01:59:00Z"
    })
    void h6_a_time_that_does_not_exist_is_read_as_much_later_and_says_so(
            LocalDateTime stated, LocalDateTime read, Instant instant) {
        var time = StatedTime.of(stated);

        assertThat(time.local()).isEqualTo(read);
        assertThat(time.instant()).isEqualTo(instant);
        assertThat(time.notice()).hasValueSatisfying(notice -> {
            assertThat(notice.key()).isEqualTo("shared.time.skipped");
            assertThat(notice.arguments()).containsExactly(stated.toLocalTime(), read.toLocalTime());
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25T02:00, 2026-10-25T00:00:00Z", "2026-10-25T02:59, 2026-10-25T00:59:00Z"})
    void a_time_that_comes_twice_is_the_first_of_the_two_and_says_so(LocalDateTime stated, Instant instant) {
        var time = StatedTime.of(stated);

        assertThat(time.local()).isEqualTo(stated);
        assertThat(time.instant()).isEqualTo(instant);
        assertThat(time.notice())
                .hasValueSatisfying(notice -> assertThat(notice.key()).isEqualTo("shared.time.doubled"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T01:59, 2026-03-29T00:59:00Z",
        "2026-03-29T03:00, 2026-03-29T01:00:00Z",
        "2026-10-25T01:59, 2026-10-24T23:59:00Z",
        "2026-10-25T03:00, 2026-10-25T02:00:00Z"
    })
    void every_other_time_needs_no_word(LocalDateTime stated, Instant instant) {
        assertThat(StatedTime.of(stated).instant()).isEqualTo(instant);
        assertThat(StatedTime.of(stated).notice()).isEmpty();
    }

    @Test
    void no_stated_time_of_a_year_moves_to_another_day() {
        for (var time = LocalDateTime.of(2026, 1, 1, 0, 0); time.getYear() == 2026; time = time.plusMinutes(1)) {
            assertThat(LegalZone.dayOf(StatedTime.of(time).instant())).isEqualTo(time.toLocalDate());
        }
    }
}
