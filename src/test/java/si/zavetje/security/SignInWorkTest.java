package si.zavetje.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import si.zavetje.administration.People;
import si.zavetje.directory.Passwords;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Database;

/** Whether an account exists must not be told by the time the answer takes, so the costly work is counted. */
class SignInWorkTest {
    private static final String HERE = "192.0.2.1";

    private final List<String> work = new ArrayList<>();
    private final People people = People.on(
                    Database.H2, jdbc -> new Passwords(jdbc, People.ONE_TIME_LASTS, new Counting(work)))
            .withAdministrator();

    @Test
    void a_known_and_an_unknown_name_cost_the_same() {
        List<String> known = workOf("admin", "a wrong password");
        List<String> unknown = workOf("nobody", "a wrong password");

        assertThat(known).containsExactly("compared with $argon2id$v=19$m=1024,t=1,p=1");
        assertThat(unknown).isEqualTo(known);
    }

    @Test
    void so_do_a_disabled_account_and_a_name_no_account_can_have() {
        people.accounts().createAccount("ana", "Ana", "admin");
        people.accounts().setDisabled("ana", true, 0);

        assertThat(workOf("ana", "a wrong password")).hasSize(1);
        assertThat(workOf("'; drop table x --", "a wrong password")).hasSize(1);
    }

    @Test
    void what_is_too_long_for_a_password_costs_nothing_for_either() {
        assertThat(workOf("admin", "x".repeat(Passwords.LONGEST + 1))).isEmpty();
        assertThat(workOf("nobody", "x".repeat(Passwords.LONGEST + 1))).isEmpty();
    }

    @Test
    void passwords_are_kept_under_argon2id_with_nineteen_mebibytes_and_two_rounds() {
        assertThat(new Passwords(people.jdbc(), People.ONE_TIME_LASTS).hash("a new password"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private List<String> workOf(String username, String password) {
        work.clear();
        assertThatThrownBy(() -> people.signIn().attempt(username, password, HERE, ""))
                .isInstanceOf(Refusal.class);
        return List.copyOf(work);
    }

    private static final class Counting implements PasswordEncoder {
        private final PasswordEncoder cheap = new Argon2PasswordEncoder(16, 32, 1, 1024, 1);
        private final List<String> work;

        Counting(List<String> work) {
            this.work = work;
        }

        @Override
        public String encode(CharSequence password) {
            work.add("hashed");
            return cheap.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            work.add("compared with " + hash.substring(0, hash.lastIndexOf("$", hash.lastIndexOf("$") - 1)));
            return cheap.matches(password, hash);
        }
    }
}
