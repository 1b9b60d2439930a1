package si.zavetje.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps notices in a table, in the transaction of whoever leaves them. */
@Component
public class NoticeBox implements Notices {

    private final JdbcClient jdbc;
    private final Clock clock;

    public NoticeBox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void post(Notice notice) {
        var reference = notice.reference();
        jdbc.sql("insert into zv_notice (dedupe_key, kind, case_reference, due_at, organisation, recipient, late,"
                        + " urgent, person, posted_at) select :key, :kind, :reference, :due, :organisation, :recipient,"
                        + " :late, :urgent, :person, :now"
                        + " where not exists (select 1 from zv_notice where dedupe_key = :key)")
                .param("key", notice.dedupeKey())
                .param("kind", notice.kind().name())
                .param("reference", reference == null ? null : reference.text())
                .param("due", utc(notice.dueAt()))
                .param("organisation", notice.organisation())
                .param("recipient", notice.recipient().name())
                .param("late", notice.late())
                .param("urgent", notice.urgent())
                .param("person", notice.person())
                .param("now", utc(clock.instant()))
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
