package si.zavetje.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import si.zavetje.shared.StartRefused;
import si.zavetje.world.Database;

/** This program does not start where a clock could be wrong, and says why in one sentence. */
class SafeStartTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/UTC", "GMT"})
    void utc_by_any_name_is_right(String zone) {
        assertThatCode(() -> SafeStart.demandUtc(TimeZone.getTimeZone(zone))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Ljubljana", "Europe/London", "America/New_York"})
    void any_other_zone_is_refused(String zone) {
        assertThatThrownBy(() -> SafeStart.demandUtc(TimeZone.getTimeZone(zone)))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The time zone of this Java is " + zone + ", but deadlines are only right in UTC.");
    }

    @ParameterizedTest
    @EnumSource
    void a_clock_more_than_two_seconds_off_the_databases_is_refused(Database database) {
        var jdbc = new JdbcTemplate(new DriverManagerDataSource(database.freshUrl()));
        var right = Clock.systemUTC();

        assertThatCode(() -> SafeStart.demandSameTime(jdbc, right)).doesNotThrowAnyException();
        assertThatCode(() -> SafeStart.demandSameTime(jdbc, Clock.offset(right, Duration.ofMillis(900))))
                .doesNotThrowAnyException();
        for (var skew : new long[] {-5, 5, 3600, -3600}) {
            assertThatThrownBy(() -> SafeStart.demandSameTime(jdbc, Clock.offset(right, Duration.ofSeconds(skew))))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("more than two seconds");
        }
    }

    @Test
    void an_embedded_database_that_writes_late_is_refused() {
        assertThatThrownBy(() -> SafeStart.demandDurability(file("late", "")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("would lose what it has acknowledged");
        assertThatCode(() -> SafeStart.demandDurability(file("at-once", ";WRITE_DELAY=0")))
                .doesNotThrowAnyException();
        assertThatCode(() -> SafeStart.demandDurability(
                        new JdbcTemplate(new DriverManagerDataSource(Database.H2.freshUrl()))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_database_that_says_yes_before_it_has_written_is_refused() {
        var url = Database.POSTGRESQL.freshUrl();
        var jdbc = new JdbcTemplate(new DriverManagerDataSource(url));
        assertThatCode(() -> SafeStart.demandDurability(jdbc)).doesNotThrowAnyException();

        jdbc.execute("alter database " + jdbc.queryForObject("select current_database()", String.class)
                + " set synchronous_commit = off");

        assertThatThrownBy(() -> SafeStart.demandDurability(jdbc))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("would lose what it has acknowledged")
                .hasMessageEndingWith("it runs with synchronous_commit = off.");
    }

    @Test
    void a_server_that_does_not_write_for_good_is_refused() throws Exception {
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            var jdbc = new JdbcTemplate(server.getPostgresDatabase());

            assertThatThrownBy(() -> SafeStart.demandDurability(jdbc))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageEndingWith("it runs with fsync = off, full_page_writes = off.");
        }
    }

    private JdbcTemplate file(String name, String options) {
        return new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve(name) + options));
    }
}
