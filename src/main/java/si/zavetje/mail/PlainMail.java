package si.zavetje.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import si.zavetje.directory.Mailbox;

/** A plain text to one mailbox; every time it is made anew it is the same, byte by byte. */
public final class PlainMail extends MimeMessage {

    private final UUID id;
    private final String domain;

    public PlainMail(UUID id, Instant date, Mailbox to, String subject, String text, MailSettings settings)
            throws MessagingException {
        super((Session) null);
        this.id = id;
        this.domain = settings.domain();
        setFrom(new InternetAddress(settings.sender()));
        setRecipient(RecipientType.TO, new InternetAddress(to.address()));
        setSubject(subject, StandardCharsets.UTF_8.name());
        setSentDate(Date.from(date));
        // No machine answers, so that nobody's absence is told around.
        setHeader("Auto-Submitted", "auto-generated");
        setText(text, StandardCharsets.UTF_8.name());
        saveChanges();
    }

    public UUID id() {
        return id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + "@" + domain + ">");
    }
}
