package si.zavetje.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.StoredInstant;

/** Writes down who did what, in the transaction in which it is done, and lets it be read again. */
@Service
public class AuditTrail {

    private static final String FIRST = "0".repeat(64);

    private static final String EVENTS =
            "select sequence, at, actor, act, outcome, account, organisation, asked_by, previous_hash, hash"
                    + " from zv_audit_event ";

    private static final RowMapper<Link> LINK = (row, number) -> new Link(
            new AuditEvent(
                    row.getLong("sequence"),
                    StoredInstant.of(row, "at"),
                    row.getString("actor"),
                    Act.valueOf(row.getString("act")),
                    Act.Outcome.valueOf(row.getString("outcome")),
                    row.getString("account"),
                    row.getString("organisation"),
                    row.getString("asked_by")),
            row.getString("previous_hash"),
            row.getString("hash"));

    private final JdbcClient jdbc;
    private final Clock clock;

    /** The trail kept in that database. */
    public AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Link(AuditEvent event, String previous, String hash) {}

    private record Head(long sequence, String hash) {}

    /** Adds a row; where the act is undone, so is the row. No actor stands for the installation itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            @Nullable String actor,
            Act act,
            Act.Outcome outcome,
            @Nullable String account,
            @Nullable String organisation,
            @Nullable String askedBy) {
        var head = head(" for update");
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var event = new AuditEvent(head.sequence() + 1, at, actor, act, outcome, account, organisation, askedBy);
        var hash = AuditChain.hash(head.hash(), event);
        jdbc.sql("insert into zv_audit_event (sequence, at, actor, act, outcome, account, organisation, asked_by,"
                        + " previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        event.sequence(),
                        at.atOffset(ZoneOffset.UTC),
                        actor,
                        act.name(),
                        outcome.name(),
                        account,
                        organisation,
                        askedBy,
                        head.hash(),
                        hash)
                .update();
        jdbc.sql("update zv_audit_head set sequence = ?, hash = ?")
                .params(event.sequence(), hash)
                .update();
    }

    /** The newest rows, newest first. */
    public List<AuditEvent> newest(int most) {
        return events(jdbc.sql(EVENTS + "order by sequence desc fetch first " + most + " rows only"));
    }

    /** The newest rows about one organisation and its accounts, newest first. */
    public List<AuditEvent> newestOf(String organisation, int most) {
        return events(
                jdbc.sql(EVENTS + "where organisation = ? order by sequence desc fetch first " + most + " rows only")
                        .param(organisation));
    }

    /** The rows of one legal day, newest first. */
    public List<AuditEvent> of(LocalDate day) {
        return events(jdbc.sql(EVENTS + "where at >= ? and at < ? order by sequence desc")
                .params(startOf(day), startOf(day.plusDays(1))));
    }

    /** The first row that is not as it was written, or is missing; nothing when all are there and unchanged. */
    @Transactional
    public OptionalLong firstBroken() {
        var head = head(" for update");
        var last = new Head(0, FIRST);
        try (var links = jdbc.sql(EVENTS + "order by sequence").query(LINK).stream()) {
            for (var rest = links.iterator(); rest.hasNext(); ) {
                var link = rest.next();
                if (!follows(last, link)) {
                    return OptionalLong.of(last.sequence() + 1);
                }
                last = new Head(link.event().sequence(), link.hash());
            }
        } catch (IllegalArgumentException noSuchAct) {
            return OptionalLong.of(last.sequence() + 1);
        }
        return last.equals(head) ? OptionalLong.empty() : OptionalLong.of(last.sequence() + 1);
    }

    private static boolean follows(Head before, Link link) {
        return link.event().sequence() == before.sequence() + 1
                && link.previous().equals(before.hash())
                && link.hash().equals(AuditChain.hash(before.hash(), link.event()));
    }

    private Head head(String lock) {
        return jdbc.sql("select sequence, hash from zv_audit_head" + lock)
                .query(Head.class)
                .single();
    }

    private static List<AuditEvent> events(JdbcClient.StatementSpec rows) {
        return rows.query(LINK).list().stream().map(Link::event).toList();
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(LegalZone.ID).toInstant().atOffset(ZoneOffset.UTC);
    }
}
