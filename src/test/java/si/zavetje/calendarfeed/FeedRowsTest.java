package si.zavetje.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;

/** The table of calendar addresses on both databases. */
class FeedRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-29T00:30:00Z");

    private static DataSource withAnn(Database database) {
        var tables = database.migrated();
        var jdbc = JdbcClient.create(tables);
        jdbc.sql("insert into zv_organisation (id, kind, name, rota_order, active, version)"
                        + " values ('safe-a', 'SAFE_PROVIDER', 'Safe A', 1, true, 0)")
                .update();
        jdbc.sql(
                        "insert into zv_account (username, display_name, organisation, password_hash, password_round, one_time,"
                                + " disabled, version) values ('ann', 'Ann', 'safe-a', 'x', 1, false, false, 0)")
                .update();
        return tables;
    }

    private static FeedRows on(DataSource tables) {
        return Aggregates.at(tables, FeedRows.class);
    }

    private static CalendarFeed made(FeedToken token, String language) {
        return CalendarFeed.made("ann", token, language, NOW);
    }

    @ParameterizedTest
    @EnumSource
    void an_address_is_found_by_itself_only_and_the_database_does_not_know_it(Database database) {
        var tables = withAnn(database);
        var feeds = on(tables);
        var token = FeedToken.random();

        feeds.add(made(token, "sl"));

        assertThat(feeds.at(token)).contains(new CalendarFeed("ann", token.hash(), "sl", NOW, null, 1));
        assertThat(feeds.findById("ann")).isEqualTo(feeds.at(token));
        assertThat(feeds.at(FeedToken.random())).isEmpty();
        assertThat(feeds.at(new FeedToken(token.hash()))).isEmpty();
        assertThat(JdbcClient.create(tables)
                        .sql("select * from zv_calendar_feed")
                        .query()
                        .singleRow()
                        .values())
                .contains(token.hash())
                .doesNotContain(token.text());
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_change_it_at_once_one_is_refused(Database database) {
        var feeds = on(withAnn(database));
        var first = FeedToken.random();
        var second = FeedToken.random();
        feeds.add(made(first, "en"));
        feeds.fetched(first, NOW);
        var seenByBoth = feeds.seen("ann", 1);

        assertThatThrownBy(() -> feeds.add(made(FeedToken.random(), "en"))).isInstanceOf(DuplicateKeyException.class);
        feeds.save(seenByBoth.replacedBy(second, "sl", NOW.plusSeconds(5)));
        assertThatThrownBy(() -> feeds.save(seenByBoth.replacedBy(FeedToken.random(), "en", NOW)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> feeds.delete(seenByBoth)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> feeds.seen("ann", 1)).isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(feeds.at(first)).isEmpty();
        assertThat(feeds.at(second))
                .contains(new CalendarFeed("ann", second.hash(), "sl", NOW.plusSeconds(5), null, 2));
        feeds.delete(feeds.seen("ann", 2));
        assertThat(feeds.findById("ann")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_program_that_asks_all_the_time_is_noted_once_a_minute(Database database) {
        var feeds = on(withAnn(database));
        var token = FeedToken.random();
        feeds.add(made(token, "en"));

        feeds.fetched(token, NOW);
        feeds.fetched(token, NOW.plusSeconds(59));
        assertThat(feeds.findById("ann").orElseThrow().fetchedAt()).isEqualTo(NOW);

        feeds.fetched(token, NOW.plus(Duration.ofSeconds(61)));
        assertThat(feeds.findById("ann").orElseThrow().fetchedAt()).isEqualTo(NOW.plusSeconds(61));
    }

    @Test
    void an_address_is_not_replaced_by_itself() {
        var token = FeedToken.random();
        var feed = made(token, "en");

        assertThatThrownBy(() -> feed.replacedBy(token, "sl", NOW)).isInstanceOf(IllegalStateException.class);
    }
}
