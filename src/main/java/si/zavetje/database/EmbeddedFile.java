package si.zavetje.database;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings what the embedded database has written to the disk itself, in order, well within the time after which it uses parts of
 * its file again ({@code RETENTION_TIME}): so its file stays small, and a power cut finds no part overwritten too soon.
 */
@Component
class EmbeddedFile {

    private final JdbcTemplate jdbc;
    private final boolean embedded;

    EmbeddedFile(JdbcTemplate jdbc, @Value("${spring.datasource.url}") String url) {
        this.jdbc = jdbc;
        this.embedded = url.startsWith("jdbc:h2:file:");
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
    void reachTheDisk() {
        if (embedded) {
            jdbc.execute("checkpoint sync");
        }
    }
}
