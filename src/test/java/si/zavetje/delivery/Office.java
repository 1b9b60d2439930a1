package si.zavetje.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.directory.Contact;
import si.zavetje.directory.Contacts;
import si.zavetje.mail.AccountsOnly;
import si.zavetje.mail.MailSettings;
import si.zavetje.mail.MailTransport;
import si.zavetje.notifications.Notice;
import si.zavetje.notifications.NoticeCheck;
import si.zavetje.notifications.NoticeRecheck;
import si.zavetje.notifications.Notices;
import si.zavetje.notifications.PostedNotices;
import si.zavetje.shared.CaseReference;
import si.zavetje.world.World;

/** The people of the world, each with a mailbox, and what may be told to them. */
@TestComponent
public class Office {

    final World world;
    final Contacts contacts;
    final JdbcClient jdbc;
    final MessageTable table;
    final PostedNotices posted;
    final MailSettings mail;
    final NoticeSettings settings;
    final Notices notices;
    private final Letters letters;
    private final NoticeCheck noticeChecks;

    Office(
            World world,
            Contacts contacts,
            JdbcClient jdbc,
            MessageTable table,
            PostedNotices posted,
            MailSettings mail,
            NoticeSettings settings,
            Notices notices,
            Letters letters,
            NoticeCheck noticeChecks) {
        this.world = world;
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.table = table;
        this.posted = posted;
        this.mail = mail;
        this.settings = settings;
        this.notices = notices;
        this.letters = letters;
        this.noticeChecks = noticeChecks;
    }

    /** Whoever sends, by other means than the application's. */
    MessageSender sender(MailTransport transport) {
        return sender(transport, noticeChecks);
    }

    MessageSender sender(MailTransport transport, NoticeCheck asked) {
        return new MessageSender(
                table,
                new NoticeRecheck(posted, asked, world.clock),
                letters,
                contacts,
                new AccountsOnly(contacts, transport),
                mail,
                settings,
                world.clock);
    }

    /** Nothing was told yet; everybody has a mailbox and the usual hours; it is Monday, ten o'clock. */
    void opens() {
        world.clock.set("2026-03-02T10:00");
        List.of("zv_message_notice", "zv_message", "zv_notice", "zv_contact")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        world.people.update("update zv_account set disabled = false");
        List.of("police", "police-b", "crisis-a", "group-1", "group-2", "reintegration-a", "coordinator")
                .forEach(name -> contacts.enter(usual(name)));
    }

    Contact usual(String name) {
        var contact = contacts.of(name);
        return new Contact(
                name,
                name + "@office.example",
                "en",
                "12345",
                LocalTime.of(8, 0),
                LocalTime.of(16, 0),
                false,
                false,
                null,
                null,
                null,
                contact.version());
    }

    void speaks(String name, String language) {
        var now = usual(name);
        contacts.enter(new Contact(
                name,
                now.email(),
                language,
                now.workDays(),
                now.workFrom(),
                now.workTo(),
                false,
                false,
                null,
                null,
                null,
                now.version()));
    }

    void is(String name, boolean crisisDuty, boolean deputy) {
        var now = usual(name);
        contacts.enter(new Contact(
                name,
                now.email(),
                now.language(),
                now.workDays(),
                now.workFrom(),
                now.workTo(),
                crisisDuty,
                deputy,
                null,
                null,
                null,
                now.version()));
    }

    void isAway(String name, String from, String to, @Nullable String standIn) {
        var now = usual(name);
        contacts.enter(new Contact(
                name,
                now.email(),
                now.language(),
                now.workDays(),
                now.workFrom(),
                now.workTo(),
                false,
                false,
                LocalDate.parse(from),
                LocalDate.parse(to),
                standIn,
                now.version()));
    }

    void mailbox(String name, @Nullable String address) {
        jdbc.sql("update zv_contact set email = ? where username = ?")
                .params(address, name)
                .update();
    }

    /** Leaves a notice for the workers of an organisation. */
    CaseReference post(String organisation, boolean urgent) {
        return post(organisation, Notice.Recipient.WORKER, urgent, null);
    }

    CaseReference post(String organisation, Notice.Recipient who, boolean urgent, @Nullable String person) {
        var reference = CaseReference.random();
        post(reference, organisation, who, urgent, person);
        return reference;
    }

    void post(
            CaseReference reference,
            String organisation,
            Notice.Recipient who,
            boolean urgent,
            @Nullable String person) {
        notices.post(new Notice(
                UUID.randomUUID() + ":0:WORKER",
                Notice.Kind.OVERDUE,
                reference,
                Instant.parse("2026-03-30T22:00:00Z"),
                organisation,
                who,
                false,
                urgent,
                person));
    }

    /** An urgent message of its own about one thing, due at once. */
    void message(String account, String organisation) {
        var now = world.clock.instant();
        post(organisation, true);
        var key = jdbc.sql("select dedupe_key from zv_notice where resolved_at is null")
                .query(String.class)
                .single();
        var message = table.add(new Recipients.Told(contacts.of(account), now), organisation, null, now);
        posted.tell(key, account, message);
        posted.resolved(key, now);
    }

    /** Every message, as account, state and problem. */
    List<String> messages() {
        return jdbc.sql("select coalesce(account, '-') || ' ' || state || coalesce(' ' || problem, '') from zv_message"
                        + " order by created_at, account, id")
                .query(String.class)
                .list();
    }
}
