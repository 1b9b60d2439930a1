package si.zavetje.notifications;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps notices in a table, in the transaction of whoever leaves them. */
@Component
public class NoticeBox implements Notices {

    private static final String INSERT =
            "insert into zv_notice (dedupe_key, kind, case_reference, due_at, organisation,"
                    + " recipient, late, urgent, person, caused_by, posted_at) select :key, :kind, :reference, :due,"
                    + " :organisation, :recipient, :late, :urgent, :person, :causedBy, :now"
                    + " where not exists (select 1 from zv_notice where dedupe_key = :key)";

    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    public NoticeBox(NamedParameterJdbcTemplate batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public void post(Notice notice) {
        postAll(List.of(notice));
    }

    /** In one statement, because one step of a case may begin several tasks. */
    @Override
    public void postAll(List<Notice> several) {
        if (several.isEmpty()) {
            return;
        }
        var now = utc(clock.instant());
        batches.batchUpdate(
                INSERT, several.stream().map(notice -> row(notice, now)).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(Notice notice, @Nullable OffsetDateTime now) {
        var reference = notice.reference();
        return new MapSqlParameterSource()
                .addValue("key", notice.dedupeKey())
                .addValue("kind", notice.kind().name())
                .addValue("reference", reference == null ? null : reference.text(), Types.VARCHAR)
                .addValue("due", utc(notice.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("organisation", notice.organisation())
                .addValue("recipient", notice.recipient().name())
                .addValue("late", notice.late())
                .addValue("urgent", notice.urgent())
                .addValue("person", notice.person(), Types.VARCHAR)
                .addValue("causedBy", notice.causedBy(), Types.VARCHAR)
                .addValue("now", now, Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
