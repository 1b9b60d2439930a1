package si.zavetje.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.ClassPathResource;
import si.zavetje.obligations.Obligation;

/** The script of the watcher says the same without the application, also of clocks older than it. */
abstract class ScriptChecks extends WatchedClocks {

    @Autowired
    DataSource database;

    @Autowired
    List<ApplicationRunner> runners;

    @Test
    void clocks_that_began_before_anybody_watched_get_obligations_at_the_first_start() throws Exception {
        var timer = unwatched();
        sql("delete from zv_heartbeat");

        start();

        isWatched(timer);
    }

    @Test
    void clocks_the_watcher_found_without_obligations_get_them_at_the_next_start() throws Exception {
        var timer = unwatched();
        start();
        assertThat(obligations.openIn(timer.reference()))
                .as("compared without a reason")
                .isEmpty();
        watcher.watch();

        start();

        isWatched(timer);
    }

    private Obligation unwatched() {
        var timer = begin();
        sql("delete from zv_obligation where case_reference = ?", timer.caseReference());
        assertThat(watcher.findings()).hasSize(2);
        return timer;
    }

    private void start() throws Exception {
        for (var runner : runners) {
            runner.run(new DefaultApplicationArguments());
        }
    }

    private void isWatched(Obligation timer) {
        watcher.watch();
        assertThat(watcher.findings()).isEmpty();
        assertThat(watcher.open()).isEmpty();
        assertThat(obligations.openIn(timer.reference())).hasSize(2).anySatisfy(adopted -> assertThat(adopted.dueAt())
                .isEqualTo(timer.dueAt()));
    }

    @Test
    void the_script_says_the_same_without_the_application() throws Exception {
        // The script knows no other time than the database's.
        world.clock.set(Clock.systemUTC().instant());
        watcher.watch();
        assertThat(script()).isEmpty();

        var stopped = begin();
        engine.getManagementService().setJobRetries(stopped.clockId(), 0);
        engine.getManagementService().suspendJobById(stopped.clockId());
        var lost = begin();
        sql("delete from ACT_RU_JOB where ID_ = ?", lost.clockId());
        var unwatched = begin();
        sql("delete from zv_obligation where clock_id = ?", theTaskOf(unwatched).clockId());
        delete(begin().reference());
        engine.getTaskService().setAssignee(theTaskOf(begin()).clockId(), "police");
        var late = begin();
        sql(
                "update zv_obligation set due_at = ? where id = ?",
                world.clock.instant().minus(AT_MOST).atOffset(ZoneOffset.UTC),
                late.id());
        sql("update zv_obligation set started_at = due_at where id = ?", late.id());

        var found = watcher.findings();
        assertThat(found)
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(
                        Finding.Kind.NO_CLOCK,
                        Finding.Kind.NO_OBLIGATION,
                        Finding.Kind.NO_RETRIES,
                        Finding.Kind.OVERDUE,
                        Finding.Kind.STRANDED_CASE,
                        Finding.Kind.SUSPENDED,
                        Finding.Kind.WRONG_HOLDER);
        assertThat(script()).isEqualTo(found);

        sql(
                "update zv_heartbeat set beat_at = ? where name = ?",
                world.clock.instant().minus(AT_MOST.multipliedBy(2)).atOffset(ZoneOffset.UTC),
                "watcher");
        assertThat(script()).extracting(Finding::kind).contains(Finding.Kind.WATCHER_SILENT);
        sql("delete from zv_heartbeat where name = ?", "watcher");
        assertThat(script()).extracting(Finding::kind).contains(Finding.Kind.WATCHER_SILENT);
    }

    private List<Finding> script() throws SQLException, IOException {
        var text = new ClassPathResource(Watcher.SCRIPT).getContentAsString(StandardCharsets.UTF_8);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = connection.getMetaData().getURL().startsWith("jdbc:h2:")
                        ? RunScript.execute(connection, new StringReader(text))
                        : run(statement, text)) {
            var findings = new ArrayList<Finding>();
            while (rows.next()) {
                findings.add(
                        new Finding(Finding.Kind.valueOf(rows.getString(1)), rows.getString(2), rows.getString(3)));
            }
            return findings;
        }
    }

    private static ResultSet run(Statement statement, String text) throws SQLException {
        return statement.executeQuery(text);
    }
}
