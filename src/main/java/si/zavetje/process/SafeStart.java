package si.zavetje.process;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import si.zavetje.keys.OutsideKey;
import si.zavetje.shared.StartRefused;

/** Refuses to start where a clock could be wrong or a promise be lost: better no system than one that lets a period lapse. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SafeStart extends AbstractProcessEnginePlugin {

    private static final Duration MOST_SKEW = Duration.ofSeconds(2);

    private final DataSource database;

    /** The keys are asked for so that a wrong one stops the start before the engine writes anything. */
    SafeStart(DataSource database, List<OutsideKey> found) {
        this.database = database;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var jdbc = new JdbcTemplate(database);
        demandUtc(TimeZone.getDefault());
        // The machine's own clock is what is checked here, whatever clock the rest is given.
        demandSameTime(jdbc, Clock.systemUTC());
        demandDurability(jdbc);
    }

    /** Due instants are stored without a zone and compared with this machine's time. */
    static void demandUtc(TimeZone zone) {
        if (zone.getRawOffset() != 0 || zone.useDaylightTime()) {
            throw new StartRefused(
                    "The time zone of this Java is " + zone.getID() + ", but deadlines are only right in UTC.",
                    "Start it with -Duser.timezone=UTC.");
        }
    }

    static void demandSameTime(JdbcTemplate jdbc, Clock clock) {
        var before = clock.instant();
        var there = jdbc.queryForObject("select current_timestamp", OffsetDateTime.class);
        var after = clock.instant();
        if (there == null
                || there.toInstant().isBefore(before.minus(MOST_SKEW))
                || there.toInstant().isAfter(after.plus(MOST_SKEW))) {
            throw new StartRefused(
                    "The clocks of this machine and of the database differ by more than two seconds.",
                    "Set both by the same time server.");
        }
    }

    /** What was acknowledged must survive a machine that stops, on either database. */
    static void demandDurability(JdbcTemplate jdbc) {
        var url =
                jdbc.execute((Connection connection) -> connection.getMetaData().getURL());
        if (String.valueOf(url).startsWith("jdbc:postgresql:")) {
            demandNothingOff(jdbc);
        } else if (String.valueOf(url).startsWith("jdbc:h2:file:")) {
            demandWrittenAtOnce(jdbc);
        }
    }

    /** Asked on a connection of ours, because a role or a database can have settings of its own. */
    private static void demandNothingOff(JdbcTemplate jdbc) {
        var off = jdbc.queryForList(
                "select name from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')"
                        + " and setting = 'off' order by name",
                String.class);
        if (!off.isEmpty()) {
            throw new StartRefused(
                    "The database would lose what it has acknowledged when its machine stops: it runs with "
                            + String.join(" = off, ", off) + " = off.",
                    "Switch it on for the server, and for the database and the role this program uses.");
        }
    }

    private static void demandWrittenAtOnce(JdbcTemplate jdbc) {
        var delay = jdbc.execute(SafeStart::writeDelay);
        if (!"0".equals(delay)) {
            throw new StartRefused(
                    "The embedded database would lose what it has acknowledged when the machine stops.",
                    "Add ;WRITE_DELAY=0 to spring.datasource.url.");
        }
    }

    private static String writeDelay(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")) {
            return row.next() ? row.getString(1) : "unknown";
        }
    }
}
