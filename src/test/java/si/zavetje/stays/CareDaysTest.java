package si.zavetje.stays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
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

    @Test
    void the_day_of_moving_is_counted_once_and_for_whom_she_sleeps_at() {
        var days = CareDays.perProvider(
                List.of(
                        stay(1, "crisis-a", "2026-03-01T10:00", "2026-03-11T15:00"),
                        stay(2, "crisis-b", "2026-03-11T15:00", null)),
                at("2026-03-31T09:00"),
                List.of());

        assertThat(days).containsExactly(Map.entry("crisis-a", 10), Map.entry("crisis-b", 20));
        assertThat(days.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(CareDays.between(at("2026-03-01T10:00"), at("2026-03-31T09:00"), List.of()));
    }

    @Test
    void who_moves_after_midnight_slept_at_neither_twice() {
        var days = CareDays.perProvider(
                List.of(
                        stay(1, "crisis-a", "2026-03-01T10:00", "2026-03-05T00:10"),
                        stay(2, "crisis-b", "2026-03-05T00:10", "2026-03-05T09:00")),
                at("2026-03-31T09:00"),
                List.of());

        assertThat(days).containsExactly(Map.entry("crisis-a", 4), Map.entry("crisis-b", 0));
    }

    @Test
    void who_comes_back_to_a_house_has_one_sum_there_and_none_for_the_nights_between() {
        var days = CareDays.perProvider(
                List.of(
                        stay(1, "crisis-a", "2026-03-01T10:00", "2026-03-03T15:00"),
                        stay(2, "crisis-b", "2026-03-03T15:00", "2026-03-06T15:00"),
                        stay(3, "crisis-a", "2026-03-10T15:00", "2026-03-12T15:00")),
                at("2026-03-31T09:00"),
                List.of(away("2026-03-04T20:00", "2026-03-05T08:00")));

        assertThat(days).containsExactly(Map.entry("crisis-a", 4), Map.entry("crisis-b", 2));
    }

    private static ProviderStay stay(int number, String provider, String since, @Nullable String until) {
        var stay = ProviderStay.begun("ABCD-EFGH", number, Housing.CRISIS, provider, at(since));
        return until == null ? stay : stay.ended(at(until), ProviderStay.TRANSFERRED);
    }

    private static Absence away(String since, @Nullable String until) {
        return new Absence(true, false, at(since), until == null ? null : at(until));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LegalZone.ID).toInstant();
    }
}
