package si.zavetje.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import si.zavetje.notifications.Notice;
import si.zavetje.notifications.PostedNotice;

/** When people are told of something, which they are not while they sleep. */
@Component
public class DeliveryTimes {

    private final Recipients recipients;
    private final Clock clock;

    DeliveryTimes(Recipients recipients, Clock clock) {
        this.recipients = recipients;
        this.clock = clock;
    }

    /** When the first of those who would be told of such a notice now is told; empty if there is nobody. */
    public Optional<Instant> firstToldAt(Notice notice) {
        return recipients.of(PostedNotice.of(notice), clock.instant()).stream()
                .map(Recipients.Told::notBefore)
                .min(Comparator.naturalOrder());
    }
}
