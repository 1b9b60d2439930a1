package si.zavetje.administration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.audit.Act;
import si.zavetje.directory.Account;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.Contact;
import si.zavetje.directory.Contacts;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OneTimePassword;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.directory.Passwords;
import si.zavetje.shared.Refusal;

/**
 * What an administrator does to organisations and accounts. What takes access away holds at once; what gives somebody
 * access to cases waits for a second person of another office. Passwords are hashed before the transaction begins, so that no
 * connection waits for it.
 */
@Service
public class Administration {
    private final Accounts accounts;
    private final Contacts contacts;
    private final Directory directory;
    private final Passwords passwords;
    private final AccessRequests requests;
    private final AccessConfirmations confirmations;
    private final AccessLog log;
    private final TransactionTemplate transaction;

    Administration(
            Accounts accounts,
            Contacts contacts,
            Directory directory,
            Passwords passwords,
            AccessRequests requests,
            AccessConfirmations confirmations,
            AccessLog log,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.directory = directory;
        this.passwords = passwords;
        this.requests = requests;
        this.confirmations = confirmations;
        this.log = log;
        this.transaction = transaction;
    }

    /** What the administrator may pass on: a whole one-time password, or its first half, or nothing. */
    public record Given(String username, @Nullable String password, boolean waits) {}

    /** Adds an organisation. */
    public void createOrganisation(String by, String id, OrganisationKind kind, String name, int rotaOrder) {
        transaction.executeWithoutResult(status -> {
            accounts.createOrganisation(id, kind, name, rotaOrder);
            log.organisation(by, Act.ORGANISATION_CREATED, id.strip());
        });
    }

    /** Closes or reopens an organisation; the people of a reopened one are switched on one by one. */
    public void setActive(String by, String organisation, boolean active, long version) {
        transaction.executeWithoutResult(status -> {
            accounts.setActive(organisation, active, version);
            if (active && withCases(organisation)) {
                accounts.switchOffAll(organisation);
            }
            log.organisation(by, active ? Act.ORGANISATION_REOPENED : Act.ORGANISATION_CLOSED, organisation);
        });
    }

    /** Gives somebody access on behalf of an organisation. */
    public Given createAccount(String by, String typedName, String displayName, String organisation) {
        var fresh = OneTimePassword.from(passwords);
        return transaction.execute(status -> createAccount(by, typedName, displayName, organisation, fresh));
    }

    private Given createAccount(
            String by, String typedName, String displayName, String organisation, OneTimePassword fresh) {
        String username = typedName.strip();
        if (!withCases(organisation)) {
            String password = accounts.createAccount(username, displayName, organisation, fresh);
            log.account(by, Act.ACCOUNT_CREATED, Act.Outcome.DONE, username, organisation, null);
            return new Given(username, password, false);
        }
        accounts.reserve(username, displayName, organisation);
        return ask(by, Act.ACCOUNT_CREATED, username, organisation, fresh);
    }

    /** Moves somebody: she loses the old organisation at once. */
    public Given move(String by, String username, String organisation, long version) {
        var fresh = OneTimePassword.from(passwords);
        return transaction.execute(status -> move(by, username, organisation, version, fresh));
    }

    private Given move(String by, String username, String organisation, long version, OneTimePassword fresh) {
        Account before = known(username);
        boolean newPassword = !before.kind().worksOnCases() || before.oneTimePassword();
        String target = directory
                .organisation(organisation)
                .orElseThrow(() -> new Refusal("security.refused.organisation-unknown"))
                .id();
        if (before.organisation().equals(target)) {
            throw new Refusal("security.refused.same-organisation");
        }
        withdraw(by, username);
        if (!withCases(target)) {
            accounts.move(username, target, version);
            log.account(by, Act.ACCOUNT_MOVED, Act.Outcome.DONE, username, target, null);
            return new Given(username, null, false);
        }
        accounts.setDisabled(username, true, version);
        log.account(by, Act.ACCOUNT_DISABLED, Act.Outcome.DONE, username, before.organisation(), null);
        return ask(by, Act.ACCOUNT_MOVED, username, target, newPassword ? fresh : null);
    }

    /** Switches an account off, at once, or on. */
    public Given setDisabled(String by, String username, boolean disabled, long version) {
        var fresh = OneTimePassword.from(passwords);
        return transaction.execute(status -> setDisabled(by, username, disabled, version, fresh));
    }

    private Given setDisabled(String by, String username, boolean disabled, long version, OneTimePassword fresh) {
        Account before = known(username);
        withdraw(by, username);
        if (disabled || !before.kind().worksOnCases()) {
            accounts.setDisabled(username, disabled, version);
            Act act = disabled ? Act.ACCOUNT_DISABLED : Act.ACCOUNT_ENABLED;
            log.account(by, act, Act.Outcome.DONE, username, before.organisation(), null);
            return new Given(username, null, false);
        }
        accounts.touch(username, version);
        return ask(by, Act.ACCOUNT_ENABLED, username, before.organisation(), before.oneTimePassword() ? fresh : null);
    }

    /** Replaces a forgotten password; until that is confirmed the present one still opens. */
    public Given resetPassword(String by, String username, long version) {
        var fresh = OneTimePassword.from(passwords);
        return transaction.execute(status -> resetPassword(by, username, version, fresh));
    }

    private Given resetPassword(String by, String username, long version, OneTimePassword fresh) {
        Account before = known(username);
        if (!before.kind().worksOnCases()) {
            String password = accounts.resetPassword(username, fresh, version);
            log.account(by, Act.PASSWORD_RESET, Act.Outcome.DONE, username, before.organisation(), null);
            return new Given(username, password, false);
        }
        if (before.disabled()) {
            throw new Refusal("security.refused.switched-off");
        }
        withdraw(by, username);
        accounts.touch(username, version);
        return ask(by, Act.PASSWORD_RESET, username, before.organisation(), fresh);
    }

    /** Names somebody head of her organisation once the coordinator confirms, or relieves her at once. */
    public Given setHead(String by, String username, boolean head, long version) {
        return transaction.execute(status -> nameHead(by, username, head, version));
    }

    private Given nameHead(String by, String username, boolean head, long version) {
        Account before = known(username);
        if (head && (before.disabled() || !before.kind().worksOnCases())) {
            throw new Refusal("security.refused.head");
        }
        withdraw(by, username);
        if (!head) {
            accounts.setHead(username, false, version);
            log.account(by, Act.HEAD_RELIEVED, Act.Outcome.DONE, username, before.organisation(), null);
            return new Given(username, null, false);
        }
        accounts.touch(username, version);
        return ask(by, Act.HEAD_NAMED, username, before.organisation(), null);
    }

    /** Enters how somebody is told that something is due. */
    public void enterContact(String by, Contact contact) {
        transaction.executeWithoutResult(status -> {
            contacts.enter(contact);
            log.contact(by, contact.username(), known(contact.username()).organisation());
        });
    }

    private Given ask(String by, Act act, String username, String organisation, @Nullable OneTimePassword password) {
        requests.add(act, username, organisation, by, password);
        AccessRequest request = requests.waitingFor(username).orElseThrow();
        if (!confirmations.somebodyCouldDecide(request)) {
            throw new Refusal("security.refused.nobody-confirms");
        }
        log.account(by, act, Act.Outcome.ASKED, username, organisation, null);
        return new Given(username, password == null ? null : password.firstHalf(), true);
    }

    private void withdraw(String by, String username) {
        requests.waitingFor(username).ifPresent(request -> {
            requests.decide(request, Act.Outcome.WITHDRAWN, by);
            log.account(by, request.act(), Act.Outcome.WITHDRAWN, username, request.organisation(), request.askedBy());
        });
    }

    private boolean withCases(String organisation) {
        return directory
                .organisation(organisation.strip())
                .filter(known -> known.kind().worksOnCases())
                .isPresent();
    }

    private Account known(String username) {
        return directory.account(username).orElseThrow(() -> new Refusal("security.refused.account-unknown"));
    }
}
