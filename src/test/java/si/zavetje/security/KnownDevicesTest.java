package si.zavetje.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import si.zavetje.administration.People;
import si.zavetje.world.Database;

class KnownDevicesTest {
    @ParameterizedTest
    @EnumSource
    void a_browser_is_recognised_for_its_person_until_her_password_changes_or_ninety_days_have_passed(
            Database database) {
        People people = People.on(database).withAdministrator();
        people.accounts().createAccount("ana", "Ana", "admin");
        String shown = people.devices().signFor(people.account("ana"));

        assertThat(isRecognised(people, shown, "ana")).isTrue();
        assertThat(isRecognised(people, shown, "admin")).isFalse();
        people.clock().advance(Duration.ofDays(90));
        assertThat(isRecognised(people, shown, "ana")).isTrue();
        people.clock().advance(Duration.ofDays(1));
        assertThat(isRecognised(people, shown, "ana")).isFalse();
        people.clock().advance(Duration.ofDays(-91));
        people.accounts().resetPassword("ana", 0);
        assertThat(isRecognised(people, shown, "ana")).isFalse();
    }

    @Test
    void what_was_changed_anywhere_or_made_up_is_not_recognised() {
        People people = People.on(Database.H2).withAdministrator();
        String shown = people.devices().signFor(people.account("admin"));

        assertThat(IntStream.range(0, shown.length())
                        .mapToObj(i ->
                                shown.substring(0, i) + (shown.charAt(i) == '1' ? '2' : '1') + shown.substring(i + 1)))
                .noneMatch(changed -> isRecognised(people, changed, "admin"));
        assertThat(List.of(
                        "",
                        ".",
                        "a.b.c",
                        shown + "0",
                        '0' + shown,
                        shown + ' ',
                        shown.toUpperCase(java.util.Locale.ROOT)))
                .noneMatch(changed -> isRecognised(people, changed, "admin"));
    }

    @Test
    void its_name_in_the_browser_tells_nobody_whose_it_is() {
        People people = People.on(Database.H2);

        assertThat(people.devices().nameFor(" Admin "))
                .isEqualTo(people.devices().nameFor("admin"))
                .matches("zavetje-known-[0-9a-f]{16}")
                .isNotEqualTo(People.on(Database.H2).devices().nameFor("admin"));
    }

    @ParameterizedTest
    @EnumSource
    void two_nodes_that_start_at_once_agree_on_one_secret(Database database) {
        var jdbc = People.on(database).jdbc();

        List<String> names = IntStream.range(0, 8)
                .parallel()
                .mapToObj(node -> new SignInKey(jdbc).of("the same text"))
                .distinct()
                .toList();

        assertThat(names).hasSize(1);
        assertThat(jdbc.sql("select count(*) from zv_sign_in_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static boolean isRecognised(People people, String shown, String username) {
        return people.devices().recognised(shown, people.account(username)).isPresent();
    }
}
