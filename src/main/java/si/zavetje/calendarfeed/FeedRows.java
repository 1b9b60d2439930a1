package si.zavetje.calendarfeed;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import si.zavetje.database.NewRows;

/** The calendar addresses, one per account at most. */
interface FeedRows extends ListCrudRepository<CalendarFeed, String> {

    /** A program that asks all the time is not worth a write every time. */
    Duration EXACT_ENOUGH = Duration.ofMinutes(1);

    Optional<CalendarFeed> findByTokenHash(String tokenHash);

    /** Two programs may read at the same moment, and neither takes the page from its owner: the version stays as it is. */
    @Modifying
    @Query("update zv_calendar_feed set fetched_at = :now where token_hash = :tokenHash"
            + " and (fetched_at is null or fetched_at < :before)")
    void fetched(String tokenHash, OffsetDateTime now, OffsetDateTime before);

    default Optional<CalendarFeed> at(FeedToken token) {
        return findByTokenHash(token.hash());
    }

    default void add(CalendarFeed feed) {
        NewRows.add(() -> save(feed));
    }

    /**
     * The address as somebody saw it.
     *
     * @throws OptimisticLockingFailureException when it was changed or taken away meanwhile
     */
    default CalendarFeed seen(String username, long version) {
        return findById(username)
                .filter(feed -> feed.version() == version)
                .orElseThrow(() -> new OptimisticLockingFailureException("the calendar address was changed meanwhile"));
    }

    default void fetched(FeedToken token, Instant now) {
        fetched(
                token.hash(),
                now.atOffset(ZoneOffset.UTC),
                now.minus(EXACT_ENOUGH).atOffset(ZoneOffset.UTC));
    }
}
