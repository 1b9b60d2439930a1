package si.zavetje.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import si.zavetje.policy.PolicyProfile;

/** What changed facts do to a date that somebody has decided. */
class ObligationTest {

    private static final Instant COUNTED = Instant.parse("2026-03-10T22:59:00Z");
    private static final Instant GIVEN = Instant.parse("2026-03-20T22:59:00Z");

    @ParameterizedTest
    @CsvSource({
        // The coordinator gave more time: it stays, unless the facts give even more.
        "true, 2026-03-12T22:59:00Z, 2026-03-20T22:59:00Z",
        "true, 2026-03-05T22:59:00Z, 2026-03-20T22:59:00Z",
        "true, 2026-03-20T22:59:00Z, 2026-03-20T22:59:00Z",
        "true, 2026-03-25T22:59:00Z, 2026-03-25T22:59:00Z",
        // Nobody decided anything: the facts hold.
        "false, 2026-03-12T22:59:00Z, 2026-03-12T22:59:00Z",
        "false, 2026-03-25T22:59:00Z, 2026-03-25T22:59:00Z",
        // The facts are what they were, to the minute.
        "false, 2026-03-10T22:59:30Z, 2026-03-20T22:59:00Z",
    })
    void changed_facts_never_take_away_time_that_was_given(boolean extended, Instant counted, Instant due) {
        assertThat(due(extended).dueIfCounted(counted)).isEqualTo(due);
    }

    private static Obligation due(boolean extended) {
        return new Obligation(
                UUID.randomUUID(),
                "7K3M-2QF8",
                "CrisisStay",
                "UserTask_AssessRisk",
                "assess.risk",
                PolicyProfile.Kind.STAFF,
                Obligation.Timing.TASK,
                "clock",
                "crisis-a",
                COUNTED.minusSeconds(86_400),
                COUNTED,
                LocalDate.of(2026, 3, 20),
                GIVEN,
                1,
                extended,
                Obligation.State.OPEN,
                null,
                null,
                null,
                Obligation.Stage.NONE,
                null,
                0);
    }
}
