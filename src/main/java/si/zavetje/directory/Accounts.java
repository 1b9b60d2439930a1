package si.zavetje.directory;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.keys.RowSeals;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** Gives, changes and takes away access; whoever does it learns a new password once and never again. */
@Service
@Transactional
public class Accounts {
    private final JdbcClient jdbc;
    private final Directory directory;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final DirectorySeals seals;
    private final TransactionTemplate transaction;

    public Accounts(
            JdbcClient jdbc,
            Directory directory,
            Passwords passwords,
            ApplicationEventPublisher events,
            Clock clock,
            RowSeals seals,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.seals = new DirectorySeals(jdbc, seals);
        this.directory = directory;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody can no longer do what she holds for that organisation; said in the transaction in which she goes. */
    public record PersonWent(String username, String organisation, Why why) {}

    /** Why somebody can no longer do what she holds. */
    public enum Why {
        SWITCHED_OFF,
        MOVED,
        ORGANISATION_CLOSED,
        /** Her password was replaced by a one-time password; she comes back when she has chosen one of her own. */
        PASSWORD_RESET,
        /** She did not use her one-time password in time. */
        NEVER_CAME,
        /** She is away for a time. */
        ABSENT;

        /** Whether she does not come back to that organisation. */
        public boolean forGood() {
            return this != PASSWORD_RESET && this != ABSENT;
        }
    }

    /** An organisation was closed, and with it the accounts of its people, each of whom went before. */
    public record OrganisationClosed(String organisation) {}

    /** Somebody has a new password; what was opened with the one before is closed. */
    public record PasswordChanged(String username) {}

    /** Adds an organisation; it comes after those with a lower number, where one of several is asked first. */
    public void createOrganisation(String id, OrganisationKind kind, String name, int rotaOrder) {
        if (rotaOrder < 0 || rotaOrder > 9999) {
            throw new Refusal("security.refused.rota");
        }
        try {
            jdbc.sql(
                            """
                            insert into zv_organisation (id, kind, name, rota_order, active, version)
                            values (:id, :kind, :name, :rotaOrder, true, 0)
                            """)
                    .param("id", nobodys(Names.id(id)))
                    .param("kind", kind.name())
                    .param("name", Names.spoken(name))
                    .param("rotaOrder", rotaOrder)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal("security.refused.organisation-taken", Names.id(id));
        }
        seals.sealOrganisation(Names.id(id));
    }

    /** Closes or reopens an organisation; the people of a closed one cannot sign in. */
    public void setActive(String organisation, boolean active, long version) {
        var needed = staffed();
        boolean changedPast = known(organisation).changedPast();
        if (changedPast && active) {
            throw new Refusal("security.refused.organisation-changed-past");
        }
        var people = peopleOf(organisation)
                .filter(account -> !account.disabled() || changedPast)
                .toList();
        changed(jdbc.sql(
                        """
                        update zv_organisation set active = :active, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("active", active)
                .param("id", known(organisation).id())
                .param("version", version)
                .update());
        seals.sealOrganisation(organisation);
        keep(needed);
        if (!active) {
            peopleOf(organisation)
                    .filter(person -> !person.changedPast())
                    .forEach(person ->
                            change(person.username(), person.version(), "password_round = password_round + :value", 1));
            people.forEach(person -> went(person, Why.ORGANISATION_CLOSED));
            events.publishEvent(new OrganisationClosed(organisation));
        }
    }

    /** Gives somebody access on behalf of an organisation and answers her one-time password. */
    public String createAccount(String username, String displayName, String organisation) {
        return createAccount(username, displayName, organisation, OneTimePassword.from(passwords));
    }

    /** The same with a password that was hashed before the transaction began. */
    public String createAccount(String username, String displayName, String organisation, OneTimePassword password) {
        demandNoOrganisation(Names.id(username), organisation);
        insert(username, displayName, organisation, password.hash(), true);
        return password.whole();
    }

    /** Keeps a name for somebody who has no access yet, and no password. */
    public void reserve(String username, String displayName, String organisation) {
        demandNoOrganisation(Names.id(username), organisation);
        insert(username, displayName, organisation, passwords.nobodys(), true);
        change(username, 0, "disabled = :value", true);
    }

    public void insert(String username, String displayName, String organisation, String passwordHash, boolean oneTime) {
        try {
            jdbc.sql(
                            """
                            insert into zv_account (username, display_name, organisation, password_hash, password_round,
                                                    one_time, one_time_until, disabled, version)
                            values (:username, :displayName, :organisation, :hash, 1, :oneTime, :until, false, 0)
                            """)
                    .param("username", Names.id(username))
                    .param("displayName", Names.spoken(displayName))
                    .param("organisation", known(organisation).id())
                    .param("hash", passwordHash)
                    .param("oneTime", oneTime)
                    .param("until", oneTime ? oneTimeUntil() : null)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal("security.refused.account-taken", Names.id(username));
        }
        seals.sealAccount(Names.id(username));
    }

    /** Moves somebody to another organisation and thereby to that organisation's role. */
    public void move(String username, String organisation, long version) {
        var needed = staffed();
        Account before = account(username);
        String target = known(organisation).id();
        change(username, version, "organisation = :value, head = false, password_round = password_round + 1", target);
        keep(needed);
        if (!before.organisation().equals(target)) {
            went(before, Why.MOVED);
        }
    }

    /** Disables or enables an account; open sessions end. */
    public void setDisabled(String username, boolean disabled, long version) {
        var needed = staffed();
        Account before = account(username);
        if (before.changedPast() && disabled) {
            takeEverythingAway(username, version);
        } else {
            change(username, version, "disabled = :value, password_round = password_round + 1", disabled);
        }
        keep(needed);
        if (disabled) {
            went(before, Why.SWITCHED_OFF);
        }
    }

    /** Replaces a forgotten password by a one-time password, which it answers; open sessions end. */
    public String resetPassword(String username, long version) {
        return resetPassword(username, OneTimePassword.from(passwords), version);
    }

    /** The same with a password that was hashed before the transaction began. */
    public String resetPassword(String username, OneTimePassword password, long version) {
        giveOneTimePassword(username, password.hash(), version);
        return password.whole();
    }

    /** Puts a one-time password in the place of whatever opened before; open sessions end. */
    public void giveOneTimePassword(String username, String hash, long version) {
        Account before = account(username);
        change(username, version, "one_time_until = :value", oneTimeUntil());
        change(
                username,
                version + 1,
                "password_hash = :value, one_time = true, password_round = password_round + 1",
                hash);
        events.publishEvent(new PasswordChanged(username));
        went(before, Why.PASSWORD_RESET);
    }

    /** Names somebody head of her organisation, or relieves her. */
    public void setHead(String username, boolean head, long version) {
        change(username, version, "head = :value", head);
    }

    /** Notes that something is asked about the account as somebody saw it; nothing else changes. */
    public void touch(String username, long version) {
        change(username, version, "username = :value", username);
    }

    /** Switches off everybody of an organisation. */
    public void switchOffAll(String organisation) {
        peopleOf(organisation)
                .filter(person -> !person.disabled())
                .forEach(person -> change(person.username(), person.version(), "disabled = :value", true));
    }

    /**
     * Lets somebody in again with a one-time password whom the operator of the server names, whatever was written past this
     * program of her and of her organisation.
     */
    public String letIn(String username) {
        Account account = account(username);
        Organisation own = known(account.organisation());
        if (own.changedPast()) {
            changed(jdbc.sql("update zv_organisation set active = true, version = version + 1"
                            + " where id = :id and version = :version")
                    .param("id", own.id())
                    .param("version", own.version())
                    .update());
            seals.sealOrganisation(own.id());
        }
        if (account.changedPast()) {
            takeEverythingAway(username, account.version());
            change(username, account.version() + 1, "disabled = :value", false);
        }
        return resetPassword(username, account(username).version());
    }

    private OffsetDateTime oneTimeUntil() {
        return clock.instant().plus(passwords.oneTimeLasts()).atOffset(ZoneOffset.UTC);
    }

    /** Replaces somebody's own password by one of her choice; her other sessions end. No connection waits for the hashing. */
    @Transactional(propagation = Propagation.NEVER)
    public void changePassword(String username, String chosen) {
        Account account = directory.account(username).orElseThrow();
        if (passwords.matches(chosen, username)) {
            throw new Refusal("security.refused.password-same");
        }
        String organisation = known(account.organisation()).name();
        String hash = passwords.hash(PasswordRules.acceptable(
                chosen, username, account.organisation(), organisation, account.displayName()));
        transaction.executeWithoutResult(status -> setHash(username, hash, account.version()));
    }

    public void setPassword(String username, String password, long version) {
        setHash(username, passwords.hash(password), version);
    }

    private void setHash(String username, String hash, long version) {
        change(
                username,
                version,
                "password_hash = :value, one_time = false, password_round = password_round + 1",
                hash);
        events.publishEvent(new PasswordChanged(username));
    }

    /** Records that somebody has signed the confidentiality statement today. */
    public void signStatement(String username) {
        Account account = directory.account(username).orElseThrow();
        if (account.confidentialitySignedOn() == null) {
            change(username, account.version(), "confidentiality_signed_on = :value", LegalZone.dayOf(clock.instant()));
        }
    }

    private void went(Account before, Why why) {
        events.publishEvent(new PersonWent(before.username(), before.organisation(), why));
    }

    private Stream<Account> peopleOf(String organisation) {
        return directory.accounts().stream()
                .filter(account -> account.organisation().equals(organisation));
    }

    private Account account(String username) {
        return directory.account(username).orElseThrow(() -> new Refusal("security.refused.account-unknown"));
    }

    /** What somebody wrote past this program must not be taken for ours by the next thing we write. */
    private void change(String username, long version, String what, Object value) {
        if (account(username).changedPast()) {
            throw new Refusal("security.refused.changed-past");
        }
        write(username, version, what, value);
    }

    /** Nothing that was written past this program opens or gives anything any more; then it can be given anew. */
    private void takeEverythingAway(String username, long version) {
        write(
                username,
                version,
                "password_hash = :value, disabled = true, head = false, one_time = true, one_time_until = null,"
                        + " confidentiality_signed_on = null, password_round = password_round + 1",
                passwords.nobodys());
    }

    private void write(String username, long version, String what, Object value) {
        changed(jdbc.sql("update zv_account set " + what
                        + ", version = version + 1 where username = :username and version = :version")
                .param("value", value)
                .param("username", username)
                .param("version", version)
                .update());
        seals.sealAccount(username);
    }

    private Organisation known(String id) {
        return directory.organisation(id).orElseThrow(() -> new Refusal("security.refused.organisation-unknown"));
    }

    /** Every installation needs the one and every case the other: where somebody worked, somebody must go on working. An account that nobody ever used is nobody. */
    private void keep(Set<OrganisationKind> staffedBefore) {
        var staffed = staffed();
        for (var kind : staffedBefore) {
            if (!staffed.contains(kind)) {
                throw new Refusal(
                        kind == OrganisationKind.ADMINISTRATOR
                                ? "security.refused.last-administrator"
                                : "security.refused.last-coordinator");
            }
        }
    }

    private Set<OrganisationKind> staffed() {
        var staffed = EnumSet.noneOf(OrganisationKind.class);
        if (directory.accounts().stream()
                .anyMatch(account -> account.kind() == OrganisationKind.ADMINISTRATOR && account.mayWork())) {
            staffed.add(OrganisationKind.ADMINISTRATOR);
        }
        if (!directory.workingOrganisationsOf(OrganisationKind.COORDINATOR).isEmpty()) {
            staffed.add(OrganisationKind.COORDINATOR);
        }
        return staffed;
    }

    /** Both are names in the engine: an organisation that is called like somebody could be taken for her. */
    private String nobodys(String organisation) {
        if (directory.account(organisation).isPresent()
                && directory.organisation(organisation).isEmpty()) {
            throw new Refusal("security.refused.organisation-like-account", organisation);
        }
        return organisation;
    }

    private void demandNoOrganisation(String username, String own) {
        if (!username.equals(own) && directory.organisation(username).isPresent()) {
            throw new Refusal("security.refused.account-like-organisation", username);
        }
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("changed by somebody else in the meantime");
        }
    }
}
