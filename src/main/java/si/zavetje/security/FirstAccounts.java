package si.zavetje.security;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.shared.Demo;

/**
 * Lets the first person in: on an empty installation the administrator alone, in a demonstration one person of every
 * role; later starts only say where to go.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAccounts implements ApplicationRunner {
    private final Accounts accounts;
    private final Directory directory;
    private final Contacts contacts;
    private final Passwords passwords;
    private final StartNotice notice;
    private final Demo demo;
    private final String demoPassword;
    private final TransactionTemplate transaction;

    FirstAccounts(
            Accounts accounts,
            Directory directory,
            Contacts contacts,
            Passwords passwords,
            StartNotice notice,
            Demo demo,
            @Value("${ZAVETJE_DEMO_PASSWORD:}") String demoPassword,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.directory = directory;
        this.contacts = contacts;
        this.passwords = passwords;
        this.notice = notice;
        this.demo = demo;
        this.demoPassword = demoPassword;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean first = directory.accounts().isEmpty();
        if (!demo.isOn()) {
            notice.installation(first ? transaction.execute(status -> createAdministrator()) : null);
        } else if (!demoPassword.isBlank()) {
            transaction.executeWithoutResult(status -> createDemo(first));
            notice.demoWithGivenPassword();
        } else {
            notice.demo(first ? transaction.execute(status -> createDemo(true)) : null);
        }
    }

    private String createAdministrator() {
        create(DemoPeople.administration());
        return accounts.createAccount("admin", "Administrator", "admin");
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
