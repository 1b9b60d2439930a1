package si.zavetje.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import si.zavetje.shared.LegalZone;

/** The one clock of a test, for the domain and for the engine; it stands still until it is moved. */
public final class MovableClock extends Clock {

    private static final Instant BEGINNING = Instant.parse("2026-03-01T09:00:00Z");

    private Instant now = BEGINNING;

    /** Stands where it stood at first. */
    public void begin() {
        set(BEGINNING);
    }

    /** Sets the wall clock of Ljubljana, e.g. {@code 2026-03-01T10:00}. */
    public void set(String localDateTime) {
        set(ZonedDateTime.of(java.time.LocalDateTime.parse(localDateTime), LegalZone.ID)
                .toInstant());
    }

    /** Sets the instant. */
    public void set(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Moves the clock forward. */
    public void advance(Duration duration) {
        set(now.plus(duration));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
