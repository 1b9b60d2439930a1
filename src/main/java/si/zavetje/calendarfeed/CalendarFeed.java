package si.zavetje.calendarfeed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody has a calendar address, since when, and when a calendar program last read it. */
public record CalendarFeed(
        String username, String language, Instant madeAt, @Nullable Instant fetchedAt, long version) {}
