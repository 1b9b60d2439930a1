package si.zavetje.administration;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.audit.Act;
import si.zavetje.directory.Account;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.Contacts;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.directory.Passwords;
import si.zavetje.shared.Demo;

/**
 * Lets the first people in: on an empty installation the administrator and the coordinator, in a demonstration one
 * person of every role; later starts say where to go, and let those two in again who could not be let in otherwise.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAccounts implements ApplicationRunner {
    private static final List<OrganisationKind> LET_IN =
            List.of(OrganisationKind.ADMINISTRATOR, OrganisationKind.COORDINATOR);

    private final Accounts accounts;
    private final Directory directory;
    private final Contacts contacts;
    private final Passwords passwords;
    private final StartNotice notice;
    private final Demo demo;
    private final AccessLog log;
    private final Clock clock;
    private final String demoPassword;
    private final String letIn;
    private final TransactionTemplate transaction;

    FirstAccounts(
            Accounts accounts,
            Directory directory,
            Contacts contacts,
            Passwords passwords,
            StartNotice notice,
            Demo demo,
            AccessLog log,
            Clock clock,
            @Value("${ZAVETJE_DEMO_PASSWORD:}") String demoPassword,
            @Value("${ZAVETJE_LET_IN:}") String letIn,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.directory = directory;
        this.contacts = contacts;
        this.passwords = passwords;
        this.notice = notice;
        this.demo = demo;
        this.log = log;
        this.clock = clock;
        this.demoPassword = demoPassword;
        this.letIn = letIn;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean first = directory.accounts().isEmpty();
        if (!demo.isOn()) {
            notice.installation(transaction.execute(status -> first ? createFirst() : letInAgain()));
        } else if (!demoPassword.isBlank()) {
            transaction.executeWithoutResult(status -> createDemo(first));
            notice.demoWithGivenPassword();
        } else {
            notice.demo(first ? transaction.execute(status -> createDemo(true)) : null);
        }
    }

    // Beside the administrator the one who confirms whom she gives access to.
    private Map<String, String> createFirst() {
        create(DemoPeople.administration());
        create(DemoPeople.coordination());
        Map<String, String> printed = new LinkedHashMap<>();
        printed.put("admin", accounts.createAccount("admin", "Administrator", "admin"));
        printed.put("coordinator", accounts.createAccount("coordinator", "National coordinator", "coordinator"));
        printed.keySet().forEach(username -> log(Act.ACCOUNT_CREATED, username));
        return printed;
    }

    /** Whoever did not come in time, where nobody of her kind ever did; and whom the operator of the server names. */
    private Map<String, String> letInAgain() {
        Map<String, String> printed = new LinkedHashMap<>();
        for (OrganisationKind kind : LET_IN) {
            List<Account> all = directory.accounts().stream()
                    .filter(account -> account.kind() == kind && (!account.disabled() || isMeant(account)))
                    .toList();
            boolean nobodyCame = all.stream().allMatch(Account::oneTimePassword);
            all.stream()
                    .filter(account -> account.username().equals(letIn)
                            || nobodyCame && account.oneTimePasswordRanOut(clock.instant()))
                    .forEach(account -> printed.put(account.username(), accounts.letIn(account.username())));
        }
        printed.keySet().forEach(username -> log(Act.PASSWORD_RESET, username));
        return printed;
    }

    /** Whoever is shut out because of what was written past this program, and whom the operator names. */
    private boolean isMeant(Account account) {
        return account.username().equals(letIn)
                && (account.changedPast()
                        || directory
                                .organisation(account.organisation())
                                .filter(Organisation::changedPast)
                                .isPresent());
    }

    private void log(Act act, String username) {
        Account account = directory.account(username).orElseThrow();
        log.account(null, act, Act.Outcome.DONE, username, account.organisation(), null);
    }

    private Map<String, String> createDemo(boolean first) {
        if (first) {
            DemoPeople.ORGANISATIONS.forEach(this::create);
        }
        Map<String, String> printed = new LinkedHashMap<>();
        for (DemoPeople.Person person : DemoPeople.PEOPLE) {
            String password = demoPassword.isBlank() ? passwords.generate() : demoPassword;
            printed.put(person.username(), password);
            if (first) {
                accounts.insert(
                        person.username(),
                        person.displayName(),
                        person.organisation(),
                        passwords.hash(password),
                        false);
                accounts.signStatement(person.username());
                contacts.enter(person.contact(contacts.of(person.username())));
            } else if (!passwords.matches(password, person.username())) {
                directory
                        .account(person.username())
                        .ifPresent(account -> accounts.setPassword(account.username(), password, account.version()));
            }
        }
        return printed;
    }

    private void create(Organisation organisation) {
        accounts.createOrganisation(
                organisation.id(), organisation.kind(), organisation.name(), organisation.rotaOrder());
    }
}
