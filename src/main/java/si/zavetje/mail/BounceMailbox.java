package si.zavetje.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import si.zavetje.mail.DeliveryReports.Verdict;

/**
 * The mailbox to which servers send back what they could not deliver. Anybody can write to it, so nothing in it is
 * believed but a report about a message of ours, nothing of it is logged, and whatever else lies there is left, flagged.
 */
@Component
public class BounceMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final int MOST_BYTES = 512 * 1024;
    private static final int AT_ONCE = 200;

    /** Shorter than another node waits for this one. */
    private static final Duration ONE_ROUND = Duration.ofMinutes(2);

    private final BounceSettings settings;
    private final MailSettings mail;
    private final DeliveryReports reports;
    private final Clock clock;

    public BounceMailbox(BounceSettings settings, MailSettings mail, DeliveryReports reports, Clock clock) {
        this.settings = settings;
        this.mail = mail;
        this.reports = reports;
        this.clock = clock;
    }

    /** Reads what has come; a server that is away is asked again the next time. */
    public void read() {
        if (settings.off()) {
            return;
        }
        try (var store = connect()) {
            var folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try {
                read(folder);
            } finally {
                folder.close(false);
            }
        } catch (MessagingException | RuntimeException fault) {
            LOG.warn("The mailbox for what comes back could not be read ({})", nameOf(fault));
        }
    }

    private Store connect() throws MessagingException {
        var properties = new Properties();
        var prefix = "mail." + settings.protocol() + ".";
        var patience = String.valueOf(settings.timeout().toMillis());
        properties.put(prefix + "connectiontimeout", patience);
        properties.put(prefix + "timeout", patience);
        properties.put(prefix + "writetimeout", patience);
        properties.put(prefix + "starttls.enable", "true");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        // What was only looked at is not yet read: a node may die in between.
        properties.put(prefix + "peek", "true");
        var store = Session.getInstance(properties).getStore(settings.protocol());
        var port = settings.port();
        store.connect(settings.host(), port == null ? -1 : port, settings.user(), settings.password());
        return store;
    }

    private void read(Folder folder) throws MessagingException {
        var until = clock.instant().plus(ONE_ROUND);
        var unseen = new AndTerm(
                new FlagTerm(new Flags(Flags.Flag.SEEN), false), new FlagTerm(new Flags(Flags.Flag.FLAGGED), false));
        var come = Arrays.stream(folder.search(unseen)).limit(AT_ONCE).toList();
        for (var mail : come) {
            if (clock.instant().isAfter(until)) {
                return;
            }
            switch (verdict((IMAPMessage) mail)) {
                case TAKEN -> mail.setFlag(Flags.Flag.SEEN, true);
                case NOT_OURS -> mail.setFlag(Flags.Flag.FLAGGED, true);
                case TOO_EARLY -> {}
            }
        }
    }

    private Verdict verdict(IMAPMessage mail) throws MessagingException {
        var report = content(mail).flatMap(this::report);
        try {
            return report.map(reports::take).orElse(Verdict.NOT_OURS);
        } catch (RuntimeException fault) {
            LOG.warn("A report was not taken and will be read again ({})", nameOf(fault));
            return Verdict.TOO_EARLY;
        }
    }

    /** All of it, or nothing of something too large. */
    private static Optional<byte[]> content(IMAPMessage mail) throws MessagingException {
        if (mail.getSize() > MOST_BYTES) {
            return Optional.empty();
        }
        try (var stream = mail.getMimeStream()) {
            var bytes = stream.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
        } catch (IOException cut) {
            throw new MessagingException("a mail could not be read to its end");
        }
    }

    private Optional<DeliveryReport> report(byte[] content) {
        try {
            return DeliveryReport.read(new MimeMessage(null, new ByteArrayInputStream(content)), mail.domain());
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            LOG.info("Something that is not a report came back ({})", nameOf(unreadable));
            return Optional.empty();
        }
    }

    /** Not what it says: that may quote a mail. */
    private static String nameOf(Exception fault) {
        return fault.getClass().getSimpleName();
    }
}
