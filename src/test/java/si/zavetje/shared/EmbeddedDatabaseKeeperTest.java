package si.zavetje.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The file of the embedded database does not grow with every step that was ever taken. */
class EmbeddedDatabaseKeeperTest {

    private static final int STEPS = 800;
    private static final long MEGABYTE = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void a_busy_database_is_small_again_while_it_is_in_use_and_has_lost_nothing() throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("busy") + ";WRITE_DELAY=0";
        var source = new SingleConnectionDataSource(DriverManager.getConnection(url), true);
        var jdbc = new JdbcTemplate(source);
        jdbc.execute("create table step (id int primary key, text varchar(200))");
        jdbc.execute("create index step_text on step (text)");
        var keeper = new EmbeddedDatabaseKeeper(jdbc, url);

        work(jdbc);
        assertThat(size()).as("without housekeeping").isGreaterThan(4 * MEGABYTE);

        // A look takes a fifth of a second at most, whatever is left; there is one every minute.
        for (int looks = 0; looks < 10 && size() >= MEGABYTE; looks++) {
            keeper.keepSmall();
        }
        assertThat(size()).isLessThan(MEGABYTE);
        assertThat(jdbc.queryForObject("select sum(id) from step", Long.class)).isEqualTo(STEPS * (STEPS - 1L) / 2);
        source.destroy();
    }

    private static void work(JdbcTemplate jdbc) {
        for (int i = 0; i < STEPS; i++) {
            jdbc.update("insert into step values (?, ?)", i, "x".repeat(100) + i);
            jdbc.update("update step set text = ? where id = ?", "y".repeat(100) + i, i / 2);
        }
    }

    private long size() throws IOException {
        return Files.size(folder.resolve("busy.mv.db"));
    }
}
