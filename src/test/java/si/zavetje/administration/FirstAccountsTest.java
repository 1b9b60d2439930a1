package si.zavetje.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.audit.Act;
import si.zavetje.audit.AuditEvent;
import si.zavetje.audit.AuditTrail;
import si.zavetje.directory.Account;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.BegunAbsences;
import si.zavetje.directory.Contacts;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.directory.Passwords;
import si.zavetje.security.KnownDevices;
import si.zavetje.security.SignIn;
import si.zavetje.security.SignInKey;
import si.zavetje.security.Throttle;
import si.zavetje.shared.Demo;
import si.zavetje.shared.Refusal;
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
        assertThat(passwords)
                .hasSize(DemoPeople.PEOPLE.size())
                .doesNotHaveDuplicates()
                .allMatch(password -> password.length() >= 14);
        assertThat(installation
                        .signIn
                        .attempt("admin", passwords.get(passwords.size() - 1), "here", "")
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
    void a_real_installation_begins_with_an_administrator_and_a_coordinator_whose_passwords_work_once() {
        Installation installation = new Installation(false);

        String first = installation.start("given to all");
        String second = installation.start("");

        assertThat(first).contains("admin", "coordinator");
        for (String username : List.of("admin", "coordinator")) {
            Account account = installation.signIn.attempt(username, passwordOf(username, first), "here", "");
            assertThat(account.oneTimePassword()).isTrue();
            assertThat(account.mayWork()).isFalse();
        }
        assertThat(installation.directory.accounts()).hasSize(2);
        assertThat(installation.trail.newest(9))
                .extracting(AuditEvent::act, AuditEvent::account, AuditEvent::actor)
                .containsExactly(
                        tuple(Act.ACCOUNT_CREATED, "coordinator", null), tuple(Act.ACCOUNT_CREATED, "admin", null));
        assertThat(second)
                .contains("http://localhost:8080/")
                .doesNotContain("admin")
                .doesNotContainPattern(GENERATED);
    }

    @Test
    void who_did_not_come_within_three_days_gets_another_password_at_the_next_start() {
        Installation installation = new Installation(false);
        String first = installation.start("");
        installation.clock.advance(Duration.ofHours(71));
        installation.signIn.attempt("admin", passwordOf("admin", first), "here", "");
        installation.accounts.changePassword("admin", "four quiet green boats");
        installation.clock.advance(Duration.ofHours(1));
        assertThatThrownBy(
                        () -> installation.signIn.attempt("coordinator", passwordOf("coordinator", first), "here", ""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("security.sign-in.ran-out"));

        String later = installation.start("");

        assertThat(later).contains("coordinator").doesNotContain("admin ");
        assertThat(installation.signIn.attempt("coordinator", passwordOf("coordinator", later), "here", ""))
                .isNotNull();
    }

    @Test
    void the_operator_of_the_server_can_let_in_a_coordinator_who_forgot_but_nobody_who_sees_a_person() {
        Installation installation = new Installation(false);
        installation.start("");
        installation.accounts.changePassword("coordinator", "four quiet green boats");
        installation.accounts.createOrganisation("police-a", OrganisationKind.POLICE, "A", 1);
        installation.accounts.createAccount("ana", "Ana", "police-a");
        installation.clock.advance(Duration.ofHours(80));

        installation.letIn = "ana";
        assertThat(installation.start("")).doesNotContain("ana ");
        installation.letIn = "coordinator";
        String printed = installation.start("");

        assertThat(installation.signIn.attempt("coordinator", passwordOf("coordinator", printed), "here", ""))
                .isNotNull();
        assertThat(installation.trail.newest(1))
                .extracting(AuditEvent::act, AuditEvent::account, AuditEvent::actor)
                .containsExactly(tuple(Act.PASSWORD_RESET, "coordinator", null));
    }

    private static String passwordOf(String username, String printed) {
        return printed.lines()
                .filter(line -> line.strip().startsWith(username + " "))
                .map(line -> line.strip().split("\\s+", -1)[1])
                .findFirst()
                .orElseThrow();
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
        private final MovableClock clock;
        private final AuditTrail trail;
        private final AccessLog log;
        private final DirectoryEdits edits;
        private String letIn = "";

        Installation(boolean demonstration) {
            var database = Database.H2.migrated();
            var jdbc = JdbcClient.create(database);
            clock = new MovableClock();
            demo = new Demo(demonstration, "");
            transactions = new JdbcTransactionManager(database);
            edits = DirectoryEdits.in(jdbc);
            directory = edits.directory();
            contacts = new Contacts(
                    jdbc, directory, People.DEFAULTS, new BegunAbsences(jdbc, directory, event -> {}, clock));
            passwords = People.quickly(jdbc);
            accounts = new Accounts(
                    jdbc,
                    directory,
                    passwords,
                    event -> {},
                    clock,
                    edits.seals(),
                    new TransactionTemplate(transactions));
            var key = new SignInKey(jdbc);
            signIn = new SignIn(
                    directory,
                    passwords,
                    new Throttle(jdbc, transactions, key, clock),
                    new KnownDevices(key, clock),
                    clock);
            trail = new AuditTrail(jdbc, edits.seals(), clock);
            log = new AccessLog(trail, directory, event -> {});
        }

        String start(String givenPassword) {
            PrintStream before = System.out;
            var printed = new ByteArrayOutputStream();
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            try {
                var notice = new StartNotice(new MockEnvironment(), directory);
                new FirstAccounts(
                                accounts,
                                directory,
                                contacts,
                                passwords,
                                notice,
                                demo,
                                log,
                                clock,
                                givenPassword,
                                letIn,
                                transactions)
                        .run(new DefaultApplicationArguments());
            } finally {
                System.setOut(before);
            }
            return printed.toString(StandardCharsets.UTF_8);
        }
    }
}
