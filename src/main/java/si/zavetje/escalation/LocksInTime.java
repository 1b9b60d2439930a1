package si.zavetje.escalation;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.springframework.jdbc.core.JdbcTemplate;

/** Locks that no clock can hold for long: one that reaches further ahead than any may was written before a clock went back. */
class LocksInTime implements LockProvider {

    /** A column may round what is written into it up; whoever comes in the same instant does not take that for a later time. */
    private static final Duration ROUNDED = Duration.ofSeconds(1);

    private final LockProvider locks;
    private final JdbcTemplate jdbc;

    LocksInTime(LockProvider locks, JdbcTemplate jdbc) {
        this.locks = locks;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SimpleLock> lock(LockConfiguration asked) {
        free(asked);
        return locks.lock(asked);
    }

    private void free(LockConfiguration asked) {
        var now = now();
        jdbc.update(
                "update zv_lock set lock_until = ? where name = ? and lock_until > ?",
                now,
                asked.getName(),
                now.plus(asked.getLockAtMostFor()).plus(ROUNDED));
    }

    /** The database's clock, in UTC, by which locks are written. */
    private LocalDateTime now() {
        var there = Objects.requireNonNull(jdbc.queryForObject("select current_timestamp", OffsetDateTime.class));
        return there.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
}
