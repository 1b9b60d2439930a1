package si.zavetje.calendarfeed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** That somebody has a calendar address, since when, and when a calendar program last read it. */
@Table("zv_calendar_feed")
public record CalendarFeed(
        @Id String username,
        String tokenHash,
        String language,
        Instant madeAt,
        @Nullable Instant fetchedAt,
        @Version long version) {

    static CalendarFeed made(String username, FeedToken token, String language, Instant now) {
        return new CalendarFeed(username, token.hash(), language, now, null, 0);
    }

    /** Another address takes the place of this one, which nobody reads any more. */
    CalendarFeed replacedBy(FeedToken token, String newLanguage, Instant now) {
        if (token.hash().equals(tokenHash)) {
            throw new IllegalStateException("that is the same address");
        }
        return new CalendarFeed(username, token.hash(), newLanguage, now, null, version);
    }
}
