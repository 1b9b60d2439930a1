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
import si.zavetje.database.StoredInstant;
import si.zavetje.keys.Columns;
import si.zavetje.keys.RowSeals;
import si.zavetje.shared.LegalZone;

/** Writes down who did what, in the transaction in which it is done, and lets it be read again. */
@Service
public class AuditTrail {

    private static final String FIRST = "0".repeat(64);

    private static final String EVENTS =
            "select sequence, at, actor, act, outcome, account, organisation, asked_by, previous_hash, hash, seal"
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
            row.getString("hash"),
            row.getBytes("seal"));

    private final JdbcClient jdbc;
    private final RowSeals seals;
    private final Clock clock;

    /** The trail kept in that database, under a key that is kept elsewhere. */
    public AuditTrail(JdbcClient jdbc, RowSeals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    private record Link(AuditEvent event, String previous, String hash, byte @Nullable [] seal) {}

    private record Head(long sequence, String hash) {

        /** The hash says all of the row and of those before it. */
        Columns columns(String table) {
            return Columns.of(table, sequence, hash);
        }
    }

    private record SealedHead(Head head, byte @Nullable [] seal) {}

    /** Adds a row; where the act is undone, so is the row. No actor stands for the installation itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            @Nullable String actor,
            Act act,
            Act.Outcome outcome,
            @Nullable String account,
            @Nullable String organisation,
            @Nullable String askedBy) {
        var head = head().head();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var event = new AuditEvent(head.sequence() + 1, at, actor, act, outcome, account, organisation, askedBy);
        var hash = AuditChain.hash(head.hash(), event);
        var next = new Head(event.sequence(), hash);
        jdbc.sql("insert into zv_audit_event (sequence, at, actor, act, outcome, account, organisation, asked_by,"
                        + " previous_hash, hash, seal) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
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
                        hash,
                        seals.seal(next.columns("zv_audit_event")))
                .update();
        jdbc.sql("update zv_audit_head set sequence = ?, hash = ?, seal = ?")
                .params(next.sequence(), next.hash(), seals.seal(next.columns("zv_audit_head")))
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
        var stored = head();
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
        return last.equals(stored.head()) && isOurs(stored)
                ? OptionalLong.empty()
                : OptionalLong.of(last.sequence() + 1);
    }

    private boolean follows(Head before, Link link) {
        return link.event().sequence() == before.sequence() + 1
                && link.previous().equals(before.hash())
                && link.hash().equals(AuditChain.hash(before.hash(), link.event()))
                && seals.holds(link.seal(), new Head(link.event().sequence(), link.hash()).columns("zv_audit_event"));
    }

    /** Before the first row there is nothing to seal. */
    private boolean isOurs(SealedHead stored) {
        return stored.head().sequence() == 0 && stored.seal() == null
                || seals.holds(stored.seal(), stored.head().columns("zv_audit_head"));
    }

    private SealedHead head() {
        return jdbc.sql("select sequence, hash, seal from zv_audit_head for update")
                .query((row, number) ->
                        new SealedHead(new Head(row.getLong("sequence"), row.getString("hash")), row.getBytes("seal")))
                .single();
    }

    private static List<AuditEvent> events(JdbcClient.StatementSpec rows) {
        return rows.query(LINK).list().stream().map(Link::event).toList();
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(LegalZone.ID).toInstant().atOffset(ZoneOffset.UTC);
    }
}
