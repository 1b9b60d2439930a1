package si.zavetje.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.deadlines.Calculator;
import si.zavetje.world.Database;
import si.zavetje.world.EngineTest;

/** What was told is forgotten when its time is over, and not a day before; what was not told is not. */
@EngineTest
class NoticeRetentionTest {

    private static final String SENT = "2024-03-02T23:30:00Z";

    @Autowired
    Calculator calculator;

    @ParameterizedTest
    @EnumSource
    void what_was_told_two_years_ago_is_forgotten_at_the_end_of_that_day(Database database) {
        var tables = new Tables(database);
        tables.message("sent", "SENT", SENT, null);
        tables.message("withdrawn", "WITHDRAWN", null, null);
        tables.message("came-back", "UNDELIVERABLE", SENT, "BOUNCED");
        tables.message("a-day-later", "SENT", "2024-03-03T23:00:00Z", null);

        // It was 0:30 in Ljubljana: 3 March, and the day itself does not count.
        tables.forgetAt("2026-03-03T22:59:59Z");
        assertThat(tables.notices()).containsExactly("a-day-later", "came-back", "sent", "withdrawn");
        tables.forgetAt("2026-03-03T23:00:00Z");

        assertThat(tables.notices()).containsExactly("a-day-later");
        assertThat(tables.messages()).containsExactly("SENT");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_not_told_is_kept_whatever_its_age(Database database) {
        var tables = new Tables(database);
        for (var state : List.of("WAITING", "FAILED", "CLAIMED", "UNDELIVERABLE")) {
            tables.message(state, state, null, state.equals("UNDELIVERABLE") ? "NO_ADDRESS" : null);
        }
        tables.message("half", "SENT", SENT, null);
        tables.toldIn(tables.message("half-waiting", "WAITING", null, null), "half");
        tables.notice("nobody-was-found-yet");

        tables.forgetAt("2035-01-01T00:00:00Z");

        assertThat(tables.notices())
                .containsExactly(
                        "CLAIMED",
                        "FAILED",
                        "UNDELIVERABLE",
                        "WAITING",
                        "half",
                        "half-waiting",
                        "nobody-was-found-yet");
        assertThat(tables.messages()).containsExactly("CLAIMED", "FAILED", "UNDELIVERABLE", "WAITING", "WAITING");
    }

    @ParameterizedTest
    @EnumSource
    void many_are_forgotten_in_steps(Database database) {
        var tables = new Tables(database);
        tables.many(1203);

        tables.forgetAt("2026-06-01T00:00:00Z");

        assertThat(tables.notices()).isEmpty();
        assertThat(tables.messages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_told_after_2040_is_forgotten_as_well(Database database) {
        var tables = new Tables(database);
        tables.message("late", "SENT", "2041-02-01T09:00:00Z", null);

        tables.forgetAt("2044-06-01T00:00:00Z");

        assertThat(tables.messages()).isEmpty();
    }

    @Test
    void how_long_is_for_the_policy_to_say_and_still_to_be_confirmed() {
        assertThat(calculator.rule(calculator.profile(""), NoticeRetention.RULE).toBeConfirmed())
                .isTrue();
    }

    /** The tables of one database. */
    private final class Tables {

        private final DataSource source;
        private final JdbcClient jdbc;
        private final TransactionTemplate transaction;

        Tables(Database database) {
            source = database.migrated();
            jdbc = JdbcClient.create(source);
            transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        }

        void forgetAt(String now) {
            new NoticeRetention(
                            new OldMessages(jdbc),
                            calculator,
                            transaction,
                            Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
                    .forget();
        }

        void notice(String key) {
            jdbc.sql("insert into zv_notice (dedupe_key, kind, organisation, recipient, late, urgent, posted_at)"
                            + " values (?, 'OVERDUE', 'crisis-a', 'WORKER', false, true, ?)")
                    .params(key, Instant.parse(SENT).atOffset(ZoneOffset.UTC))
                    .update();
        }

        UUID message(String key, String state, @Nullable String sentAt, @Nullable String problem) {
            var id = UUID.randomUUID();
            var created = Instant.parse(SENT).atOffset(ZoneOffset.UTC);
            notice(key);
            jdbc.sql("update zv_notice set resolved_at = posted_at where dedupe_key = ?")
                    .param(key)
                    .update();
            jdbc.sql("insert into zv_message (id, account, organisation, language, urgent, not_before, state, attempts,"
                            + " next_attempt_at, sent_at, problem, created_at, version)"
                            + " values (?, 'crisis-a', 'crisis-a', 'en', true, ?, ?, 1, ?, ?, ?, ?, 0)")
                    .params(
                            id,
                            created,
                            state,
                            created,
                            sentAt == null ? null : Instant.parse(sentAt).atOffset(ZoneOffset.UTC),
                            problem,
                            created)
                    .update();
            toldIn(id, key);
            return id;
        }

        /** As many as are too many for one step. */
        void many(int number) {
            message("like-this", "SENT", SENT, null);
            var ids = IntStream.range(0, number)
                    .mapToObj(any -> new Object[] {UUID.randomUUID()})
                    .toList();
            var batches = new JdbcTemplate(source);
            batches.batchUpdate(
                    "insert into zv_notice (dedupe_key, kind, organisation, recipient, late, urgent, posted_at, resolved_at)"
                            + " select cast(? as varchar(80)), kind, organisation, recipient, late, urgent, posted_at,"
                            + " resolved_at from zv_notice where dedupe_key = 'like-this'",
                    ids);
            batches.batchUpdate(
                    "insert into zv_message (id, account, organisation, language, urgent, not_before, state, attempts,"
                            + " next_attempt_at, sent_at, created_at, version) select cast(? as uuid), account,"
                            + " organisation, language, urgent, not_before, state, attempts, next_attempt_at, sent_at,"
                            + " created_at, version from zv_message fetch first 1 rows only",
                    ids);
            batches.update("insert into zv_message_notice (dedupe_key, account, message_id)"
                    + " select cast(id as varchar(80)), 'crisis-a', id from zv_message where not exists"
                    + " (select 1 from zv_message_notice l where l.message_id = zv_message.id)");
        }

        void toldIn(UUID message, String key) {
            jdbc.sql("insert into zv_message_notice (dedupe_key, account, message_id) values (?, ?, ?)")
                    .params(key, message.toString(), message)
                    .update();
        }

        List<String> notices() {
            return jdbc.sql("select dedupe_key from zv_notice").query(String.class).list().stream()
                    .sorted()
                    .toList();
        }

        List<String> messages() {
            return jdbc.sql("select state from zv_message order by state")
                    .query(String.class)
                    .list();
        }
    }
}
