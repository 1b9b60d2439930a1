package si.zavetje.escalation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import si.zavetje.obligations.ObligationTable;
import si.zavetje.obligations.TimerFired;

/** How the clocks do, for whoever watches the machine: how many are overdue, what is next, how late timers were. */
@Component("deadlinesHealthIndicator")
class ObligationMeters implements MeterBinder, HealthIndicator {

    /** By then the first step of the ladder should have been taken. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ObligationTable table;
    private final Timer lateness;
    private final Clock clock;
    private final Instant started;

    ObligationMeters(ObligationTable table, MeterRegistry registry, Clock clock) {
        this.table = table;
        this.clock = clock;
        this.started = clock.instant();
        this.lateness = Timer.builder("zavetje.timers.lateness")
                .publishPercentileHistogram()
                .register(registry);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("zavetje.deadlines.overdue", () -> table.dueBefore(clock.instant()))
                .register(registry);
        Gauge.builder("zavetje.deadlines.next", this::secondsToNext)
                .baseUnit("seconds")
                .register(registry);
    }

    /** Ill when something is overdue and nobody was told; just after a start, somebody may be about to be told. */
    @Override
    public Health health() {
        var patient = clock.instant().minus(PATIENCE);
        boolean silent = table.untoldSince(patient) > 0;
        var whenSilent = started.isAfter(patient) ? Health.unknown() : Health.down();
        return (silent ? whenSilent : Health.up()).build();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TimerFired fired) {
        lateness.record(Math.max(0, fired.late().toMillis()), TimeUnit.MILLISECONDS);
    }

    private double secondsToNext() {
        var next = table.nextDueAfter(clock.instant());
        return next == null
                ? Double.NaN
                : Duration.between(clock.instant(), next).toSeconds();
    }
}
