package si.zavetje.administration;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.audit.AuditTrail;
import si.zavetje.directory.Account;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.BegunAbsences;
import si.zavetje.directory.ContactDefaults;
import si.zavetje.directory.Contacts;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.directory.Passwords;
import si.zavetje.security.KnownDevices;
import si.zavetje.security.SignIn;
import si.zavetje.security.SignInKey;
import si.zavetje.security.Throttle;
import si.zavetje.world.Database;
import si.zavetje.world.MovableClock;

/** The use cases of this feature over an empty database. */
public record People(
        Directory directory,
        Accounts accounts,
        Contacts contacts,
        Administration administration,
        AccessConfirmations confirmations,
        AuditTrail trail,
        SignIn signIn,
        Throttle throttle,
        KnownDevices devices,
        MovableClock clock,
        JdbcClient jdbc,
        List<Object> told,
        BegunAbsences absences,
        UnusedPasswords unused,
        TransactionTemplate transaction,
        DirectoryEdits edits,
        DataSource tables) {
    static final ContactDefaults DEFAULTS = new ContactDefaults("en", "12345", LocalTime.of(8, 0), LocalTime.of(16, 0));

    public static final Duration ONE_TIME_LASTS = Duration.ofHours(72);

    public static People on(Database kind) {
        return on(kind, People::quickly);
    }

    /** The same hashing with the least of work: what is tested is seldom how hard it is. */
    static Passwords quickly(JdbcClient jdbc) {
        return new Passwords(jdbc, ONE_TIME_LASTS, new Argon2PasswordEncoder(16, 32, 1, 1024, 1));
    }

    public static People on(Database kind, Function<JdbcClient, Passwords> hashing) {
        var database = kind.migrated();
        var jdbc = JdbcClient.create(database);
        var clock = new MovableClock();
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var edits = DirectoryEdits.in(jdbc);
        var directory = edits.directory();
        var passwords = hashing.apply(jdbc);
        var key = new SignInKey(jdbc);
        var throttle = new Throttle(jdbc, new JdbcTransactionManager(database), key, clock);
        var devices = new KnownDevices(key, clock);
        var told = new ArrayList<Object>();
        var accounts = new Accounts(jdbc, directory, passwords, told::add, clock, edits.seals(), transaction);
        var absences = new BegunAbsences(jdbc, directory, told::add, clock);
        var contacts = new Contacts(jdbc, directory, DEFAULTS, absences);
        var trail = new AuditTrail(jdbc, edits.seals(), clock);
        var log = new AccessLog(trail, directory, told::add);
        var requests = new AccessRequests(jdbc, clock);
        var confirmations = new AccessConfirmations(requests, accounts, directory, log);
        return new People(
                directory,
                accounts,
                contacts,
                new Administration(accounts, contacts, directory, passwords, requests, confirmations, log, transaction),
                confirmations,
                trail,
                new SignIn(directory, passwords, throttle, devices, clock),
                throttle,
                devices,
                clock,
                jdbc,
                told,
                absences,
                new UnusedPasswords(jdbc, directory, told::add, clock),
                transaction,
                edits,
                database);
    }

    public People withAdministrator() {
        accounts.createOrganisation("admin", OrganisationKind.ADMINISTRATOR, "Administration", 1);
        accounts.createAccount("admin", "Administrator", "admin");
        return this;
    }

    /** In a transaction of its own, as the product does it: what is refused changes nothing. */
    public void inOne(Runnable act) {
        transaction.executeWithoutResult(status -> act.run());
    }

    public Account account(String username) {
        return directory.account(username).orElseThrow();
    }
}
