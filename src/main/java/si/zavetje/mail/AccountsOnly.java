package si.zavetje.mail;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import si.zavetje.directory.Contacts;

/** The last look before a message leaves: to one mailbox of one who works here, never to a victim or anybody else. */
public final class AccountsOnly implements MailTransport {

    private final Contacts contacts;
    private final MailTransport transport;

    public AccountsOnly(Contacts contacts, MailTransport transport) {
        this.contacts = contacts;
        this.transport = transport;
    }

    @Override
    public void send(PlainMail mail) throws TransportFailure {
        try {
            var recipients = mail.getAllRecipients();
            boolean allowed = recipients != null
                    && recipients.length == 1
                    && Arrays.stream(recipients).allMatch(recipient -> contacts.isMailbox(recipient.toString()));
            if (!allowed) {
                throw new TransportFailure(Problem.NOT_AN_ACCOUNT);
            }
        } catch (MessagingException unreadable) {
            throw new TransportFailure(Problem.NOT_AN_ACCOUNT);
        }
        transport.send(mail);
    }
}
