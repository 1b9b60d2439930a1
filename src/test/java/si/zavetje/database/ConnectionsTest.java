package si.zavetje.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import si.zavetje.database.Connections.Share;
import si.zavetje.world.Database;

/** What people ask for takes nothing from timers, ends in time, and a database that is away is noticed soon. */
class ConnectionsTest {

    private static final String FOR_LONG_ON_H2 =
            "select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b";

    private final ConnectionShares shares = new ConnectionShares(settings());
    private final HikariDataSource whole = new HikariDataSource();

    @AfterEach
    void close() {
        shares.postProcessBeforeDestruction(whole, "dataSource");
        whole.close();
    }

    @ParameterizedTest
    @EnumSource
    void people_may_take_all_of_theirs_and_none_of_the_timers(Database database) throws SQLException {
        var connections = divided(database.freshUrl());
        var taken = new ArrayList<Connection>();
        try {
            try (var people = Connections.workFor(Share.PEOPLE)) {
                for (int i = 0; i < 8; i++) {
                    taken.add(connections.getConnection());
                }
                assertThatThrownBy(connections::getConnection)
                        .isInstanceOf(SQLException.class)
                        .matches(DatabaseAway::explains);
                assertThat(people.inVain()).isTrue();
            }
            for (int i = 0; i < 10; i++) {
                taken.add(connections.getConnection());
            }
            try (var monitor = Connections.workFor(Share.HEALTH);
                    var connection = connections.getConnection()) {
                assertThat(connection.isValid(1)).isTrue();
                assertThat(monitor.inVain()).isFalse();
            }
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_people_ask_for_is_ended_in_time_and_what_timers_do_is_not(Database database) {
        var jdbc = new JdbcTemplate(divided(database.freshUrl()));
        boolean postgres = database == Database.POSTGRESQL;

        try (var people = Connections.workFor(Share.PEOPLE)) {
            long begun = System.nanoTime();
            assertThatThrownBy(() -> jdbc.execute(postgres ? "select pg_sleep(60)" : FOR_LONG_ON_H2))
                    .matches(DatabaseAway::explains);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
            assertThat(people.inVain()).isFalse();
        }
        assertThatCode(() -> jdbc.execute(postgres ? "select pg_sleep(1.5)" : "select 1"))
                .doesNotThrowAnyException();
        assertThat(jdbc.queryForObject(
                        postgres
                                ? "select setting from pg_settings where name = 'statement_timeout'"
                                : "select max(setting_value) from information_schema.settings where setting_name = 'QUERY_TIMEOUT'",
                        String.class))
                .isIn("0", null);
    }

    @Test
    void a_database_that_is_away_is_noticed_within_two_seconds_and_nobody_waits_twice() throws IOException {
        var connections = divided("jdbc:postgresql://localhost:" + nobodyListens() + "/none");

        try (var monitor = Connections.workFor(Share.HEALTH)) {
            long begun = System.nanoTime();
            assertThatThrownBy(connections::getConnection).matches(DatabaseAway::explains);
            assertThatThrownBy(connections::getConnection).matches(DatabaseAway::explains);
            assertThatThrownBy(connections::getConnection).matches(DatabaseAway::explains);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            assertThat(monitor.inVain()).isTrue();
        }
    }

    private static MockEnvironment settings() {
        var settings = new MockEnvironment()
                .withProperty("zavetje.people.wait-for-connection", "PT0.5S")
                .withProperty("zavetje.people.longest-statement", "PT1S");
        settings.setConversionService(new ApplicationConversionService());
        return settings;
    }

    private DataSource divided(String url) {
        whole.setJdbcUrl(url);
        whole.setMaximumPoolSize(20);
        return (DataSource) shares.postProcessAfterInitialization(whole, "dataSource");
    }

    private static int nobodyListens() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
