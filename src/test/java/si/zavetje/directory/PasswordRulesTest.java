package si.zavetje.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import si.zavetje.administration.People;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Database;

class PasswordRulesTest {
    private final People people = People.on(Database.H2).withAdministrator();

    @BeforeEach
    void ana_works_at_the_night_shelter() {
        people.accounts()
                .createOrganisation("crisis-nova", OrganisationKind.CRISIS_PROVIDER, "Nočno zavetišče Ptuj", 1);
        people.accounts().createAccount("ana-novak", "Ana Novak", "crisis-nova");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "012345678910",
                "qwertzuiop123",
                "qwertyuiop[]",
                "abcdefghijkl",
                "abcabcabcabc",
                "password1234",
                "PasswordPassword",
                "Passw0rd2026",
                "letmeinletmein",
                "iloveyou12345",
                "01.01.198001.01.1980",
                "aaaaaaaaaaaab",
            })
    void what_attackers_try_first_is_refused(String easy) {
        refuses("security.refused.password-easy", easy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my ana-novak password",
                "blue ANA_NOVAK boats",
                "quiet crisis-nova boats",
                "quiet Crisis Nova boats",
                "tiho nočno zavetišče ptuj",
            })
    void the_user_name_and_the_organisation_inside_are_refused_however_they_are_written(String own) {
        refuses("security.refused.password-own-name", own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four quiet green boats",
                "zaščita žrtev vsak dan",
                "correct-horse-battery-staple",
                "vN7&kq2!pLx9",
                "sedem tihih čolnov",
            })
    void several_words_and_random_signs_are_good(String good) {
        people.accounts().changePassword("ana-novak", good);

        assertThat(people.account("ana-novak").oneTimePassword()).isFalse();
    }

    @Test
    void the_longest_password_is_judged_quickly() {
        assertThat("a1B!".repeat(32)).hasSize(Passwords.LONGEST);

        refuses("security.refused.password-easy", "a1B!".repeat(32));
    }

    @ParameterizedTest
    @EnumSource
    void a_name_with_a_sign_that_no_name_has_never_reaches_the_database(Database database) {
        People here = People.on(database).withAdministrator();

        for (String name : new String[] {"ad\u0000min", "\u0000", "admin\u0007", "adm\u200bin", "a".repeat(5000), ""}) {
            here.clock().advance(Duration.ofHours(2));
            assertThat(here.directory().account(name)).isEmpty();
            assertThat(here.directory().organisation(name)).isEmpty();
            assertThat(here.directory().isMember(name, name)).isFalse();
            assertThatThrownBy(() -> here.signIn().attempt(name, "wrong", "192.0.2.1", ""))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("security.sign-in.wrong"));
            assertThatThrownBy(() -> here.accounts().setDisabled(name, true, 0))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                            .isEqualTo("security.refused.account-unknown"));
        }
    }

    private void refuses(String key, String password) {
        assertThatThrownBy(() -> people.accounts().changePassword("ana-novak", password))
                .as(password)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
