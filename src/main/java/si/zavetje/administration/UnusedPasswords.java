package si.zavetje.administration;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.Directory;

/** Says of everybody who did not use her one-time password in time that she did not come, once, whichever node notices it. */
@Component
class UnusedPasswords {

    private static final String RAN_OUT =
            " one_time and not disabled and one_time_until <= :now and (unused_noted is null or unused_noted <> one_time_until)";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnusedPasswords(JdbcClient jdbc, Directory directory, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Looks which one-time passwords have run out. */
    @Transactional
    void look() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        ranOutBy(now).forEach(username -> note(username, now));
    }

    private List<String> ranOutBy(OffsetDateTime now) {
        return jdbc.sql("select username from zv_account where" + RAN_OUT + " order by username")
                .param("now", now)
                .query(String.class)
                .list();
    }

    private void note(String username, OffsetDateTime now) {
        int first = jdbc.sql(
                        "update zv_account set unused_noted = one_time_until where username = :username and" + RAN_OUT)
                .param("username", username)
                .param("now", now)
                .update();
        if (first == 1) {
            directory
                    .account(username)
                    .ifPresent(account -> events.publishEvent(
                            new Accounts.PersonWent(username, account.organisation(), Accounts.Why.NEVER_CAME)));
        }
    }
}
