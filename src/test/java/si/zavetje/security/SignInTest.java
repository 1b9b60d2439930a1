package si.zavetje.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Database;

class SignInTest {
    private static final String HERE = "192.0.2.1";

    @ParameterizedTest
    @EnumSource
    void the_right_password_opens_and_a_wrong_one_or_a_wrong_name_say_the_same(Database database) {
        People people = People.on(database);
        String password = administrator(people);

        assertThat(people.signIn().attempt(" Admin ", password, HERE).username())
                .isEqualTo("admin");
        assertThat(refusal(people, "admin", "wrong").key()).isEqualTo("security.sign-in.wrong");
        assertThat(refusal(people, "nobody", password).key()).isEqualTo("security.sign-in.wrong");
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

        assertThat(people.signIn().attempt("admin", "zas\u030cc\u030cita z\u030crtev 2026", HERE))
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void ten_wrong_passwords_make_one_wait_but_lock_nobody_out(Database database) {
        People people = People.on(database);
        String password = administrator(people);
        long waited = 0;
        for (int wrong = 0; wrong < 10; ) {
            if (refusal(people, "admin", "wrong") instanceof SignInDelayed delayed) {
                people.clock().advance(Duration.ofSeconds(delayed.seconds()));
                waited += delayed.seconds();
            } else {
                wrong++;
            }
        }
        assertThat(refusal(people, "admin", password)).isInstanceOf(SignInDelayed.class);
        people.clock().advance(Duration.ofMinutes(2));

        assertThat(waited).isEqualTo(2 + 4 + 8 + 16 + 32 + 64 + 120);
        assertThat(people.signIn().attempt("admin", password, HERE)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void each_further_wrong_password_doubles_the_wait_up_to_two_minutes(Database database) {
        People people = People.on(database).withAdministrator();
        wrong(people, "admin", 2);

        for (long wait : new long[] {2, 4, 8, 16, 32, 64, 120, 120}) {
            wrong(people, "admin", 1);
            people.clock().advance(Duration.ofMillis(1));
            assertThat(refusal(people, "admin", "wrong"))
                    .isInstanceOfSatisfying(SignInDelayed.class, delayed -> assertThat(delayed.seconds())
                            .isEqualTo(wait));
            people.clock().advance(Duration.ofSeconds(wait));
        }
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
                .isEqualTo(2);
        assertThat(((SignInDelayed) refusal(people, "nobody", "wrong")).seconds())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void one_address_cannot_try_a_password_on_every_account(Database database) {
        People people = People.on(database).withAdministrator();

        IntStream.range(0, 20).forEach(i -> refusal(people, "name" + i, "wrong"));

        assertThat(refusal(people, "another", "wrong")).isInstanceOf(SignInDelayed.class);
        assertThat(catchThrowableOfType(
                        Refusal.class, () -> people.signIn().attempt("another", "wrong", "198.51.100.7")))
                .isNotInstanceOf(SignInDelayed.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_hundred_attempts_at_once_are_counted_as_a_hundred(Database database) {
        People people = People.on(database).withAdministrator();
        AtomicInteger looked = new AtomicInteger();

        IntStream.range(0, 100).parallel().forEach(i -> {
            if (!(refusal(people, "admin", "wrong") instanceof SignInDelayed)) {
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

        assertThat(people.signIn().attempt("admin", password, HERE)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void an_hour_without_attempts_and_all_is_forgotten_and_no_name_is_kept(Database database) {
        People people = People.on(database);
        String password = administrator(people);
        wrong(people, "admin", 3);
        wrong(people, "my-password-typed-in-the-wrong-field", 1);
        assertThat(people.jdbc()
                        .sql("select subject from zv_sign_in_failure")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allMatch(subject -> subject.matches("[0-9a-f]{64}"));

        people.clock().advance(Duration.ofMinutes(61));
        wrong(people, "admin", 2);

        assertThat(people.signIn().attempt("admin", password, HERE)).isNotNull();
        assertThat(people.jdbc()
                        .sql("select count(*) from zv_sign_in_failure")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static String administrator(People people) {
        people.withAdministrator();
        return people.accounts().resetPassword("admin", 0);
    }

    private static void wrong(People people, String username, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(refusal(people, username, "wrong")).isNotInstanceOf(SignInDelayed.class);
        }
    }

    private static Refusal refusal(People people, String username, String password) {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> people.signIn().attempt(username, password, HERE));
        return refusal == null ? new Refusal("none") : refusal;
    }
}
