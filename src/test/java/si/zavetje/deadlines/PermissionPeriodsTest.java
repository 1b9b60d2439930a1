package si.zavetje.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.zavetje.policy.Policies;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.policy.StartEvent;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** How long a permission to stay lasts: acceptance cases H9 to H14. */
class PermissionPeriodsTest {

    private final CountedCases cases = new CountedCases();
    private final Deadlines deadlines = cases.deadlines;

    @ParameterizedTest
    @CsvSource({
        "2025-11-30, 2026-02-28",
        "2026-01-31, 2026-04-30",
        "2026-08-31, 2026-11-30",
        "2027-11-30, 2028-02-29",
        "2026-03-01, 2026-06-01",
        "2026-09-25, 2026-12-25"
    })
    void h9_h10_h13_three_months_end_on_the_same_day_or_the_last_of_the_month(LocalDate granted, LocalDate lastDay) {
        var period = deadlines.period(aCase(), "art50.initial", noonOf(granted));

        assertThat(period.lastDay()).isEqualTo(lastDay);
        assertThat(period.endsAt())
                .isEqualTo(lastDay.plusDays(1).atStartOfDay(LegalZone.ID).toInstant());
    }

    @ParameterizedTest
    @CsvSource({"2014, 2026-05-30", "2025-26, 2026-06-01", "2011, 2026-06-01"})
    void h11_ninety_days_are_not_three_months(String profile, LocalDate lastDay) {
        assertThat(deadlines
                        .period(cases.open(profile), "art50.initial", noonOf(LocalDate.of(2026, 3, 1)))
                        .lastDay())
                .isEqualTo(lastDay);
    }

    @Test
    void h12_an_extension_counts_from_the_grant_unless_the_profile_chains_it() {
        var granted = noonOf(LocalDate.of(2025, 11, 30));

        assertThat(deadlines
                        .extended(aCase(), "art50.initial", "art50.extension", 1, granted)
                        .lastDay())
                .isEqualTo("2026-05-30");
        assertThat(chained()
                        .extended(cases.open("chained"), "art50.initial", "art50.extension", 1, granted)
                        .lastDay())
                .isEqualTo("2026-05-28");
    }

    @Test
    void h9_h13_a_request_is_in_time_until_the_next_working_day() {
        assertThat(deadlines
                        .period(aCase(), "art50.request", noonOf(LocalDate.of(2026, 2, 28)))
                        .lastDay())
                .isEqualTo("2026-03-02");
        assertThat(deadlines
                        .period(aCase(), "art50.request", noonOf(LocalDate.of(2026, 12, 25)))
                        .lastDay())
                .isEqualTo("2026-12-28");
    }

    @Test
    void h14_the_thirty_days_end_by_themselves_inside_the_three_months() {
        var reference = aCase();

        assertThat(deadlines
                        .period(reference, "crisis.duration", noonOf(LocalDate.of(2026, 3, 1)))
                        .lastDay())
                .isEqualTo("2026-03-31");
        assertThat(deadlines
                        .period(reference, "art50.initial", noonOf(LocalDate.of(2026, 3, 5)))
                        .lastDay())
                .isEqualTo("2026-06-05");
    }

    private Deadlines chained() {
        var rules =
                List.of(months("art50.initial", null), months("art50.extension", PolicyProfile.Anchor.PREVIOUS_END));
        var profile = new PolicyProfile("chained", LocalDate.of(2014, 1, 1), rules);
        return cases.under(new Policies(List.of(profile)));
    }

    private static PolicyProfile.Rule months(String key, PolicyProfile.@Nullable Anchor anchor) {
        return new PolicyProfile.Rule(
                key,
                3,
                PolicyProfile.Unit.MONTHS,
                PolicyProfile.Kind.PROTECTION,
                StartEvent.GRANTED,
                "test",
                false,
                anchor,
                List.of());
    }

    private CaseReference aCase() {
        return cases.open("2025-26");
    }

    private static Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).atZone(LegalZone.ID).toInstant();
    }
}
