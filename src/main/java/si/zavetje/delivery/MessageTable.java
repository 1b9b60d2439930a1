package si.zavetje.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.database.StoredInstant;
import si.zavetje.mail.Problem;

/** The messages and what became of each; whoever holds a claim writes, everybody else's word comes too late. */
@Repository
class MessageTable {

    private static final String COLUMNS =
            """
            select id, account, organisation, language, urgent, not_before, state, attempts, next_attempt_at, version
            from zv_message
            """;

    private static final String INSERT =
            """
            insert into zv_message (id, account, organisation, language, urgent, digest_key, not_before, state, attempts,
              next_attempt_at, problem, created_at, version)
            values (:id, :account, :organisation, :language, :urgent, :digest, :notBefore, :state, 0, :notBefore,
              :problem, :now, 0)
            """;

    private static final String DUE = "state in ('WAITING', 'FAILED', 'CLAIMED') and next_attempt_at <= ?";

    /** Urgent ones first. Not locked here: H2 would lock all that are due, and another sender find none. */
    private static final String CANDIDATES = "select id from zv_message where " + DUE
            + " order by urgent desc, next_attempt_at, id fetch first 20 rows only";

    /** What somebody else is taking is passed over. */
    private static final String TAKE = COLUMNS + "where id = ? and " + DUE + " for update skip locked";

    private static final String READDRESS =
            """
            update zv_message set state = 'WAITING', attempts = 0, problem = null, next_attempt_at = :now,
              not_before = :now, version = version + 1
            where state = 'UNDELIVERABLE' and account is not null and created_at > :since
              and exists (select 1 from zv_contact c join zv_account a on a.username = c.username
                          where c.username = zv_message.account and not a.disabled and c.email is not null
                            and (zv_message.address is null or zv_message.address <> c.email))
            """;

    /** By hand: the general mapper throws and catches for every name and instant that it does not find as it is. */
    private static final RowMapper<Message> ROW = (row, number) -> new Message(
            row.getObject("id", UUID.class),
            row.getString("account"),
            row.getString("organisation"),
            row.getString("language"),
            row.getBoolean("urgent"),
            StoredInstant.of(row, "not_before"),
            Message.State.valueOf(row.getString("state")),
            row.getInt("attempts"),
            StoredInstant.of(row, "next_attempt_at"),
            row.getLong("version"));

    private final JdbcClient jdbc;

    MessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message nobody has begun to send: of that morning, or one that is to leave at once. */
    Optional<UUID> open(Recipients.Told told, @Nullable String digest) {
        var which = digest == null ? "urgent and account = :who" : "digest_key = :who";
        return jdbc.sql("select id from zv_message where " + which + " and state = 'WAITING' and attempts = 0"
                        + " and not_before <= :notBefore order by not_before, id fetch first 1 rows only for update")
                .param("who", digest == null ? told.person().username() : digest)
                .param("notBefore", utc(told.notBefore()))
                .query(UUID.class)
                .optional();
    }

    /** Whether she has, or had, a message of that morning. */
    boolean hasDigest(String digest) {
        return jdbc.sql("select count(*) from zv_message where digest_key = ?")
                        .param(digest)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    UUID add(Recipients.Told told, String organisation, @Nullable String digest, Instant now) {
        var id = UUID.randomUUID();
        insert(id, told.person().username(), organisation, told.person().language(), digest, told.notBefore(), now);
        return id;
    }

    /** A message to nobody, which shows that somebody is missing. */
    UUID addForNobody(String organisation, Instant now) {
        var id = UUID.randomUUID();
        insert(id, null, organisation, "en", null, now, now);
        return id;
    }

    private void insert(
            UUID id,
            @Nullable String account,
            String organisation,
            String language,
            @Nullable String digest,
            Instant notBefore,
            Instant now) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("account", account)
                .param("organisation", organisation)
                .param("language", language)
                .param("urgent", digest == null)
                .param("digest", digest)
                .param("notBefore", utc(notBefore))
                .param("state", (account == null ? Message.State.UNDELIVERABLE : Message.State.WAITING).name())
                .param("problem", account == null ? Problem.NOBODY.name() : null)
                .param("now", utc(now))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from zv_message_notice where message_id = ?").param(id).update();
        jdbc.sql("delete from zv_message where id = ?").param(id).update();
    }

    /** Takes the next message that is due, for so long; two who ask at once never get the same. */
    @Transactional
    public Optional<Message> claim(String node, Instant now, Duration length) {
        var next = jdbc.sql(CANDIDATES).param(utc(now)).query(UUID.class).list().stream()
                .flatMap(id -> jdbc.sql(TAKE).params(id, utc(now)).query(ROW).optional().stream())
                .findFirst();
        next.ifPresent(message -> jdbc.sql("update zv_message set state = 'CLAIMED', claimed_by = ?,"
                        + " attempts = attempts + 1, next_attempt_at = ?, version = version + 1 where id = ?")
                .params(node, utc(now.plus(length)), message.id())
                .update());
        return next.map(message -> get(message.id()));
    }

    /** Notes that it was sent, and where to. */
    void sent(Message claimed, String address, Instant now) {
        jdbc.sql("update zv_message set state = 'SENT', sent_at = ?, address = ?, problem = null, claimed_by = null,"
                        + " version = version + 1 where id = ? and version = ?")
                .params(utc(now), address, claimed.id(), claimed.version())
                .update();
    }

    /** Notes that nothing of it is left to tell. */
    void withdrawn(Message claimed) {
        jdbc.sql("update zv_message set state = 'WITHDRAWN', problem = null, claimed_by = null, version = version + 1"
                        + " where id = ? and version = ?")
                .params(claimed.id(), claimed.version())
                .update();
    }

    /** Notes that it did not arrive, and when it is tried again, if it is. */
    void failed(Message claimed, Problem problem, @Nullable String address, @Nullable Instant again) {
        jdbc.sql("update zv_message set state = :state, problem = :problem, address = :address, claimed_by = null,"
                        + " next_attempt_at = coalesce(cast(:again as timestamp with time zone), next_attempt_at),"
                        + " version = version + 1 where id = :id and version = :version")
                .param("state", (again == null ? Message.State.UNDELIVERABLE : Message.State.FAILED).name())
                .param("problem", problem.name())
                .param("address", address)
                .param("again", again == null ? null : utc(again))
                .param("id", claimed.id())
                .param("version", claimed.version())
                .update();
    }

    /** Whatever could not be delivered is sent once there is another address to send it to. */
    int readdress(Instant now, Instant since) {
        return jdbc.sql(READDRESS)
                .param("now", utc(now))
                .param("since", utc(since))
                .update();
    }

    /** How many messages should have left by then and have not. */
    int waiting(Instant by) {
        return jdbc.sql("select count(*) from zv_message where state in ('WAITING', 'FAILED', 'CLAIMED')"
                        + " and not_before <= ?")
                .param(utc(by))
                .query(Integer.class)
                .single();
    }

    /** Since when the longest waiting one should have left, or has not even been addressed. */
    Optional<Instant> waitingSince(Instant by) {
        return jdbc.sql("select min(since) from (select not_before as since from zv_message where state in ('WAITING',"
                        + " 'FAILED', 'CLAIMED') and not_before <= :by union all select posted_at from zv_notice"
                        + " where resolved_at is null) waiting")
                .param("by", utc(by))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** A message, kept from others until the transaction ends. */
    Optional<Message> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ? for update")
                .param(id)
                .query(ROW)
                .optional();
    }

    /** Where a message was sent. */
    String addressOf(UUID sent) {
        return jdbc.sql("select address from zv_message where id = ?")
                .param(sent)
                .query(String.class)
                .single();
    }

    private Message get(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(ROW).single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
