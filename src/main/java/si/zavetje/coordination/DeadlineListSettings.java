package si.zavetje.coordination;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How the coordinator's page divides clocks: red and amber before they are due, so many a page, so many days ahead. */
@ConfigurationProperties("zavetje.deadline-list")
public record DeadlineListSettings(Duration red, Duration amber, int pageSize, int daysAhead, Duration nudgePause) {

    Light.Range range(Light light, Instant now) {
        return switch (light) {
            case OVERDUE -> new Light.Range(null, now);
            case RED -> new Light.Range(now, now.plus(red));
            case AMBER -> new Light.Range(now.plus(red), now.plus(amber));
            case GREEN -> new Light.Range(now.plus(amber), null);
        };
    }

    Light lightAt(Instant due, Instant now) {
        if (due.isBefore(now)) {
            return Light.OVERDUE;
        }
        if (due.isBefore(now.plus(red))) {
            return Light.RED;
        }
        return due.isBefore(now.plus(amber)) ? Light.AMBER : Light.GREEN;
    }
}
