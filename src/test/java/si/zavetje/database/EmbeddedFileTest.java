package si.zavetje.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The file of the embedded database does not grow with every step that was ever taken. */
class EmbeddedFileTest {

    private static final Duration BUSY = Duration.ofSeconds(13);

    @TempDir
    Path folder;

    @Test
    void a_busy_file_stays_small_while_it_is_in_use_and_loses_nothing() throws Exception {
        var settings = ours();
        assertThat(settings).contains(";WRITE_DELAY=0", ";RETENTION_TIME=5000");
        try (var small = new Busy(folder.resolve("small"), settings);
                var control = new Busy(folder.resolve("control"), ";WRITE_DELAY=0")) {
            long end = System.nanoTime() + BUSY.toNanos();
            for (int step = 0; System.nanoTime() < end; step++) {
                small.step(step);
                control.step(step);
                if (step % 50 == 0) {
                    small.file.reachTheDisk();
                }
            }

            assertThat(small.megabytes() * 3).isLessThan(control.megabytes() * 2);
            assertThat(small.sum()).isEqualTo(control.sum());
        }
    }

    private static String ours() throws IOException {
        var yaml = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0);
        return String.valueOf(yaml.getProperty("spring.datasource.url")).replaceFirst("^[^;]*", "");
    }

    private static final class Busy implements AutoCloseable {
        private final Path path;
        private final SingleConnectionDataSource source;
        private final JdbcTemplate jdbc;
        private final EmbeddedFile file;

        Busy(Path path, String settings) throws SQLException {
            this.path = path;
            var url = "jdbc:h2:file:" + path + settings;
            source = new SingleConnectionDataSource(DriverManager.getConnection(url), true);
            jdbc = new JdbcTemplate(source);
            file = new EmbeddedFile(jdbc, url);
            jdbc.execute("create table step (id int primary key, number int, text varchar(200))");
            jdbc.execute("create index step_text on step (text)");
            for (int i = 0; i < 500; i++) {
                jdbc.update("insert into step values (?, 0, ?)", i, "x".repeat(150) + i);
            }
        }

        void step(int number) {
            jdbc.update(
                    "update step set number = ?, text = ? where id = ?",
                    number,
                    "y".repeat(150) + number,
                    number % 500);
        }

        long sum() {
            return jdbc.queryForObject("select sum(number) from step", Long.class);
        }

        double megabytes() throws IOException {
            return Files.size(Path.of(path + ".mv.db")) / 1e6;
        }

        @Override
        public void close() {
            source.destroy();
        }
    }
}
