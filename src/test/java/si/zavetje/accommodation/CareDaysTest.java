package si.zavetje.accommodation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.zavetje.caseevents.Absence;
import si.zavetje.shared.LegalZone;

/** Which nights count. */
class CareDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:00, 2026-03-31T09:00, 30",
        "2026-03-28T23:50, 2026-03-30T00:10, 2",
        "2026-03-01T10:00, 2026-03-01T18:00, 0",
        "2026-10-24T12:00, 2026-10-26T12:00, 2",
    })
    void a_night_in_the_house_is_a_care_day_also_when_the_clock_changes(String admitted, String exited, int days) {
        assertThat(CareDays.between(at(admitted), at(exited), List.of())).isEqualTo(days);
    }

    @Test
    void h34_a_night_away_is_none_and_an_evening_away_does_not_matter() {
        var evening = away("2026-03-05T18:00", "2026-03-05T22:00");
        var threeNights = away("2026-03-12T20:00", "2026-03-15T10:00");

        assertThat(CareDays.between(at("2026-03-01T10:00"), at("2026-03-31T09:00"), List.of(evening, threeNights)))
                .isEqualTo(27);
    }

    /** She is away from the instant she leaves, and there again from the instant she comes. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-05T00:00, 2026-03-05T10:00, 29",
        "2026-03-05T20:00, 2026-03-06T00:00, 30",
        "2026-03-04T23:59, 2026-03-05T00:01, 29",
    })
    void a_night_counts_for_where_she_is_at_midnight_to_the_minute(String since, String until, int days) {
        assertThat(CareDays.between(at("2026-03-01T10:00"), at("2026-03-31T09:00"), List.of(away(since, until))))
                .isEqualTo(days);
    }

    @Test
    void who_never_came_back_was_there_until_she_left() {
        var forGood = away("2026-03-12T20:00", null);

        assertThat(CareDays.between(at("2026-03-01T10:00"), at("2026-03-31T09:00"), List.of(forGood)))
                .isEqualTo(11);
    }

    private static Absence away(String since, @Nullable String until) {
        return new Absence(true, false, at(since), until == null ? null : at(until));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LegalZone.ID).toInstant();
    }
}
