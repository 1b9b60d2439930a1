package si.zavetje.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Says that somebody is waiting too long to be told something. */
@Component("noticesHealthIndicator")
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class NoticesHealth implements HealthIndicator, MeterBinder {

    private final MessageTable messages;
    private final NoticeSettings settings;
    private final Clock clock;

    NoticesHealth(MessageTable messages, NoticeSettings settings, Clock clock) {
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Health health() {
        boolean late = oldest().compareTo(settings.lateAfter()) > 0;
        return (late ? Health.status("DEGRADED") : Health.up()).build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("zavetje.notices.waiting", () -> messages.waiting(clock.instant()))
                .register(registry);
        Gauge.builder("zavetje.notices.waiting.age", () -> oldest().toSeconds())
                .baseUnit("seconds")
                .register(registry);
    }

    private Duration oldest() {
        var now = clock.instant();
        return messages.waitingSince(now)
                .map(since -> Duration.between(since, now))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }
}
