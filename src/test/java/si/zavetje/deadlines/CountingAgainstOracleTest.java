package si.zavetje.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import si.zavetje.policy.Policies;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.shared.LegalZone;

/** Every kind of counting against an oracle of its own, where calendars go wrong: clock changes, month ends, holidays. */
class CountingAgainstOracleTest {

    private static final int FIRST = 2024;
    private static final int LAST = 2040;

    private final Counting counting = Calendars.counting();
    private final CalendarOracle oracle = new CalendarOracle();
    private final PolicyProfile profile =
            Policies.of(new ClassPathResource("policy-profiles.yaml")).named("2025-26");
    private final List<PolicyProfile.Rule> rules = Stream.of(
                    "crisis.duration",
                    "art50.initial",
                    "zozkd.claim",
                    "lossOfRight.notice",
                    "rg.decision",
                    "assess.needs")
            .map(profile::rule)
            .toList();

    @Test
    void no_instant_differs() {
        var instants = Stream.of(clockChanges(), monthEnds(), aroundHolidays(), noons())
                .flatMap(each -> each)
                .distinct()
                .toList();
        var differences = new ArrayList<String>();
        long compared = 0;
        for (var instant : instants) {
            for (var rule : rules) {
                compared++;
                if (!end(rule, instant).equals(oracle.of(rule, instant.toEpochMilli()))) {
                    differences.add(rule.key() + " from " + instant);
                }
            }
        }

        assertThat(differences).isEmpty();
        // Weekends of the clock change: 2 days, 17 years, with the hour that is missing and the hour that is twice.
        assertThat(clockChanges().count()).isEqualTo(17 * 2 * 2 * 24 * 60);
        assertThat(instants).hasSizeGreaterThan(100_000);
        assertThat(compared).isEqualTo(instants.size() * 6L);
        System.out.printf("%d instants, %d periods compared, 0 differences%n", instants.size(), compared);
    }

    @Test
    void counting_hours_for_days_or_forgetting_a_holiday_is_noticed() {
        var crisis = profile.rule("crisis.duration");
        var hours = clockChanges()
                .filter(instant -> LegalZone.endOf(LegalZone.dayOf(instant.plus(Duration.ofHours(720))))
                                .toEpochMilli()
                        != oracle.of(crisis, instant.toEpochMilli()).endsAt())
                .count();
        var forgetful = new Counting(new WorkingDays(new WorkFreeDays(
                List.of(new WorkFreeDays.Override(LocalDate.of(2026, 6, 8), true, "a holiday on which people work")))));
        var rule = profile.rule("rg.decision");
        var friday = LocalDate.of(2026, 6, 5).atTime(12, 0).atZone(LegalZone.ID).toInstant();

        assertThat(hours).isPositive();
        assertThat(forgetful.from(rule, friday).endsAt().toEpochMilli())
                .isNotEqualTo(oracle.of(rule, friday.toEpochMilli()).endsAt());
    }

    private CalendarOracle.End end(PolicyProfile.Rule rule, Instant instant) {
        var counted = counting.from(rule, instant);
        var day = counted.lastDay();
        return new CalendarOracle.End(
                day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth(),
                counted.endsAt().toEpochMilli(),
                counted.dueForStaff().toEpochMilli());
    }

    /** Every minute of the Saturdays and Sundays on which the clock changes. */
    private static Stream<Instant> clockChanges() {
        return years().flatMap(year -> Stream.of(LocalDate.of(year, 3, 31), LocalDate.of(year, 10, 31)))
                .map(last -> last.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)))
                .flatMap(sunday -> minutes(sunday.minusDays(1), sunday));
    }

    private static Stream<Instant> monthEnds() {
        return years().flatMap(year -> IntStream.rangeClosed(1, 12).boxed().flatMap(month -> {
            var first = LocalDate.of(year, month, 1);
            return edges(first.minusDays(1), first.with(TemporalAdjusters.lastDayOfMonth()));
        }));
    }

    private static Stream<Instant> aroundHolidays() {
        return Calendars.checkedByHand().stream()
                .filter(day -> day.getYear() >= FIRST && day.getYear() <= LAST)
                .flatMap(day -> edges(day.minusDays(1), day, day.plusDays(1)));
    }

    private static Stream<Instant> noons() {
        return LocalDate.of(FIRST, 1, 1)
                .datesUntil(LocalDate.of(LAST + 1, 1, 1))
                .map(day -> day.atTime(12, 0).atZone(LegalZone.ID).toInstant());
    }

    private static Stream<Integer> years() {
        return IntStream.rangeClosed(FIRST, LAST).boxed();
    }

    private static Stream<Instant> minutes(LocalDate first, LocalDate last) {
        var begin = first.atStartOfDay(LegalZone.ID).toInstant();
        long length = Duration.between(begin, LegalZone.endOf(last)).toMinutes();
        return IntStream.range(0, (int) length).mapToObj(minute -> begin.plus(Duration.ofMinutes(minute)));
    }

    /** The first and the last minute of each day, and its noon. */
    private static Stream<Instant> edges(LocalDate... days) {
        return Stream.of(days)
                .flatMap(day -> Stream.of(
                        day.atStartOfDay(LegalZone.ID).toInstant(),
                        day.atTime(12, 0).atZone(LegalZone.ID).toInstant(),
                        LegalZone.endOf(day).minusSeconds(1)));
    }
}
