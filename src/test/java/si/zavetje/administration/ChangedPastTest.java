package si.zavetje.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import si.zavetje.directory.Account;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Database;

/** Whoever may write every row of the database and has none of the keys gives nobody access by it. */
class ChangedPastTest {
    private static final String PASSWORD = "eleven quiet boats";

    /** Every way to change one row that decides access: of the account of Ana, or of her organisation. */
    private static final List<String> EDITS = List.of(
            "update zv_account set organisation = 'crisis-a' where username = 'ana'",
            "update zv_account set organisation = 'admin' where username = 'ana'",
            "update zv_account set head = true where username = 'ana'",
            "update zv_account set disabled = true where username = 'ana'",
            "update zv_account set one_time = true where username = 'ana'",
            "update zv_account set one_time_until = current_timestamp where username = 'ana'",
            "update zv_account set password_round = password_round + 1 where username = 'ana'",
            "update zv_account set confidentiality_signed_on = date '2020-01-01' where username = 'ana'",
            "update zv_account set password_hash = (select password_hash from zv_account where username = 'bor')"
                    + " where username = 'ana'",
            "update zv_account set seal = null where username = 'ana'",
            "update zv_account set seal = (select seal from zv_account where username = 'bor') where username = 'ana'",
            "update zv_organisation set kind = 'COORDINATOR' where id = 'police-a'",
            "update zv_organisation set active = false where id = 'police-a'",
            "update zv_organisation set seal = null where id = 'police-a'",
            "update zv_organisation set seal = (select seal from zv_organisation where id = 'crisis-a')"
                    + " where id = 'police-a'");

    @ParameterizedTest
    @EnumSource
    void whatever_is_changed_past_the_program_nobody_is_let_in_by_it(Database database) {
        var people = withAnaAndBor(database);
        assertThat(letsIn(people, "ana")).isTrue();

        for (var edit : EDITS) {
            people.transaction().executeWithoutResult(status -> {
                assertThat(people.jdbc().sql(edit).update()).as(edit).isEqualTo(1);
                assertThat(letsIn(people, "ana")).as(edit).isFalse();
                assertThat(people.account("ana").mayWork()).as(edit).isFalse();
                assertThat(changedPast(people)).as(edit).hasSize(1);
                status.setRollbackOnly();
            });
        }
        assertThat(changedPast(people)).as("the control").isEmpty();
        assertThat(letsIn(people, "ana")).isTrue();
        assertThat(people.directory().isMember("ana", "police-a")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void an_account_written_past_the_program_opens_nothing(Database database) {
        var people = withAnaAndBor(database);
        people.jdbc()
                .sql("insert into zv_account (username, display_name, organisation, password_hash, password_round,"
                        + " one_time, disabled, confidentiality_signed_on, version, seal)"
                        + " select 'eva', 'Eva', organisation, password_hash, password_round, one_time, disabled,"
                        + " confidentiality_signed_on, version, seal from zv_account where username = 'ana'")
                .update();

        assertThat(letsIn(people, "eva")).isFalse();
        assertThat(people.directory().accountsOf(OrganisationKind.POLICE))
                .extracting(Account::username)
                .containsExactly("ana");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_the_program_writes_later_takes_it_for_its_own(Database database) {
        var people = withAnaAndBor(database);
        people.jdbc()
                .sql("update zv_account set organisation = 'crisis-a', head = true, version = version + 1"
                        + " where username = 'ana'")
                .update();
        long version = people.account("ana").version();
        var accounts = people.accounts();

        for (var act : Map.<String, Runnable>of(
                        "switched on", () -> accounts.setDisabled("ana", false, version),
                        "moved", () -> accounts.move("ana", "police-a", version),
                        "password", () -> accounts.resetPassword("ana", version),
                        "head", () -> accounts.setHead("ana", false, version),
                        "statement", () -> accounts.setPassword("ana", "twelve quiet boats", version))
                .entrySet()) {
            assertThatThrownBy(() -> people.inOne(act.getValue()))
                    .as(act.getKey())
                    .hasMessage("security.refused.changed-past");
        }
        people.inOne(() -> accounts.setActive(
                "crisis-a",
                false,
                people.directory().organisation("crisis-a").orElseThrow().version()));
        assertThat(people.account("ana").changedPast()).isTrue();

        people.inOne(() -> accounts.setDisabled("ana", true, version));
        var after = people.account("ana");
        assertThat(List.of(after.changedPast(), after.head(), after.mayWork(), letsIn(people, "ana")))
                .containsOnly(false);
        people.inOne(() -> accounts.move("ana", "police-a", after.version()));
        people.inOne(() -> accounts.setDisabled("ana", false, after.version() + 1));
        assertThat(letsIn(people, "ana")).as("the old password is gone").isFalse();
        assertThat(people.account("ana").disabled()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_changed_organisation_is_closed_before_it_opens_again_and_its_people_with_it(Database database) {
        var people = withAnaAndBor(database);
        people.jdbc()
                .sql("update zv_organisation set kind = 'CRISIS_PROVIDER' where id = 'police-a'")
                .update();
        assertThat(people.directory().organisationsOf(OrganisationKind.CRISIS_PROVIDER))
                .extracting(Organisation::id)
                .containsExactly("crisis-a");
        long version = people.directory().organisation("police-a").orElseThrow().version();

        assertThatThrownBy(() -> people.inOne(() -> people.accounts().setActive("police-a", true, version)))
                .hasMessage("security.refused.organisation-changed-past");
        people.inOne(() -> people.accounts().setActive("police-a", false, version));

        assertThat(changedPast(people)).isEmpty();
        assertThat(letsIn(people, "ana")).isFalse();
        assertThat(people.told())
                .contains(new Accounts.PersonWent("ana", "police-a", Accounts.Why.ORGANISATION_CLOSED));
    }

    private static List<String> changedPast(People people) {
        var all = new ArrayList<>(people.directory().accountsChangedPast());
        all.addAll(people.directory().organisationsChangedPast());
        return all;
    }

    private static boolean letsIn(People people, String username) {
        try {
            people.signIn().attempt(username, PASSWORD, "192.0.2.1", "");
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static People withAnaAndBor(Database database) {
        var people = People.on(database).withAdministrator();
        var accounts = people.accounts();
        accounts.createOrganisation("police-a", OrganisationKind.POLICE, "A", 1);
        accounts.createOrganisation("crisis-a", OrganisationKind.CRISIS_PROVIDER, "A", 1);
        accounts.createAccount("ana", "Ana", "police-a");
        accounts.createAccount("bor", "Bor", "crisis-a");
        accounts.signStatement("ana");
        accounts.signStatement("bor");
        accounts.setPassword("ana", PASSWORD, people.account("ana").version());
        accounts.setPassword("bor", PASSWORD, people.account("bor").version());
        return people;
    }
}
