package si.zavetje.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.UUID;
import si.zavetje.security.Mailbox;

/** A plain text to one mailbox; every time it is made anew it is the same, byte by byte. */
final class PlainMail extends MimeMessage {

    private final UUID id;
    private final String domain;

    PlainMail(Message message, Mailbox to, Letters.Letter letter, NoticeSettings settings) throws MessagingException {
        super((Session) null);
        this.id = message.id();
        this.domain = settings.domain();
        setFrom(new InternetAddress(settings.sender()));
        setRecipient(RecipientType.TO, new InternetAddress(to.address()));
        setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        setSentDate(Date.from(message.notBefore()));
        // No machine answers, so that nobody's absence is told around.
        setHeader("Auto-Submitted", "auto-generated");
        setText(letter.text(), StandardCharsets.UTF_8.name());
        saveChanges();
    }

    UUID id() {
        return id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + "@" + domain + ">");
    }
}
