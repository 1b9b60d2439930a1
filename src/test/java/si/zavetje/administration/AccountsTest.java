package si.zavetje.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;
import si.zavetje.directory.Account;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.Accounts.OrganisationClosed;
import si.zavetje.directory.Accounts.PasswordChanged;
import si.zavetje.directory.Accounts.PersonWent;
import si.zavetje.directory.Accounts.Why;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Database;
import si.zavetje.world.TwoTransactions;

class AccountsTest {
    @ParameterizedTest
    @EnumSource
    void organisations_take_turns_and_a_closed_one_takes_none(Database database) {
        People people = People.on(database).withAdministrator();
        people.accounts().createOrganisation("crisis-b", OrganisationKind.CRISIS_PROVIDER, "B", 2);
        people.accounts().createOrganisation("crisis-c", OrganisationKind.CRISIS_PROVIDER, "C", 1);
        people.accounts().createOrganisation("crisis-a", OrganisationKind.CRISIS_PROVIDER, "A", 3);
        people.accounts().setActive("crisis-a", false, 0);

        assertThat(people.directory().organisationsOf(OrganisationKind.CRISIS_PROVIDER))
                .extracting(Organisation::id)
                .containsExactly("crisis-c", "crisis-b");
        assertThat(people.directory().organisation("crisis-a"))
                .hasValueSatisfying(closed -> assertThat(closed.active()).isFalse());
    }

    @ParameterizedTest
    @EnumSource
    void only_who_signed_is_given_work_and_only_in_her_own_organisation(Database database) {
        People people = People.on(database).withAdministrator();
        people.accounts().createOrganisation("police-a", OrganisationKind.POLICE, "A", 1);
        people.accounts().createAccount("ana", "Ana", "police-a");
        people.accounts().createAccount("bor", "Bor", "police-a");
        people.clock().set("2026-03-29T23:30");

        people.accounts().signStatement("ana");

        assertThat(people.account("ana").confidentialitySignedOn()).isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(people.directory().accountsOf(OrganisationKind.POLICE))
                .extracting(Account::username)
                .containsExactly("ana");
        assertThat(people.directory().isMember("ana", "police-a")).isTrue();
        assertThat(people.directory().isMember("bor", "police-a")).isFalse();
        assertThat(people.directory().isMember("ana", "admin")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_closed_organisation_closes_the_accounts_of_its_people(Database database) {
        People people = People.on(database).withAdministrator();
        people.accounts().createOrganisation("police-a", OrganisationKind.POLICE, "A", 1);
        people.accounts().createAccount("ana", "Ana", "police-a");
        people.accounts().signStatement("ana");

        people.accounts().setActive("police-a", false, 0);

        assertThat(people.account("ana").disabled()).isTrue();
        assertThat(people.directory().isMember("ana", "police-a")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_moves_takes_on_the_role_of_the_new_organisation(Database database) {
        People people = People.on(database).withAdministrator();
        people.accounts().createOrganisation("police-a", OrganisationKind.POLICE, "A", 1);
        people.accounts().createOrganisation("safe-a", OrganisationKind.SAFE_PROVIDER, "A", 1);
        people.accounts().createAccount("ana", "Ana", "police-a");

        people.accounts().move("ana", "safe-a", 0);

        assertThat(people.account("ana").kind()).isEqualTo(OrganisationKind.SAFE_PROVIDER);
    }

    @ParameterizedTest
    @EnumSource
    void the_last_office_of_the_coordinator_in_which_somebody_may_work_remains(Database database) {
        People people = People.on(database).withAdministrator();
        people.accounts().createOrganisation("office-a", OrganisationKind.COORDINATOR, "A", 2);
        people.accounts().createOrganisation("office-b", OrganisationKind.COORDINATOR, "B", 1);
        people.accounts().createAccount("ana", "Ana", "office-a");
        people.accounts().createAccount("bor", "Bor", "office-b");
        people.accounts().setDisabled("bor", true, 0);
        people.accounts().setDisabled("bor", false, 1);
        people.accounts().signStatement("ana");

        assertThat(people.directory().coordinator()).hasValue("office-a");
        refuses(
                "security.refused.last-coordinator",
                () -> people.inOne(() -> people.accounts().setActive("office-a", false, 0)));
        refuses(
                "security.refused.last-coordinator",
                () -> people.inOne(() -> people.accounts().setDisabled("ana", true, 1)));
        refuses(
                "security.refused.last-coordinator",
                () -> people.inOne(() -> people.accounts().move("ana", "admin", 1)));
        assertThat(people.directory().coordinator()).hasValue("office-a");

        people.accounts().signStatement("bor");
        people.accounts().setActive("office-a", false, 0);

        assertThat(people.directory().coordinator()).hasValue("office-b");
    }

    @ParameterizedTest
    @EnumSource
    void an_account_that_nobody_ever_used_is_no_administrator_who_remains(Database database) {
        People people = People.on(database).withAdministrator();
        people.accounts().signStatement("admin");
        people.accounts().createAccount("ana", "Ana", "admin");
        people.accounts().createOrganisation("police-a", OrganisationKind.POLICE, "A", 1);
        long version = people.account("admin").version();

        refuses(
                "security.refused.last-administrator",
                () -> people.inOne(() -> people.accounts().setDisabled("admin", true, version)));
        refuses(
                "security.refused.last-administrator",
                () -> people.inOne(() -> people.accounts().move("admin", "police-a", version)));

        people.accounts().signStatement("ana");
        people.inOne(() -> people.accounts().setDisabled("admin", true, version));

        assertThat(people.account("admin").disabled()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void only_an_organisation_in_which_somebody_may_work_is_given_anything(Database database) {
        People people = People.on(database).withAdministrator();
        people.accounts().createOrganisation("crisis-a", OrganisationKind.CRISIS_PROVIDER, "A", 0);
        people.accounts().createOrganisation("crisis-b", OrganisationKind.CRISIS_PROVIDER, "B", 1);
        people.accounts().createAccount("ana", "Ana", "crisis-a");
        people.accounts().createAccount("bor", "Bor", "crisis-b");
        people.accounts().signStatement("bor");

        assertThat(people.directory().workingOrganisationsOf(OrganisationKind.CRISIS_PROVIDER))
                .extracting(Organisation::id)
                .containsExactly("crisis-b");
    }

    @ParameterizedTest
    @EnumSource
    void no_organisation_is_called_like_somebody_else_and_nobody_like_another_organisation(Database database) {
        People people = People.on(database).withAdministrator();
        people.accounts().createOrganisation("police-a", OrganisationKind.POLICE, "A", 1);
        people.accounts().createAccount("ana", "Ana", "police-a");

        refuses("security.refused.organisation-like-account", () -> people.accounts()
                .createOrganisation("ana", OrganisationKind.CRISIS_PROVIDER, "Ana", 0));
        refuses("security.refused.account-like-organisation", () -> people.accounts()
                .createAccount("police-a", "A", "admin"));
    }

    @ParameterizedTest
    @EnumSource
    void it_is_said_of_everybody_who_goes_for_which_organisation_she_worked_and_why(Database database) {
        People people = People.on(database).withAdministrator();
        people.accounts().createOrganisation("police-a", OrganisationKind.POLICE, "A", 1);
        people.accounts().createOrganisation("police-b", OrganisationKind.POLICE, "B", 2);
        List.of("ana", "bor", "cene", "dana").forEach(name -> people.accounts().createAccount(name, name, "police-a"));

        people.accounts().setDisabled("ana", true, 0);
        people.accounts().move("bor", "police-b", 0);
        people.accounts().move("bor", "police-b", 1);
        people.accounts().resetPassword("cene", 0);
        people.accounts().setActive("police-a", false, 0);

        assertThat(people.told())
                .containsExactly(
                        new PersonWent("ana", "police-a", Why.SWITCHED_OFF),
                        new PersonWent("bor", "police-a", Why.MOVED),
                        new PasswordChanged("cene"),
                        new PersonWent("cene", "police-a", Why.PASSWORD_RESET),
                        new PersonWent("cene", "police-a", Why.ORGANISATION_CLOSED),
                        new PersonWent("dana", "police-a", Why.ORGANISATION_CLOSED),
                        new OrganisationClosed("police-a"));
    }

    @ParameterizedTest
    @EnumSource
    void of_whoever_does_not_use_her_one_time_password_in_time_it_is_said_once(Database database) {
        People people = People.on(database).withAdministrator();
        people.accounts().createOrganisation("police-a", OrganisationKind.POLICE, "A", 1);
        people.accounts().createAccount("ana", "Ana", "police-a");
        people.accounts().createAccount("bor", "Bor", "police-a");
        people.accounts().changePassword("bor", "four quiet green boats");
        people.accounts().changePassword("admin", "five quiet green boats");
        people.told().clear();

        people.clock().advance(Duration.ofHours(72).minusSeconds(1));
        people.unused().look();
        assertThat(people.told()).isEmpty();
        people.clock().advance(Duration.ofSeconds(1));
        people.inOne(people.unused()::look);
        people.inOne(people.unused()::look);

        assertThat(people.told()).containsExactly(new PersonWent("ana", "police-a", Why.NEVER_CAME));
    }

    @ParameterizedTest
    @EnumSource
    void sessions_begun_before_somebody_went_are_over_even_when_she_is_back(Database database) {
        People people = People.on(database).withAdministrator();
        people.accounts().createOrganisation("police-a", OrganisationKind.POLICE, "A", 1);
        people.accounts().createOrganisation("police-b", OrganisationKind.POLICE, "B", 2);
        people.accounts().createAccount("ana", "Ana", "police-a");
        int begun = people.account("ana").passwordRound();

        people.accounts().setDisabled("ana", true, 0);
        people.accounts().setDisabled("ana", false, 1);
        int back = people.account("ana").passwordRound();
        people.accounts().move("ana", "police-b", 2);
        int moved = people.account("ana").passwordRound();
        people.accounts().setActive("police-b", false, 0);
        people.accounts().setActive("police-b", true, 1);

        assertThat(List.of(back, moved, people.account("ana").passwordRound()))
                .doesNotHaveDuplicates()
                .doesNotContain(begun);
    }

    @ParameterizedTest
    @EnumSource
    void the_second_of_two_changes_at_once_is_lost(Database database) {
        People people = People.on(database).withAdministrator();
        people.accounts().createOrganisation("police-a", OrganisationKind.POLICE, "A", 1);
        people.accounts().createAccount("ana", "Ana", "police-a");
        people.accounts().setDisabled("ana", true, 0);

        assertThatThrownBy(() -> people.accounts().setDisabled("ana", false, 0))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(people.account("ana").disabled()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_is_refused_with_a_sentence(Database database) {
        People people = People.on(database).withAdministrator();
        Accounts accounts = people.accounts();

        refuses("security.refused.id", () -> accounts.createAccount("Ana", "Ana", "admin"));
        refuses("security.refused.id", () -> accounts.createAccount("a", "Ana", "admin"));
        refuses("security.refused.id", () -> accounts.createAccount("ana b", "Ana", "admin"));
        refuses("security.refused.id", () -> accounts.createAccount("a".repeat(41), "Ana", "admin"));
        refuses("security.refused.name", () -> accounts.createAccount("ana", " ", "admin"));
        refuses("security.refused.name", () -> accounts.createAccount("ana", "A\u0000na", "admin"));
        refuses("security.refused.name", () -> accounts.createAccount("ana", "A".repeat(121), "admin"));
        refuses("security.refused.organisation-unknown", () -> accounts.createAccount("ana", "Ana", "nobody"));
        refuses("security.refused.account-taken", () -> accounts.createAccount("admin", "Ana", "admin"));
        refuses(
                "security.refused.organisation-taken",
                () -> accounts.createOrganisation("admin", OrganisationKind.POLICE, "A", 1));
        refuses(
                "security.refused.id-reserved",
                () -> accounts.createOrganisation("role-police", OrganisationKind.POLICE, "A", 1));
        refuses(
                "security.refused.rota",
                () -> accounts.createOrganisation("police-a", OrganisationKind.POLICE, "A", -1));
        refuses("security.refused.account-unknown", () -> accounts.setDisabled("ana", true, 0));
    }

    @ParameterizedTest
    @EnumSource
    void a_new_password_must_be_long_new_and_hard_to_guess(Database database) {
        People people = People.on(database).withAdministrator();
        String given = people.accounts().resetPassword("admin", 0);

        refuses("security.refused.password-length", () -> people.accounts().changePassword("admin", "eleven char"));
        refuses("security.refused.password-length", () -> people.accounts().changePassword("admin", "x".repeat(129)));
        refuses("security.refused.password-own-name", () -> people.accounts()
                .changePassword("admin", "my admin password"));
        refuses("security.refused.password-easy", () -> people.accounts().changePassword("admin", "ababababababab"));
        refuses("security.refused.password-characters", () -> people.accounts()
                .changePassword("admin", "twelve\u0007chars"));
        refuses("security.refused.password-same", () -> people.accounts().changePassword("admin", given));

        people.accounts().changePassword("admin", "four quiet green boats");

        assertThat(people.account("admin").oneTimePassword()).isFalse();
        assertThat(people.account("admin").passwordRound()).isEqualTo(3);
        assertThat(people.jdbc()
                        .sql("select password_hash from zv_account")
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$");
    }

    private static void refuses(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_close_and_open_an_organisation_at_once_the_second_is_told(Database database) {
        People people = People.on(database).withAdministrator();
        people.accounts().createOrganisation("police-a", OrganisationKind.POLICE, "A", 1);

        var second = new TwoTransactions(people.transaction())
                .atOnce(() -> people.accounts().setActive("police-a", false, 0), () -> people.accounts()
                        .setActive("police-a", true, 0));

        assertThat(second).containsInstanceOf(OptimisticLockingFailureException.class);
        assertThat(people.directory().organisation("police-a").orElseThrow().active())
                .isFalse();
    }
}
