package si.zavetje.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** The two databases of production, both of which keep what they have acknowledged. */
enum Store {
    POSTGRESQL,
    H2_FILE;

    static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

    private static @Nullable EmbeddedPostgres server;

    String label() {
        return this == POSTGRESQL ? "PostgreSQL" : "H2 file";
    }

    /** What the database does by itself in time, after many rows came or went. */
    String settle() {
        return this == POSTGRESQL ? "vacuum analyze" : "analyze";
    }

    /** A new, empty database, which is gone when it is closed. */
    Fresh fresh() throws IOException {
        var name = "b" + UUID.randomUUID().toString().replace("-", "");
        if (this == H2_FILE) {
            // An identical question asked twice would be answered from the last result.
            return new Fresh(
                    this,
                    "jdbc:h2:file:" + FOLDER.resolve(name).resolve("db") + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0",
                    "zavetje",
                    () -> FileSystemUtils.deleteRecursively(FOLDER.resolve(name)));
        }
        var jdbc = new JdbcTemplate(server().getPostgresDatabase());
        jdbc.execute("create database " + name);
        return new Fresh(
                this,
                server().getJdbcUrl("postgres", name),
                "postgres",
                () -> jdbc.execute("drop database " + name + " with (force)"));
    }

    /** As it comes embedded it would not wait for the disk. */
    private static synchronized EmbeddedPostgres server() throws IOException {
        if (server == null) {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        }
        return server;
    }

    record Fresh(Store store, String url, String user, Removal removal) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            removal.remove();
        }
    }

    interface Removal {
        void remove() throws IOException;
    }
}
