package si.zavetje.notifications;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.database.StoredInstant;

/** The notices as they were left, and in which message each is told to whom. */
@Repository
public class PostedNotices {

    /** Stands for the person where there is nobody. */
    public static final String NOBODY = "-";

    private static final String COLUMNS =
            """
            select n.dedupe_key, n.kind, n.case_reference, n.due_at, n.organisation, n.recipient, n.urgent, n.person,
                   n.resolved_at, n.caused_by
            from zv_notice n
            """;

    private static final RowMapper<PostedNotice> ROW = (row, number) -> new PostedNotice(
            row.getString("dedupe_key"),
            Notice.Kind.valueOf(row.getString("kind")),
            row.getString("case_reference"),
            StoredInstant.orNone(row, "due_at"),
            row.getString("organisation"),
            Notice.Recipient.valueOf(row.getString("recipient")),
            row.getBoolean("urgent"),
            row.getString("person"),
            StoredInstant.orNone(row, "resolved_at"),
            row.getString("caused_by"));

    private final JdbcClient jdbc;

    PostedNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those for which nobody was found yet, oldest first. */
    public List<String> unresolved(int most) {
        return jdbc.sql("select dedupe_key from zv_notice where resolved_at is null order by posted_at, dedupe_key"
                        + " fetch first " + most + " rows only")
                .query(String.class)
                .list();
    }

    public List<String> toldToNobody() {
        return jdbc.sql("select dedupe_key from zv_message_notice where account = ?")
                .param(NOBODY)
                .query(String.class)
                .list();
    }

    /** One notice, kept from others until the transaction ends; nothing while another node has it. */
    public Optional<PostedNotice> lock(String key) {
        return jdbc.sql(COLUMNS + "where n.dedupe_key = ? for update skip locked")
                .param(key)
                .query(ROW)
                .optional();
    }

    public void resolved(String key, Instant now) {
        jdbc.sql("update zv_notice set resolved_at = ? where dedupe_key = ?")
                .params(now.atOffset(ZoneOffset.UTC), key)
                .update();
    }

    /** Puts a notice into a message; a second time to the same person the database refuses. */
    public void tell(String key, String account, UUID message) {
        jdbc.sql("insert into zv_message_notice (dedupe_key, account, message_id) values (?, ?, ?)")
                .params(key, account, message)
                .update();
    }

    public Optional<UUID> messageToNobody(String key) {
        return jdbc.sql("select message_id from zv_message_notice where dedupe_key = ? and account = ?")
                .params(key, NOBODY)
                .query(UUID.class)
                .optional();
    }

    /** Notes that this need not be told any more, in whichever message it was to leave; for good. */
    public void withdraw(UUID message, String key, Instant now) {
        jdbc.sql("update zv_message_notice set withdrawn_at = ? where message_id = ? and dedupe_key = ?"
                        + " and withdrawn_at is null")
                .params(now.atOffset(ZoneOffset.UTC), message, key)
                .update();
    }

    /** What a message is still about, what is due first at the top. */
    List<PostedNotice> in(UUID message) {
        return jdbc.sql(COLUMNS
                        + "join zv_message_notice l on l.dedupe_key = n.dedupe_key where l.message_id = ?"
                        + " and l.withdrawn_at is null"
                        + " order by n.due_at, n.case_reference, n.dedupe_key")
                .param(message)
                .query(ROW)
                .list();
    }
}
