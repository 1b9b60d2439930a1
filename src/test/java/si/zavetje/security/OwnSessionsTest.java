package si.zavetje.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import si.zavetje.administration.People;
import si.zavetje.world.Database;
import si.zavetje.world.TwoTransactions;

/** Where somebody is signed in, on both databases, when two things happen to it at the same moment. */
class OwnSessionsTest {

    @ParameterizedTest
    @EnumSource
    void a_session_ended_elsewhere_stays_ended_though_it_is_used_at_the_same_moment(Database database) {
        var people = People.on(database).withAdministrator();
        var sessions = on(people);
        var admin = people.account("admin");
        var here = sessions.begin(admin, "Firefox/140.0 Windows");
        var there = sessions.begin(admin, "Safari/604 iPhone");
        var two = new TwoTransactions(people.transaction());

        assertThat(two.atOnce(() -> sessions.end("admin", there), () -> sessions.used(there)))
                .isEmpty();
        assertThat(sessions.isOpen(there, admin)).isFalse();
        assertThat(two.atOnce(() -> sessions.used(here), () -> sessions.endAll("admin")))
                .isEmpty();
        assertThat(sessions.isOpen(here, admin)).isFalse();
        assertThat(sessions.of(admin)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_two_sessions_that_go_on_under_two_new_passwords_one_is_left(Database database) {
        var people = People.on(database).withAdministrator();
        var sessions = on(people);
        var admin = people.account("admin");
        var ids = List.of(sessions.begin(admin, "Firefox/140.0"), sessions.begin(admin, "Chrome/140.0"));

        var refused = new TwoTransactions(people.transaction())
                .atOnce(() -> sessions.goOn(admin, ids.get(0)), () -> sessions.goOn(admin, ids.get(1)));

        assertThat(refused).isEmpty();
        assertThat(sessions.of(admin)).hasSizeLessThan(2);
        assertThat(sessions.isOpen(ids.get(1), admin))
                .as("the first has ended it")
                .isFalse();
    }

    private static OwnSessions on(People people) {
        return new OwnSessions(people.jdbc(), people.clock(), Duration.ofHours(10), Duration.ofMinutes(15));
    }
}
