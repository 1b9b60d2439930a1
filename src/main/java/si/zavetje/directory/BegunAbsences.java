package si.zavetje.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.shared.LegalZone;

/** Says of everybody whose absence has begun that she is away, once, whichever node notices it first. */
@Component
public class BegunAbsences {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public BegunAbsences(JdbcClient jdbc, Directory directory, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Looks whose absence has begun by today. */
    @Transactional
    public void begin() {
        var today = LegalZone.dayOf(clock.instant());
        begunBy(today).forEach(username -> begin(username, today));
    }

    private List<String> begunBy(LocalDate today) {
        return jdbc.sql("select username from zv_contact where absent_from <= :today and absent_to >= :today"
                        + " and (absence_begun is null or absence_begun <> absent_from) order by username")
                .param("today", today)
                .query(String.class)
                .list();
    }

    private void begin(String username, LocalDate today) {
        int first = jdbc.sql("update zv_contact set absence_begun = absent_from where username = :username"
                        + " and absent_from <= :today and (absence_begun is null or absence_begun <> absent_from)")
                .param("username", username)
                .param("today", today)
                .update();
        if (first == 1) {
            directory
                    .account(username)
                    .ifPresent(account -> events.publishEvent(
                            new Accounts.PersonWent(username, account.organisation(), Accounts.Why.ABSENT)));
        }
    }
}
