package si.zavetje.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.database.StoredInstant;

/**
 * Makes guessing slow without letting one person's failures keep another out: what fails is counted for whoever tried, and
 * only she waits. Attempts during the wait neither count nor lengthen it.
 */
@Component
public class Throttle {
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /** All strangers together have twenty tries at one account, and one more every three minutes: forty in any hour. */
    private static final Duration EACH = Duration.ofMinutes(3);

    private static final Duration AT_ONCE = EACH.multipliedBy(20);
    private static final Duration ATTACKED = EACH.multipliedBy(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SignInKey key;
    private final Clock clock;

    public Throttle(JdbcClient jdbc, PlatformTransactionManager transactions, SignInKey key, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.key = key;
        this.clock = clock;
    }

    /** Refuses an attempt that comes too soon, before anything is spent on it. */
    void check(Attempt attempt) {
        refuseDuringTheWait(failures(key.of(attempt.by()), ""));
        attempt.account().ifPresent(account -> tryOfAll(failures(key.of(account), "")));
    }

    /** Counts an attempt before its password is looked at, so that a hundred at once are a hundred. */
    void count(Attempt attempt) {
        for (int tries = 1; ; tries++) {
            try {
                transaction.executeWithoutResult(status -> countOnce(attempt));
                return;
            } catch (DuplicateKeyException | ConcurrencyFailureException race) {
                if (tries == 10) {
                    throw race;
                }
            }
        }
    }

    /** The attempt was the right person's: her own count starts afresh, and those she counts among get this one back. */
    void succeeded(Attempt attempt) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from zv_sign_in_failure where subject = :subject")
                    .param("subject", key.of(attempt.by()))
                    .update();
            attempt.account().ifPresent(account -> jdbc.sql(
                            "update zv_sign_in_failure set refused_until = refused_until - interval '"
                                    + EACH.toMinutes() + "' minute where subject = :subject")
                    .param("subject", key.of(account))
                    .update());
            attempt.among().keySet().stream().sorted().forEach(crowd -> jdbc.sql(
                            "update zv_sign_in_failure set failures = failures - 1 where subject = :subject and failures > 0")
                    .param("subject", key.of(crowd))
                    .update());
        });
    }

    /** Who failed is not kept for longer than it is counted; nor what a clock noted that was far ahead. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void forget() {
        jdbc.sql("delete from zv_sign_in_failure where last_attempt_at < :before or last_attempt_at > :after")
                .param("before", at(clock.instant().minus(FORGOTTEN_AFTER)))
                .param("after", at(clock.instant().plus(FORGOTTEN_AFTER)))
                .update();
    }

    private void countOnce(Attempt attempt) {
        String subject = key.of(attempt.by());
        Optional<Failures> before = failures(subject, " for update");
        refuseDuringTheWait(before);
        Instant now = clock.instant();
        boolean attacked = attempt.account().isPresent()
                && countAt(key.of(attempt.account().get()), now);
        for (var crowd : attempt.among().entrySet()) {
            attacked |= countAmong(key.of(crowd.getKey()), now) > crowd.getValue();
        }
        int count = 1
                + before.filter(known -> known.isRecent(now))
                        .map(Failures::count)
                        .orElse(0);
        write(subject, before.isPresent(), count, now, now, now.plus(attempt.waitAfter(count, attacked)));
    }

    /** Counts a try at an account that all strangers share, and answers whether they use it up. */
    private boolean countAt(String subject, Instant now) {
        Optional<Failures> before = failures(subject, " for update");
        Instant usedUntil = tryOfAll(before);
        write(subject, before.isPresent(), 1, now, now, usedUntil);
        return usedUntil.isAfter(now.plus(ATTACKED));
    }

    /** Until when their tries are used up after one more; each lasts for a while, one after the other. */
    private Instant tryOfAll(Optional<Failures> before) {
        Instant now = clock.instant();
        Instant usedUntil = before.filter(known -> known.isRecent(now))
                .map(Failures::refusedUntil)
                .filter(until -> until.isAfter(now))
                .orElse(now)
                .plus(EACH);
        if (usedUntil.isAfter(now.plus(AT_ONCE))) {
            throw new SignInDelayed(Duration.between(now.plus(AT_ONCE), usedUntil));
        }
        return usedUntil;
    }

    private int countAmong(String subject, Instant now) {
        Optional<Failures> before = failures(subject, " for update");
        Optional<Failures> counted = before.filter(known -> isRecent(known.begunAt(), now));
        int count = 1 + counted.map(Failures::count).orElse(0);
        write(subject, before.isPresent(), count, counted.map(Failures::begunAt).orElse(now), now, now);
        return count;
    }

    private void refuseDuringTheWait(Optional<Failures> failures) {
        Instant now = clock.instant();
        failures.filter(known -> known.isRecent(now))
                .filter(known -> known.refusedUntil().isAfter(now))
                .ifPresent(known -> {
                    throw new SignInDelayed(Duration.between(now, known.refusedUntil()));
                });
    }

    private Optional<Failures> failures(String subject, String lock) {
        return jdbc.sql("select failures, begun_at, last_attempt_at, refused_until from zv_sign_in_failure"
                        + " where subject = :subject" + lock)
                .param("subject", subject)
                .query((row, number) -> new Failures(
                        row.getInt("failures"),
                        StoredInstant.of(row, "begun_at"),
                        StoredInstant.of(row, "last_attempt_at"),
                        StoredInstant.of(row, "refused_until")))
                .optional();
    }

    private void write(String subject, boolean known, int count, Instant begun, Instant now, Instant until) {
        jdbc.sql(
                        known
                                ? """
                                update zv_sign_in_failure set failures = :failures, begun_at = :begun,
                                       last_attempt_at = :now, refused_until = :until
                                where subject = :subject
                                """
                                : """
                                insert into zv_sign_in_failure (failures, begun_at, last_attempt_at, refused_until, subject)
                                values (:failures, :begun, :now, :until, :subject)
                                """)
                .param("failures", count)
                .param("begun", at(begun))
                .param("now", at(now))
                .param("until", at(until))
                .param("subject", subject)
                .update();
    }

    private static boolean isRecent(Instant then, Instant now) {
        return Duration.between(then, now).abs().compareTo(FORGOTTEN_AFTER) < 0;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private record Failures(int count, Instant begunAt, Instant lastAttemptAt, Instant refusedUntil) {

        /** What a clock noted that was far ahead and has been put right since would shut people out. */
        boolean isRecent(Instant now) {
            return Throttle.isRecent(lastAttemptAt, now);
        }
    }
}
