package si.zavetje.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.zavetje.policy.Policies;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.Refusal;

/** What the calculator answers and refuses, without a page. */
class CalculationTest {

    private static final Clock IN_MARCH = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    private final Policies policies = new CountedCases().policies;
    private final Calculator calculator = new Calculator(policies, Calendars.counting(), IN_MARCH);

    @Test
    void a_period_is_counted_from_a_day_or_from_a_moment_under_the_profile_in_force_or_the_one_named() {
        assertThat(calculator.calculate(" crisis.duration ", " 2026-03-01T10:00 ", ""))
                .returns("2025-26", answer -> answer.profile().name())
                .returns(LocalDate.of(2026, 3, 1), Calculation::startDay)
                .returns(LocalDate.of(2026, 3, 31), answer -> answer.counted().lastDay());
        assertThat(calculator.calculate("crisis.duration", "2008-06-01", " 2008-09 "))
                .returns(LocalDate.of(2008, 6, 6), answer -> answer.counted().lastDay());
        assertThat(calculator.endOf("assess.risk", Instant.parse("1971-03-01T10:00:00Z")))
                .isEqualTo("1971-03-02T10:00:00Z");
        assertThat(calculator.profiles())
                .isEqualTo(policies.profiles())
                .extracting(PolicyProfile::name)
                .startsWith("2025-26");
    }

    @ParameterizedTest
    @CsvSource({
        "art50.initial, 2025-11-30, true",
        "art50.initial, 2025-11-28, false",
        // Days always end where they end, and so does a month that has the day.
        "crisis.duration, 2026-01-30, false",
    })
    void it_is_said_when_the_month_has_no_day_of_that_number(String rule, String start, boolean shorter) {
        assertThat(calculator.calculate(rule, start, "").endsInShorterMonth()).isEqualTo(shorter);
    }

    @ParameterizedTest
    @CsvSource({"2000-01-01", "2040-12-31"})
    void the_first_and_the_last_year_are_counted(String start) {
        assertThat(calculator.calculate("crisis.duration", start, "").startDay())
                .isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "crisis.duration, 1999-12-31, '', policy.refused.year",
        "crisis.duration, 2041-01-01, '', policy.refused.year",
        "crisis.duration, ' ', '', policy.refused.no-start",
        "crisis.duration, yesterday, '', policy.refused.start",
        "triage, 2026-03-01, '', policy.refused.time-needed",
        "' ', 2026-03-01, '', policy.refused.no-rule",
        "no.such, 2026-03-01, '', policy.refused.rule",
        "crisis.duration, 2026-03-01, 1999, policy.refused.profile",
    })
    void what_cannot_be_counted_is_refused(String rule, String start, String profile, String sentence) {
        assertThatThrownBy(() -> calculator.calculate(rule, start, profile))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence);
    }

    @Test
    void a_long_text_is_not_given_back_whole() {
        assertThat(refused("x".repeat(40))).containsExactly("x".repeat(40));
        assertThat(refused("x".repeat(41))).containsExactly("x".repeat(40) + "…");
    }

    private Object[] refused(String start) {
        return catchThrowableOfType(Refusal.class, () -> calculator.calculate("crisis.duration", start, ""))
                .getArguments();
    }
}
