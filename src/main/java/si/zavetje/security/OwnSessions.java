package si.zavetje.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import si.zavetje.directory.Account;

/** Where somebody is signed in, on every node: she can see it and end it, and none lasts longer than a working day. */
@Service
public class OwnSessions {
    /** How exactly it is known when a session was used last. */
    public static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration longest;
    private final Duration idle;
    private final SecureRandom random = new SecureRandom();

    OwnSessions(
            JdbcClient jdbc,
            Clock clock,
            @Value("${zavetje.session-limit}") Duration longest,
            @Value("${server.servlet.session.timeout}") Duration idle) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.longest = longest;
        this.idle = idle;
    }

    /** Notes that somebody has signed in with a browser that calls itself something; answers what the session is called. */
    public String begin(Account account, String userAgent) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        jdbc.sql(
                        """
                        insert into zv_session (id, username, password_round, browser, begun_at, last_used_at)
                        values (:id, :username, :round, :browser, :now, :now)
                        """)
                .param("id", id)
                .param("username", account.username())
                .param("round", account.passwordRound())
                .param("browser", BrowserKind.of(userAgent))
                .param("now", at(clock.instant()))
                .update();
        return id;
    }

    /** Whether that session of hers was not ended anywhere and is not too old. */
    public boolean isOpen(String id, Account account) {
        return jdbc.sql(
                                "select count(*) from zv_session where id = :id and username = :username and begun_at > :oldest")
                        .param("id", id)
                        .param("username", account.username())
                        .param("oldest", at(clock.instant().minus(longest)))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Notes that she has just done something in it. */
    public void used(String id) {
        jdbc.sql("update zv_session set last_used_at = :now where id = :id")
                .param("now", at(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Her password is a new one: this session goes on under it, every other has ended. */
    public void goOn(Account account, String id) {
        jdbc.sql("delete from zv_session where username = :username and id <> :id")
                .param("username", account.username())
                .param("id", id)
                .update();
        jdbc.sql("update zv_session set password_round = :round where username = :username and id = :id")
                .param("round", account.passwordRound())
                .param("username", account.username())
                .param("id", id)
                .update();
    }

    /** How long a session lasts at most. */
    public Duration longest() {
        return longest;
    }

    /** Her open sessions, the one used last first. */
    public List<OwnSession> of(Account account) {
        return jdbc.sql(
                        """
                        select id, browser, begun_at, last_used_at from zv_session
                        where username = :username and password_round = :round
                          and begun_at > :oldest and last_used_at > :idle
                        order by last_used_at desc, id
                        """)
                .param("username", account.username())
                .param("round", account.passwordRound())
                .param("oldest", at(clock.instant().minus(longest)))
                .param("idle", at(clock.instant().minus(idle).minus(NOTED_EVERY)))
                .query(OwnSession.class)
                .list();
    }

    /** Ends one of hers, wherever it is; its next request is refused. */
    public void end(String username, String id) {
        jdbc.sql("delete from zv_session where username = :username and id = :id")
                .param("username", username)
                .param("id", id)
                .update();
    }

    /** Ends all of hers. */
    public void endAll(String username) {
        jdbc.sql("delete from zv_session where username = :username")
                .param("username", username)
                .update();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void forget() {
        jdbc.sql("delete from zv_session where begun_at < :oldest")
                .param("oldest", at(clock.instant().minus(longest)))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
