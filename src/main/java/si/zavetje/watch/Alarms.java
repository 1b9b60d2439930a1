package si.zavetje.watch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import si.zavetje.database.StoredInstant;
import si.zavetje.shared.CaseReference;

/** The alarms raised so far, and the last sign of life of whoever raises them. */
@Service
class Alarms {

    private static final String WATCHER = "watcher";

    private static final RowMapper<Alarm> ROW = (row, number) -> new Alarm(
            row.getObject("id", UUID.class),
            Finding.Kind.valueOf(row.getString("kind")),
            row.getString("subject"),
            row.getString("case_reference"),
            StoredInstant.of(row, "raised_at"),
            StoredInstant.orNone(row, "seen_at"),
            row.getString("seen_by"),
            StoredInstant.orNone(row, "ended_at"));

    private final JdbcClient jdbc;

    Alarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Alarm> open() {
        return jdbc.sql("select * from zv_alarm where ended_at is null order by raised_at, id")
                .query(ROW)
                .list();
    }

    boolean anyOpen(Finding.Kind kind) {
        return jdbc.sql("select exists (select 1 from zv_alarm where ended_at is null and kind = ?)")
                .param(kind.name())
                .query(Boolean.class)
                .single();
    }

    List<Alarm> openIn(CaseReference reference) {
        return jdbc.sql("select * from zv_alarm where ended_at is null and case_reference = ? order by raised_at, id")
                .param(reference.text())
                .query(ROW)
                .list();
    }

    /** The cases with an alarm nobody has looked at yet. */
    List<String> casesWithUnseen() {
        return jdbc.sql("select distinct case_reference from zv_alarm where ended_at is null and seen_at is null"
                        + " and case_reference is not null")
                .query(String.class)
                .list();
    }

    UUID raise(Finding finding, Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into zv_alarm (id, kind, subject, case_reference, raised_at, standing)"
                        + " values (?, ?, ?, ?, ?, 'NOW')")
                .params(id, finding.kind().name(), finding.subject(), finding.caseReference(), utc(now))
                .update();
        return id;
    }

    void end(Alarm alarm, Instant now) {
        jdbc.sql("update zv_alarm set ended_at = ?, standing = null where id = ? and ended_at is null")
                .params(utc(now), alarm.id())
                .update();
    }

    void seen(CaseReference reference, String by, Instant now) {
        jdbc.sql("update zv_alarm set seen_at = ?, seen_by = ? where case_reference = ? and ended_at is null"
                        + " and seen_at is null")
                .params(utc(now), by, reference.text())
                .update();
    }

    void beat(Instant now) {
        int known = jdbc.sql("update zv_heartbeat set beat_at = ? where name = ?")
                .params(utc(now), WATCHER)
                .update();
        if (known == 0) {
            jdbc.sql("insert into zv_heartbeat (name, beat_at) values (?, ?)")
                    .params(WATCHER, utc(now))
                    .update();
        }
    }

    @Nullable
    Instant lastBeat() {
        return jdbc.sql("select beat_at from zv_heartbeat where name = ?")
                .param(WATCHER)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
