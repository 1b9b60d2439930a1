package si.zavetje.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.world.Database;
import si.zavetje.world.TwoTransactions;

/** The tables of the watcher on both databases, when two nodes look at the same moment. */
class AlarmsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Finding FOUND = new Finding(Finding.Kind.UNDELIVERED, null, "crisis-a");

    @ParameterizedTest
    @EnumSource
    void what_two_nodes_find_at_the_same_moment_is_one_alarm(Database database) {
        var source = database.migrated();
        var alarms = new Alarms(JdbcClient.create(source));

        var second = TwoTransactions.on(source)
                .atOnce(() -> alarms.raise(FOUND, NOW), () -> alarms.raise(FOUND, NOW.plusSeconds(1)));

        assertThat(second).containsInstanceOf(DuplicateKeyException.class);
        assertThat(alarms.open()).singleElement().returns(NOW, Alarm::raisedAt);

        alarms.end(alarms.open().get(0), NOW);
        alarms.raise(FOUND, NOW.plusSeconds(60));
        assertThat(alarms.open()).as("once mended it can break again").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void two_nodes_that_look_for_the_first_time_leave_one_sign_of_life(Database database) {
        var source = database.migrated();
        var alarms = new Alarms(JdbcClient.create(source));

        var second = TwoTransactions.on(source).atOnce(() -> alarms.beat(NOW), () -> alarms.beat(NOW.plusSeconds(1)));

        assertThat(second).containsInstanceOf(DuplicateKeyException.class);
        assertThat(alarms.lastBeat()).isEqualTo(NOW);
        alarms.beat(NOW.plusSeconds(30));
        assertThat(alarms.lastBeat()).isEqualTo(NOW.plusSeconds(30));
    }
}
