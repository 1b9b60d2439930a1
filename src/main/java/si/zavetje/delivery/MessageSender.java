package si.zavetje.delivery;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import si.zavetje.directory.Contacts;
import si.zavetje.directory.Mailbox;
import si.zavetje.mail.MailSettings;
import si.zavetje.mail.MailTransport;
import si.zavetje.mail.PlainMail;
import si.zavetje.mail.Problem;
import si.zavetje.mail.TransportFailure;
import si.zavetje.notifications.NoticeRecheck;
import si.zavetje.notifications.PostedNotice;

/**
 * Sends what is due: claims a message, lets the database go, sends, and notes what became of it. A node that dies in
 * between leaves a claim that ends; the message then goes out under the same Message-ID.
 */
@Service
class MessageSender {

    private static final Logger LOG = LoggerFactory.getLogger(MessageSender.class);

    private final MessageTable messages;
    private final NoticeRecheck recheck;
    private final Letters letters;
    private final Contacts contacts;
    private final MailTransport transport;
    private final MailSettings mail;
    private final NoticeSettings settings;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    MessageSender(
            MessageTable messages,
            NoticeRecheck recheck,
            Letters letters,
            Contacts contacts,
            MailTransport transport,
            MailSettings mail,
            NoticeSettings settings,
            Clock clock) {
        this.messages = messages;
        this.recheck = recheck;
        this.letters = letters;
        this.contacts = contacts;
        this.transport = transport;
        this.mail = mail;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends one after another, until nothing is due or the server would take none of the others either. */
    void deliver() {
        boolean more = true;
        while (more) {
            more = messages.claim(node, clock.instant(), settings.claim())
                    .map(this::deliver)
                    .orElse(false);
        }
    }

    /** Whether there is a point in going on with the next. */
    private boolean deliver(Message message) {
        var news = recheck.in(message.id());
        if (news.isEmpty()) {
            messages.withdrawn(message);
            return true;
        }
        var mailbox = Optional.ofNullable(message.account()).flatMap(contacts::mailboxOf);
        if (mailbox.isEmpty()) {
            return failed(message, Problem.NO_ADDRESS, null);
        }
        var address = mailbox.get().address();
        try {
            transport.send(mail(message, news, mailbox.get()));
            messages.sent(message, address, clock.instant());
            return true;
        } catch (TransportFailure failure) {
            return failed(message, failure.problem(), address);
        }
    }

    private PlainMail mail(Message message, List<PostedNotice> news, Mailbox to) throws TransportFailure {
        var language = Locale.forLanguageTag(message.language());
        try {
            var letter = letters.write(language, news);
            return new PlainMail(message.id(), message.notBefore(), to, letter.subject(), letter.text(), mail);
        } catch (MessagingException unwritable) {
            throw new TransportFailure(Problem.REFUSED);
        }
    }

    private boolean failed(Message message, Problem problem, @Nullable String address) {
        var now = clock.instant();
        boolean over = problem.isLasting()
                || message.notBefore().plus(settings.retry().giveUp()).isBefore(now);
        messages.failed(
                message,
                problem,
                address,
                over ? null : now.plus(settings.retry().after(message.attempts())));
        LOG.warn("Message {} did not arrive ({}), attempt {}", message.id(), problem, message.attempts());
        return !problem.isEverybodys();
    }
}
