package si.zavetje.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes guessing slow without ever shutting anybody out: every failed attempt doubles the wait before the next one, up
 * to a few minutes, and attempts during the wait neither count nor lengthen it.
 */
@Component
class Throttle {
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final Pace ACCOUNT = new Pace("account", 3, Duration.ofMinutes(2));
    // People of one organisation share an address, so it has more patience.
    private static final Pace ADDRESS = new Pace("address", 20, Duration.ofMinutes(5));

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Throttle(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Counts an attempt before its password is looked at, so that a hundred at once are a hundred. */
    void begin(String username, String address) {
        for (int tries = 1; ; tries++) {
            try {
                transaction.executeWithoutResult(status -> {
                    count(ACCOUNT, username);
                    count(ADDRESS, address);
                });
                return;
            } catch (DuplicateKeyException | ConcurrencyFailureException race) {
                if (tries == 10) {
                    throw race;
                }
            }
        }
    }

    /** The attempt was the right person's: her own count starts afresh, the address gets this one back. */
    void succeeded(String username, String address) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from zv_sign_in_failure where subject = :subject or last_attempt_at < :forgotten")
                    .param("subject", ACCOUNT.subject(username))
                    .param("forgotten", at(clock.instant().minus(FORGOTTEN_AFTER)))
                    .update();
            jdbc.sql(
                            """
                            update zv_sign_in_failure set failures = failures - 1, refused_until = last_attempt_at
                            where subject = :subject and failures > 0
                            """)
                    .param("subject", ADDRESS.subject(address))
                    .update();
        });
    }

    private void count(Pace pace, String who) {
        Instant now = clock.instant();
        String subject = pace.subject(who);
        Optional<Failures> before = jdbc.sql(
                        """
                        select failures, last_attempt_at, refused_until from zv_sign_in_failure
                        where subject = :subject for update
                        """)
                .param("subject", subject)
                .query((row, number) -> new Failures(
                        row.getInt("failures"),
                        row.getObject("last_attempt_at", OffsetDateTime.class).toInstant(),
                        row.getObject("refused_until", OffsetDateTime.class).toInstant()))
                .optional();
        var remembered = before.filter(known -> known.isRemembered(now));
        remembered.filter(known -> known.refusedUntil().isAfter(now)).ifPresent(known -> {
            throw new SignInDelayed(Duration.between(now, known.refusedUntil()));
        });
        int failures = 1 + remembered.map(Failures::count).orElse(0);
        jdbc.sql(
                        before.isPresent()
                                ? """
                                update zv_sign_in_failure
                                set failures = :failures, last_attempt_at = :now, refused_until = :until
                                where subject = :subject
                                """
                                : """
                                insert into zv_sign_in_failure (failures, last_attempt_at, refused_until, subject)
                                values (:failures, :now, :until, :subject)
                                """)
                .param("failures", failures)
                .param("now", at(now))
                .param("until", at(now.plus(pace.waitAfter(failures))))
                .param("subject", subject)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private record Failures(int count, Instant lastAttemptAt, Instant refusedUntil) {

        /** Nor is what a clock noted that was far ahead and has been put right since: it would shut everybody out. */
        boolean isRemembered(Instant now) {
            return Duration.between(lastAttemptAt, now).abs().compareTo(FORGOTTEN_AFTER) < 0;
        }
    }

    private record Pace(String name, int free, Duration longest) {
        Duration waitAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            Duration doubled = Duration.ofSeconds(1L << Math.min(failures - free + 1, 20));
            return doubled.compareTo(longest) > 0 ? longest : doubled;
        }

        String subject(String who) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest((name + '|' + who).getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
