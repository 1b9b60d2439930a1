package si.zavetje.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import si.zavetje.administration.People;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Database;

/** Five attackers who try a password twenty times a second each on one account; the clock is moved, nobody waits. */
class SiegeTest {
    private static final Duration BETWEEN = Duration.ofMillis(10);
    private static final Duration SIEGE = Duration.ofMinutes(3);

    private final People people = People.on(Database.H2).withAdministrator();
    private final String password = people.accounts().resetPassword("admin", 0);
    private final String known = people.devices().signFor(people.account("admin"));
    private final List<Instant> looked = new ArrayList<>();

    @Test
    void the_owner_gets_in_at_once_where_she_is_known_and_at_once_elsewhere() {
        int owner = 0;
        int elsewhere = 0;
        int attempts = (int) (SIEGE.toMillis() / BETWEEN.toMillis());
        for (int i = 0; i < attempts; i++) {
            guess(address(i, 5));
            if (i % (attempts / 10) == 100) {
                owner += isLetIn("203.0.113.5", known) ? 1 : 0;
                elsewhere += isLetIn("198.51.100." + i % 250, "") ? 1 : 0;
            }
        }
        for (Instant end = people.clock().instant().plus(Duration.ofMinutes(61));
                people.clock().instant().isBefore(end); ) {
            for (int attacker = 0; attacker < 50; attacker++) {
                guess(address(attacker, 5));
            }
            people.clock().advance(Duration.ofSeconds(30));
        }

        assertThat(owner).isEqualTo(10);
        assertThat(elsewhere).isEqualTo(10);
        assertThat(mostInAnHour()).isBetween(5L, 40L);
    }

    @Test
    void from_fifty_networks_they_have_forty_tries_an_hour_together_and_the_owner_none_the_fewer() {
        for (int i = 0; i < 6000; i++) {
            guess(address(i, 50));
        }
        assertThat(isLetIn("203.0.113.5", known)).isTrue();
        for (Instant end = people.clock().instant().plus(Duration.ofMinutes(130));
                people.clock().instant().isBefore(end); ) {
            for (int network = 0; network < 50; network++) {
                guess(address(network, 50));
            }
            people.clock().advance(Duration.ofSeconds(30));
        }

        assertThat(isLetIn("203.0.113.5", known)).isTrue();
        assertThat(mostInAnHour()).isBetween(20L, 40L);
        // The price, and why the browser is remembered; it is over a few minutes after they stop.
        assertThat(isLetIn("198.51.100.1", "")).isFalse();
        people.clock().advance(Duration.ofMinutes(4));
        assertThat(isLetIn("198.51.100.1", "")).isTrue();
    }

    @Test
    void whoever_sits_in_the_attackers_own_network_gets_in_where_she_is_known() {
        for (int i = 0; i < 1000; i++) {
            guess("10.0.0." + i % 250);
        }

        assertThat(isLetIn("10.0.0.7", known)).isTrue();
        // The price, and why the browser is remembered.
        assertThat(isLetIn("10.0.0.7", "")).isFalse();
    }

    @Test
    void who_is_signed_in_can_change_her_password_during_the_siege() {
        for (int i = 0; i < 1000; i++) {
            guess(address(i, 5));
        }

        people.signIn().confirm("admin", password);
        assertThat(catchThrowableOfType(Refusal.class, () -> people.signIn().confirm("admin", "wrong"))
                        .key())
                .isEqualTo("security.sign-in.wrong");
    }

    @Test
    void guessing_where_she_is_known_is_slow_as_well_and_hinders_her_for_a_minute_at_most() {
        for (int i = 0; i < 360; i++) {
            guess("203.0.113.5", known);
            people.clock().advance(Duration.ofSeconds(10));
        }

        assertThat(mostInAnHour()).isBetween(10L, 75L);
        people.clock().advance(Duration.ofMinutes(1));
        assertThat(isLetIn("203.0.113.5", known)).isTrue();
        assertThat(isLetIn("203.0.113.9", people.devices().signFor(people.account("admin"))))
                .isTrue();
    }

    /** Each attacker has addresses of its own networks. */
    private static String address(int i, int networks) {
        return "10.0." + i % networks + '.' + i / networks % 10;
    }

    private void guess(String address) {
        people.clock().advance(BETWEEN);
        guess(address, "");
    }

    private void guess(String address, String shown) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> people.signIn().attempt("admin", "a wrong password", address, shown));
        if (refusal.key().equals("security.sign-in.wrong")) {
            looked.add(people.clock().instant());
        }
    }

    private boolean isLetIn(String address, String shown) {
        try {
            return people.signIn().attempt("admin", password, address, shown) != null;
        } catch (SignInDelayed delayed) {
            return false;
        }
    }

    private long mostInAnHour() {
        return looked.stream()
                .mapToLong(from -> looked.stream()
                        .filter(at -> !at.isBefore(from) && at.isBefore(from.plus(Duration.ofHours(1))))
                        .count())
                .max()
                .orElse(0);
    }
}
