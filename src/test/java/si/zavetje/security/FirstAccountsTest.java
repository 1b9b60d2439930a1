package si.zavetje.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import si.zavetje.shared.Demo;
import si.zavetje.world.Database;
import si.zavetje.world.MovableClock;

class FirstAccountsTest {
    private static final Pattern GENERATED = Pattern.compile("[b-z2-9]{4}(-[b-z2-9]{4}){3}");

    @Test
    void a_demonstration_prints_a_password_for_every_account_once_and_they_open() {
        Installation installation = new Installation(true);

        String first = installation.start("");
        String second = installation.start("");

        assertThat(first).contains("http://localhost:8080/", "demonstration", "coordinator");
        var passwords =
                GENERATED.matcher(first).results().map(found -> found.group()).toList();
        assertThat(passwords).hasSize(14).doesNotHaveDuplicates().allMatch(password -> password.length() >= 14);
        assertThat(installation
                        .signIn
                        .attempt("admin", passwords.get(13), "here", "")
                        .mayWork())
                .isTrue();
        assertThat(second).contains("http://localhost:8080/", "police-b").doesNotContainPattern(GENERATED);
    }

    @Test
    void a_given_password_is_set_for_all_and_not_printed_also_at_a_later_start() {
        Installation installation = new Installation(true);
        installation.start("");

        String printed = installation.start("given to all");

        assertThat(printed).contains("ZAVETJE_DEMO_PASSWORD").doesNotContain("given to all");
        for (DemoPeople.Person person : DemoPeople.PEOPLE) {
            Account account = installation.signIn.attempt(person.username(), "given to all", person.username(), "");
            assertThat(account.mayWork() && !account.oneTimePassword()).isTrue();
        }
    }

    @Test
    void a_real_installation_begins_with_an_administrator_and_a_password_that_works_once() {
        Installation installation = new Installation(false);

        String first = installation.start("given to all");
        String second = installation.start("");

        var password = GENERATED.matcher(first);
        assertThat(password.find()).isTrue();
        Account admin = installation.signIn.attempt("admin", password.group(), "here", "");
        assertThat(admin.oneTimePassword()).isTrue();
        assertThat(admin.mayWork()).isFalse();
        assertThat(installation.directory.accounts()).hasSize(1);
        assertThat(second)
                .contains("http://localhost:8080/")
                .doesNotContain("admin")
                .doesNotContainPattern(GENERATED);
    }

    @Test
    void made_up_people_come_only_with_the_embedded_default_or_when_asked_for() {
        assertThat(new Demo(null, "jdbc:h2:file:./data/zavetje;WRITE_DELAY=0").isOn())
                .isTrue();
        assertThat(new Demo(null, "jdbc:h2:file:/var/lib/zavetje").isOn()).isFalse();
        assertThat(new Demo(null, "jdbc:postgresql://localhost/zavetje").isOn()).isFalse();
        assertThat(new Demo(false, "jdbc:h2:file:./data/zavetje").isOn()).isFalse();
        assertThat(new Demo(true, "jdbc:postgresql://localhost/zavetje").isOn()).isTrue();
    }

    private static final class Installation {
        private final Demo demo;
        private final Directory directory;
        private final Contacts contacts;
        private final Accounts accounts;
        private final Passwords passwords;
        private final SignIn signIn;
        private final JdbcTransactionManager transactions;

        Installation(boolean demonstration) {
            var database = Database.H2.migrated();
            var jdbc = JdbcClient.create(database);
            var clock = new MovableClock();
            demo = new Demo(demonstration, "");
            transactions = new JdbcTransactionManager(database);
            directory = new Directory(jdbc);
            contacts = new Contacts(jdbc, directory, People.DEFAULTS);
            passwords = People.quickly(jdbc);
            accounts = new Accounts(jdbc, directory, passwords, event -> {}, clock);
            var key = new SignInKey(jdbc);
            signIn = new SignIn(
                    directory, passwords, new Throttle(jdbc, transactions, key, clock), new KnownDevices(key, clock));
        }

        String start(String givenPassword) {
            PrintStream before = System.out;
            var printed = new ByteArrayOutputStream();
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            try {
                var notice = new StartNotice(new MockEnvironment(), directory);
                new FirstAccounts(accounts, directory, contacts, passwords, notice, demo, givenPassword, transactions)
                        .run(new DefaultApplicationArguments());
            } finally {
                System.setOut(before);
            }
            return printed.toString(StandardCharsets.UTF_8);
        }
    }
}
