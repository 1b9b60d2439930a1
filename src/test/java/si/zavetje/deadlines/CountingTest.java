package si.zavetje.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.policy.StartEvent;
import si.zavetje.shared.LegalZone;

/** Where a period ends in law when its counting ends on a day on which offices do not work. */
class CountingTest {

    private final Counting counting = Calendars.counting();

    @ParameterizedTest
    @CsvSource({
        // A Saturday.
        "PROTECTION, 2026-03-02, 5, 2026-03-07, false, false",
        "PARTY, 2026-03-02, 5, 2026-03-09, true, false",
        "STAFF, 2026-03-02, 5, 2026-03-06, false, true",
        // Easter Monday.
        "PROTECTION, 2026-04-01, 5, 2026-04-06, false, false",
        "PARTY, 2026-04-01, 5, 2026-04-07, true, false",
        "STAFF, 2026-04-01, 5, 2026-04-03, false, true",
        // A Wednesday.
        "PARTY, 2026-03-06, 5, 2026-03-11, false, false",
        "STAFF, 2026-03-06, 5, 2026-03-11, false, false",
    })
    void a_party_has_until_the_next_working_day_staff_until_the_last_and_a_protection_is_never_moved(
            PolicyProfile.Kind kind, LocalDate event, int days, LocalDate lastDay, boolean forward, boolean back) {
        var rule = new PolicyProfile.Rule(
                "made.up",
                days,
                PolicyProfile.Unit.DAYS,
                kind,
                StartEvent.TASK_BEGAN,
                "made up",
                false,
                null,
                List.of());
        var counted = counting.from(
                rule,
                LocalDateTime.of(event, java.time.LocalTime.NOON)
                        .atZone(LegalZone.ID)
                        .toInstant());

        assertThat(counted.countedTo()).isEqualTo(event.plusDays(days));
        assertThat(counted.lastDay()).isEqualTo(lastDay);
        assertThat(counted.endsAt()).isEqualTo(LegalZone.endOf(lastDay));
        assertThat(counted.rolledForward()).isEqualTo(forward);
        assertThat(counted.rolledBack()).isEqualTo(back);
    }
}
