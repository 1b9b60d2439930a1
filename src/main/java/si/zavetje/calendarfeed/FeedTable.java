package si.zavetje.calendarfeed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import si.zavetje.database.VersionedTable;

/** The table of calendar addresses, one row per account at most. */
@Repository
class FeedTable {

    private static final String FEEDS =
            "select username, language, made_at, fetched_at, version from zv_calendar_feed where ";

    /** A program that asks all the time is not worth a write every time. */
    private static final Duration EXACT_ENOUGH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final VersionedTable rows;

    FeedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new VersionedTable(jdbc, "zv_calendar_feed", "username");
    }

    Optional<CalendarFeed> of(String username) {
        return jdbc.sql(FEEDS + "username = ?")
                .param(username)
                .query(CalendarFeed.class)
                .optional();
    }

    Optional<CalendarFeed> at(FeedToken token) {
        return jdbc.sql(FEEDS + "token_hash = ?")
                .param(token.hash())
                .query(CalendarFeed.class)
                .optional();
    }

    void insert(String username, FeedToken token, String language, Instant now) {
        try {
            rows.insert("username", username, "token_hash", token.hash(), "language", language, "made_at", now);
        } catch (DuplicateKeyException quicker) {
            throw new OptimisticLockingFailureException("the account got a calendar address meanwhile", quicker);
        }
    }

    void replace(String username, long seen, FeedToken token, String language, Instant now) {
        rows.change(
                username, seen, "token_hash", token.hash(), "language", language, "made_at", now, "fetched_at", null);
    }

    void delete(String username, long seen) {
        int gone = jdbc.sql("delete from zv_calendar_feed where username = ? and version = ?")
                .params(username, seen)
                .update();
        if (gone == 0) {
            throw new OptimisticLockingFailureException("the calendar address was changed meanwhile");
        }
    }

    void deleteOf(String username) {
        jdbc.sql("delete from zv_calendar_feed where username = ?")
                .param(username)
                .update();
    }

    void fetched(FeedToken token, Instant now) {
        jdbc.sql("update zv_calendar_feed set fetched_at = ? where token_hash = ?"
                        + " and (fetched_at is null or fetched_at < ?)")
                .params(
                        now.atOffset(ZoneOffset.UTC),
                        token.hash(),
                        now.minus(EXACT_ENOUGH).atOffset(ZoneOffset.UTC))
                .update();
    }
}
