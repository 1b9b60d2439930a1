package si.zavetje.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.world.Database;

/** The table of calendar addresses on both databases. */
class FeedTableTest {

    private static final Instant NOW = Instant.parse("2026-03-29T00:30:00Z");

    private static JdbcClient withAnn(Database database) {
        var jdbc = JdbcClient.create(database.migrated());
        jdbc.sql("insert into zv_organisation (id, kind, name, rota_order, active, version)"
                        + " values ('safe-a', 'SAFE_PROVIDER', 'Safe A', 1, true, 0)")
                .update();
        jdbc.sql(
                        "insert into zv_account (username, display_name, organisation, password_hash, password_round, one_time,"
                                + " disabled, version) values ('ann', 'Ann', 'safe-a', 'x', 1, false, false, 0)")
                .update();
        return jdbc;
    }

    @ParameterizedTest
    @EnumSource
    void an_address_is_found_by_itself_only_and_the_database_does_not_know_it(Database database) {
        var jdbc = withAnn(database);
        var feeds = new FeedTable(jdbc);
        var token = FeedToken.random();

        feeds.insert("ann", token, "sl", NOW);

        assertThat(feeds.at(token)).contains(new CalendarFeed("ann", "sl", NOW, null, 0));
        assertThat(feeds.of("ann")).isEqualTo(feeds.at(token));
        assertThat(feeds.at(FeedToken.random())).isEmpty();
        assertThat(feeds.at(new FeedToken(token.hash()))).isEmpty();
        assertThat(jdbc.sql("select * from zv_calendar_feed")
                        .query()
                        .singleRow()
                        .values())
                .contains(token.hash())
                .doesNotContain(token.text());
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_change_it_at_once_one_is_refused(Database database) {
        var feeds = new FeedTable(withAnn(database));
        var first = FeedToken.random();
        var second = FeedToken.random();
        feeds.insert("ann", first, "en", NOW);
        feeds.fetched(first, NOW);

        assertThatThrownBy(() -> feeds.insert("ann", FeedToken.random(), "en", NOW))
                .isInstanceOf(OptimisticLockingFailureException.class);
        feeds.replace("ann", 0, second, "sl", NOW.plusSeconds(5));
        assertThatThrownBy(() -> feeds.replace("ann", 0, FeedToken.random(), "en", NOW))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> feeds.delete("ann", 0)).isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(feeds.at(first)).isEmpty();
        assertThat(feeds.at(second)).contains(new CalendarFeed("ann", "sl", NOW.plusSeconds(5), null, 1));
        feeds.delete("ann", 1);
        assertThat(feeds.of("ann")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_program_that_asks_all_the_time_is_noted_once_a_minute(Database database) {
        var feeds = new FeedTable(withAnn(database));
        var token = FeedToken.random();
        feeds.insert("ann", token, "en", NOW);

        feeds.fetched(token, NOW);
        feeds.fetched(token, NOW.plusSeconds(59));
        assertThat(feeds.of("ann").orElseThrow().fetchedAt()).isEqualTo(NOW);

        feeds.fetched(token, NOW.plus(Duration.ofSeconds(61)));
        assertThat(feeds.of("ann").orElseThrow().fetchedAt()).isEqualTo(NOW.plusSeconds(61));
    }
}
