package si.zavetje.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Says that the watcher itself is silent: nobody else would. */
@Component("watcherHealthIndicator")
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class WatcherHealth implements HealthIndicator, MeterBinder {

    private static final Duration SILENCE = Duration.ofMinutes(3);

    private final Watcher watcher;
    private final Clock clock;
    private final Instant started;

    WatcherHealth(Watcher watcher, Clock clock) {
        this.watcher = watcher;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public Health health() {
        return (silence().compareTo(SILENCE) > 0 ? Health.down() : Health.up()).build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("zavetje.watcher.silence", () -> silence().toSeconds())
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("zavetje.alarms.open", () -> watcher.open().size()).register(registry);
    }

    /**
     * A node that has just started gives whoever holds the lock time to look. A look that lies ahead was written before a
     * clock was set back: as long ago as it is ahead, nobody knows.
     */
    private Duration silence() {
        var last = watcher.lastLook();
        return Duration.between(last == null || last.isBefore(started) ? started : last, clock.instant())
                .abs();
    }
}
