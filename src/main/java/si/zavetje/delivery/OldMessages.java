package si.zavetje.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages that are over, and how they are removed, a few at a time. */
@Repository
class OldMessages {

    private static final int AT_ONCE = 500;

    /** What was sent or withdrawn; what could not be sent is not over. */
    private static final String OVER =
            " from zv_message where (state in ('SENT', 'WITHDRAWN') or (state = 'UNDELIVERABLE' and problem = 'BOUNCED'))";

    private static final String TOLD_AT = "coalesce(sent_at, created_at)";

    private final JdbcClient jdbc;

    OldMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the oldest of them was sent. */
    Optional<Instant> oldest() {
        return jdbc.sql("select min(" + TOLD_AT + ")" + OVER)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Removes some that were sent before an instant, with the notices that nobody else is to be told; how many. */
    int remove(Instant before) {
        var end = before.atOffset(ZoneOffset.UTC);
        var some = jdbc.sql("select id" + OVER + " and " + TOLD_AT + " < ? fetch first " + AT_ONCE + " rows only")
                .param(end)
                .query(UUID.class)
                .list();
        if (some.isEmpty()) {
            return 0;
        }
        var told = jdbc.sql("select distinct dedupe_key from zv_message_notice where message_id in (:some)")
                .param("some", some)
                .query(String.class)
                .list();
        jdbc.sql("delete from zv_message_notice where message_id in (:some)")
                .param("some", some)
                .update();
        jdbc.sql("delete from zv_message where id in (:some)")
                .param("some", some)
                .update();
        if (!told.isEmpty()) {
            jdbc.sql(
                            "delete from zv_notice where dedupe_key in (:told) and resolved_at is not null"
                                    + " and not exists (select 1 from zv_message_notice l where l.dedupe_key = zv_notice.dedupe_key)")
                    .param("told", told)
                    .update();
        }
        return some.size();
    }
}
