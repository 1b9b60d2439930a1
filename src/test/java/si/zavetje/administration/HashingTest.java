package si.zavetje.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.directory.Passwords;
import si.zavetje.world.Database;

/** Hashing a password takes long on purpose: no connection of the database waits for it, whatever people do. */
class HashingTest {

    @ParameterizedTest
    @EnumSource
    void no_transaction_is_open_while_a_password_is_hashed(Database database) {
        var hashing = new Hashing(new Argon2PasswordEncoder(16, 32, 1, 1024, 1));
        var people = People.on(database, jdbc -> new Passwords(jdbc, People.ONE_TIME_LASTS, hashing));
        people.withAdministrator();
        var accounts = people.accounts();
        accounts.createOrganisation("coordinator", OrganisationKind.COORDINATOR, "C", 1);
        accounts.createOrganisation("police-a", OrganisationKind.POLICE, "A", 1);
        accounts.createAccount("cora", "Cora", "coordinator");
        accounts.signStatement("cora");
        accounts.changePassword("cora", "four quiet green boats");
        int begun = hashing.all().get();
        var administration = people.administration();

        administration.createAccount("admin", "ana", "Ana", "police-a");
        var request = people.confirmations().waitingFor("cora").get(0);
        people.inOne(() -> people.confirmations().confirm("cora", request.id()));
        administration.resetPassword("admin", "ana", people.account("ana").version());
        administration.createAccount("admin", "second", "Second", "admin");
        administration.resetPassword("admin", "second", people.account("second").version());
        administration.setDisabled("admin", "ana", true, people.account("ana").version());
        administration.setDisabled("admin", "ana", false, people.account("ana").version());
        administration.move(
                "admin", "second", "police-a", people.account("second").version());
        accounts.changePassword("admin", "five quiet green boats");
        people.signIn().attempt("admin", "five quiet green boats", "192.0.2.1", "");

        assertThat(hashing.all().get() - begun).isGreaterThanOrEqualTo(8);
        assertThat(hashing.inTransactions()).hasValue(0);
        people.inOne(() -> accounts.createAccount("control", "Control", "admin"));
        assertThat(hashing.inTransactions()).as("the control").hasValue(1);
    }
}
