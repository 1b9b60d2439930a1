package si.zavetje.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.core.LockConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import si.zavetje.world.Database;

/** The lock by which one of several nodes does what runs by itself, on both databases. */
class LocksTest {

    @ParameterizedTest
    @EnumSource
    void a_second_node_waits_until_the_first_has_finished(Database database) {
        var tables = new JdbcTemplate(database.migrated());
        var one = Schedules.locks(tables);
        var other = Schedules.locks(tables);

        var held = one.lock(ladder());
        assertThat(held).isPresent();
        assertThat(other.lock(ladder())).isEmpty();
        held.orElseThrow().unlock();
        assertThat(other.lock(ladder())).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void a_lock_from_before_the_clock_was_set_back_holds_nobody(Database database) {
        var tables = new JdbcTemplate(database.migrated());
        var locks = Schedules.locks(tables);
        assertThat(locks.lock(ladder())).isPresent();
        assertThat(locks.lock(ladder())).as("within its minute it holds").isEmpty();

        // One hour back is the same as a lock that reaches one hour further.
        tables.update("update zv_lock set lock_until = lock_until + interval '1' hour");

        assertThat(locks.lock(ladder())).isPresent();
    }

    private static LockConfiguration ladder() {
        return new LockConfiguration(Clock.systemUTC().instant(), "ladder", Duration.ofMinutes(1), Duration.ZERO);
    }
}
