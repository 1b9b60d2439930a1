package si.zavetje.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** When and from where people are told, and how often it is tried. */
@ConfigurationProperties("zavetje.notices")
record NoticeSettings(
        URI baseUrl,
        LocalTime quietFrom,
        LocalTime quietTo,
        Duration digestBeforeWork,
        Duration claim,
        Retry retry,
        Duration lateAfter,
        Duration staleAfter) {

    /** After how long it is tried again: longer every time, up to a longest, until it is given up. */
    record Retry(Duration first, Duration longest, Duration giveUp) {

        Duration after(int attempts) {
            var delay = first;
            for (int i = 1; i < attempts && delay.compareTo(longest) < 0; i++) {
                delay = delay.multipliedBy(2);
            }
            return delay.compareTo(longest) < 0 ? delay : longest;
        }
    }

    /** Whether people are left alone at that time. */
    boolean isQuiet(LocalTime time) {
        return quietFrom.isAfter(quietTo)
                ? !time.isBefore(quietFrom) || time.isBefore(quietTo)
                : !time.isBefore(quietFrom) && time.isBefore(quietTo);
    }
}
