package si.zavetje.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets each network write at the pace of people: who is too fast waits, and nobody is shut out by it. Nothing of it is kept. */
@Component
class LeadPace {

    /** Of more networks than these the one that wrote longest ago begins afresh. */
    private static final int MOST_NETWORKS = 20_000;

    private final LeadSettings settings;
    private final Clock clock;

    /** Until when what a network has written uses up its allowance. */
    private final Map<String, Instant> usedUntil = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_NETWORKS;
        }
    };

    LeadPace(LeadSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes one for a network, and answers how long it has to wait when it cannot; waiting costs nothing. */
    synchronized Duration take(String network) {
        var now = clock.instant();
        var before = usedUntil.getOrDefault(network, now);
        var after = (before.isBefore(now) ? now : before).plus(settings.each());
        var most = now.plus(settings.each().multipliedBy(settings.atOnce()));
        if (after.isAfter(most)) {
            return Duration.between(most, after);
        }
        usedUntil.remove(network);
        usedUntil.put(network, after);
        return Duration.ZERO;
    }
}
