package si.zavetje.shared;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the file of the embedded database small while it is in use. With WRITE_DELAY=0 the database has no housekeeping of
 * its own: its file grew to hundreds of megabytes in a busy hour, and shrank only when the program ended.
 */
@Component
class EmbeddedDatabaseKeeper {

    private static final int LONGEST_MILLIS = 200;

    private final JdbcTemplate jdbc;
    private final boolean embedded;

    EmbeddedDatabaseKeeper(JdbcTemplate jdbc, @Value("${spring.datasource.url}") String url) {
        this.jdbc = jdbc;
        this.embedded = url.startsWith("jdbc:h2:file:");
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void keepSmall() {
        if (embedded) {
            jdbc.execute(EmbeddedDatabaseKeeper::compact);
        }
    }

    /** Everything is written to the disk before a part of the file is used again. */
    static @Nullable Void compact(Connection connection) throws SQLException {
        if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
            session.getDatabase().getStore().getMvStore().compactFile(LONGEST_MILLIS);
        }
        return null;
    }
}
