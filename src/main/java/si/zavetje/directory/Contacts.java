package si.zavetje.directory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.shared.MailAddress;
import si.zavetje.shared.Refusal;

/** How the people who work here are told that something is due. */
@Service
public class Contacts {

    private static final String COLUMNS =
            """
            username, email, language, work_days, work_from, work_to, crisis_duty, deputy, absent_from, absent_to,
            stand_in, version
            """;

    private static final String INSERT = "insert into zv_contact (" + COLUMNS
            + """
            ) values (:username, :email, :language, :workDays, :workFrom, :workTo, :crisisDuty, :deputy, :absentFrom,
              :absentTo, :standIn, 0)
            """;

    private static final String UPDATE =
            """
            update zv_contact set email = :email, language = :language, work_days = :workDays, work_from = :workFrom,
              work_to = :workTo, crisis_duty = :crisisDuty, deputy = :deputy, absent_from = :absentFrom,
              absent_to = :absentTo, stand_in = :standIn, version = version + 1
            where username = :username and version = :version
            """;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final ContactDefaults defaults;
    private final BegunAbsences absences;

    public Contacts(JdbcClient jdbc, Directory directory, ContactDefaults defaults, BegunAbsences absences) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.defaults = defaults;
        this.absences = absences;
    }

    /** How that person is told; what was never entered is as the installation has it. */
    public Contact of(String username) {
        return jdbc.sql("select " + COLUMNS + " from zv_contact where username = ?")
                .param(username)
                .query(Contact.class)
                .optional()
                .orElseGet(() -> defaults.of(username));
    }

    /** How each of several people is told, in their order. */
    public List<Contact> of(List<String> usernames) {
        if (usernames.isEmpty()) {
            return List.of();
        }
        var entered = jdbc
                .sql("select " + COLUMNS + " from zv_contact where username in (:usernames)")
                .param("usernames", usernames)
                .query(Contact.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Contact::username, Function.identity()));
        return usernames.stream()
                .map(name -> entered.getOrDefault(name, defaults.of(name)))
                .toList();
    }

    /** How everybody is told, by account name. */
    public Map<String, Contact> all() {
        var entered = jdbc.sql("select " + COLUMNS + " from zv_contact").query(Contact.class).list().stream()
                .collect(Collectors.toMap(Contact::username, Function.identity()));
        return directory.accounts().stream()
                .map(Account::username)
                .collect(Collectors.toMap(Function.identity(), name -> entered.getOrDefault(name, defaults.of(name))));
    }

    /** The mailbox of somebody who may work here today. */
    public Optional<Mailbox> mailboxOf(String username) {
        return directory
                .account(username)
                .filter(Account::mayWork)
                .flatMap(account -> Optional.ofNullable(of(username).email()))
                .map(Mailbox::new);
    }

    /** Whether somebody who may work here today has that address. */
    public boolean isMailbox(String address) {
        return jdbc
                .sql("select username from zv_contact where email = ?")
                .param(address)
                .query(String.class)
                .list()
                .stream()
                .anyMatch(username ->
                        directory.account(username).filter(Account::mayWork).isPresent());
    }

    /**
     * Enters how somebody is told.
     *
     * @throws Refusal when something cannot be as it was typed
     */
    @Transactional
    public void enter(Contact typed) {
        var account =
                directory.account(typed.username()).orElseThrow(() -> new Refusal("security.refused.account-unknown"));
        var contact = new Contact(
                typed.username(),
                MailAddress.checked(typed.email()),
                language(typed.language()),
                workDays(typed.workDays()),
                typed.workFrom(),
                after(typed.workFrom(), typed.workTo()),
                typed.crisisDuty(),
                typed.deputy(),
                typed.absentFrom(),
                absence(typed.absentFrom(), typed.absentTo()),
                standIn(account, typed.standIn()),
                typed.version());
        write(contact);
        absences.begin();
    }

    /**
     * Enters when somebody is away and who stands in for her, as she says herself.
     *
     * @throws Refusal when something cannot be as it was typed
     */
    @Transactional
    public void absence(
            String username,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String standIn,
            long seenVersion) {
        var usual = of(username);
        enter(new Contact(
                username,
                usual.email(),
                usual.language(),
                usual.workDays(),
                usual.workFrom(),
                usual.workTo(),
                usual.crisisDuty(),
                usual.deputy(),
                from,
                to,
                standIn,
                seenVersion));
    }

    private void write(Contact contact) {
        var statement = jdbc.sql(contact.version() == Contact.NEW ? INSERT : UPDATE)
                .param("username", contact.username())
                .param("email", contact.email())
                .param("language", contact.language())
                .param("workDays", contact.workDays())
                .param("workFrom", contact.workFrom())
                .param("workTo", contact.workTo())
                .param("crisisDuty", contact.crisisDuty())
                .param("deputy", contact.deputy())
                .param("absentFrom", contact.absentFrom())
                .param("absentTo", contact.absentTo())
                .param("standIn", contact.standIn());
        try {
            int rows = contact.version() == Contact.NEW
                    ? statement.update()
                    : statement.param("version", contact.version()).update();
            if (rows == 0) {
                throw new OptimisticLockingFailureException("changed by somebody else in the meantime");
            }
        } catch (DuplicateKeyException quicker) {
            throw new OptimisticLockingFailureException("entered by somebody else in the meantime", quicker);
        }
    }

    private static String language(String typed) {
        if (!List.of("en", "sl").contains(typed)) {
            throw new Refusal("security.refused.language");
        }
        return typed.toLowerCase(Locale.ROOT);
    }

    private static String workDays(String typed) {
        var days =
                typed.chars().distinct().sorted().mapToObj(Character::toString).collect(Collectors.joining());
        if (!days.matches("[1-7]{1,7}")) {
            throw new Refusal("security.refused.work-days");
        }
        return days;
    }

    private static LocalTime after(LocalTime from, LocalTime to) {
        if (!to.isAfter(from)) {
            throw new Refusal("security.refused.work-hours");
        }
        return to;
    }

    private static @Nullable LocalDate absence(@Nullable LocalDate from, @Nullable LocalDate to) {
        boolean both = from != null && to != null && !to.isBefore(from);
        if (!both && (from != null || to != null)) {
            throw new Refusal("security.refused.absence");
        }
        return to;
    }

    /** Somebody of another organisation must not learn of its cases. */
    private @Nullable String standIn(Account absent, @Nullable String username) {
        if (username == null || username.isBlank()) {
            return null;
        }
        if (username.equals(absent.username()) || !directory.isMember(username, absent.organisation())) {
            throw new Refusal("security.refused.stand-in");
        }
        return username;
    }
}
