package si.zavetje.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import si.zavetje.administration.People;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Database;

class SignInTest {
    private static final String HERE = "192.0.2.1";

    @ParameterizedTest
    @EnumSource
    void the_right_password_opens_and_a_wrong_one_or_a_wrong_name_say_the_same(Database database) {
        People people = People.on(database);
        String password = administrator(people);

        assertThat(people.signIn().attempt(" Admin ", password, HERE, "").username())
                .isEqualTo("admin");
        assertThat(refusal(people, "admin", "wrong").key()).isEqualTo("security.sign-in.wrong");
        assertThat(refusal(people, "nobody", password).key()).isEqualTo("security.sign-in.wrong");
    }

    @ParameterizedTest
    @EnumSource
    void a_name_that_nobody_can_have_is_wrong_and_no_more(Database database) {
        People people = People.on(database).withAdministrator();

        for (String name :
                new String[] {"", "a\u0000b", "x".repeat(5000), "'; drop table zv_account --", "č", "\ud800"}) {
            people.clock().advance(Duration.ofHours(2));
            assertThat(refusal(people, name, "wrong").key()).isEqualTo("security.sign-in.wrong");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_disabled_account_is_told_so_only_with_the_right_password(Database database) {
        People people = People.on(database);
        administrator(people);
        String password = people.accounts().createAccount("ana", "Ana", "admin");
        people.accounts().setDisabled("ana", true, 0);

        assertThat(refusal(people, "ana", "wrong").key()).isEqualTo("security.sign-in.wrong");
        assertThat(refusal(people, "ana", password).key()).isEqualTo("security.sign-in.disabled");
    }

    @ParameterizedTest
    @EnumSource
    void a_letter_with_a_caron_is_the_same_typed_as_one_or_as_two(Database database) {
        People people = People.on(database);
        administrator(people);
        people.accounts().changePassword("admin", "za\u0161\u010dita \u017ertev 2026");

        assertThat(people.signIn().attempt("admin", "zas\u030cc\u030cita z\u030crtev 2026", HERE, ""))
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void each_further_wrong_password_makes_one_wait_longer_and_locks_nobody_out(Database database) {
        People people = People.on(database);
        String password = administrator(people);
        wrong(people, "admin", 2);

        for (long wait : new long[] {10, 60, 300, 900, 3600}) {
            wrong(people, "admin", 1);
            assertThat(refusal(people, "admin", password))
                    .isInstanceOfSatisfying(SignInDelayed.class, delayed -> assertThat(delayed.seconds())
                            .isEqualTo(wait));
            people.clock().advance(Duration.ofSeconds(wait));
        }
        assertThat(people.signIn().attempt("admin", password, HERE, "")).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void attempts_during_the_wait_do_not_lengthen_it_and_an_unknown_name_waits_as_long(Database database) {
        People people = People.on(database).withAdministrator();
        wrong(people, "admin", 3);
        wrong(people, "nobody", 3);

        for (int i = 0; i < 5; i++) {
            assertThat(refusal(people, "admin", "wrong")).isInstanceOf(SignInDelayed.class);
            assertThat(refusal(people, "nobody", "wrong")).isInstanceOf(SignInDelayed.class);
        }

        assertThat(((SignInDelayed) refusal(people, "admin", "wrong")).seconds())
                .isEqualTo(10);
        assertThat(((SignInDelayed) refusal(people, "nobody", "wrong")).seconds())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource
    void who_tries_a_password_on_every_account_has_one_try_each_and_her_office_is_not_closed(Database database) {
        People people = People.on(database);
        String password = administrator(people);

        IntStream.range(0, 30).forEach(i -> wrong(people, "name" + i, 1));
        wrong(people, "another", 1);
        assertThat(refusal(people, "another", "wrong")).isInstanceOf(SignInDelayed.class);

        assertThat(people.signIn().attempt("admin", password, "192.0.2.77", "")).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void a_hundred_attempts_at_once_are_counted_as_a_hundred(Database database) {
        People people = People.on(database).withAdministrator();
        AtomicInteger looked = new AtomicInteger();

        IntStream.range(0, 100).parallel().forEach(i -> {
            if (refusal(people, "admin", "wrong").key().equals("security.sign-in.wrong")) {
                looked.incrementAndGet();
            }
        });

        assertThat(looked).hasValue(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_clock_that_was_ahead_and_was_put_right_shuts_nobody_out(Database database) {
        People people = People.on(database);
        String password = administrator(people);
        people.clock().advance(Duration.ofHours(12));
        wrong(people, "admin", 3);
        people.clock().advance(Duration.ofHours(-12));

        assertThat(people.signIn().attempt("admin", password, HERE, "")).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void an_hour_later_all_is_forgotten_by_itself_and_no_name_or_address_was_ever_kept(Database database) {
        People people = People.on(database).withAdministrator();
        wrong(people, "admin", 3);
        wrong(people, "my-password-typed-in-the-wrong-field", 1);
        assertThat(kept(people)).isEqualTo(5);
        assertThat(people.jdbc()
                        .sql("select subject from zv_sign_in_failure")
                        .query(String.class)
                        .list())
                .allMatch(subject -> subject.matches("[0-9a-f]{64}"));

        people.clock().advance(Duration.ofMinutes(61));
        people.throttle().forget();

        assertThat(kept(people)).isZero();
    }

    private static int kept(People people) {
        return people.jdbc()
                .sql("select count(*) from zv_sign_in_failure")
                .query(Integer.class)
                .single();
    }

    private static String administrator(People people) {
        people.withAdministrator();
        return people.accounts().resetPassword("admin", 0);
    }

    private static void wrong(People people, String username, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(refusal(people, username, "wrong").key()).isEqualTo("security.sign-in.wrong");
        }
    }

    private static Refusal refusal(People people, String username, String password) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> people.signIn().attempt(username, password, HERE, ""));
        return refusal == null ? new Refusal("none") : refusal;
    }
}
