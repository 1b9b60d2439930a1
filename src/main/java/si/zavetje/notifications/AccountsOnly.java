package si.zavetje.notifications;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import si.zavetje.security.Contacts;

/** The last look before a message leaves: to one mailbox of one who works here, never to a victim or anybody else. */
final class AccountsOnly implements Carrier {

    private final Contacts contacts;
    private final Carrier carrier;

    AccountsOnly(Contacts contacts, Carrier carrier) {
        this.contacts = contacts;
        this.carrier = carrier;
    }

    @Override
    public void carry(PlainMail mail) throws NotCarried {
        try {
            var recipients = mail.getAllRecipients();
            boolean allowed = recipients != null
                    && recipients.length == 1
                    && Arrays.stream(recipients).allMatch(recipient -> contacts.isMailbox(recipient.toString()));
            if (!allowed) {
                throw new NotCarried(Problem.NOT_AN_ACCOUNT);
            }
        } catch (MessagingException unreadable) {
            throw new NotCarried(Problem.NOT_AN_ACCOUNT);
        }
        carrier.carry(mail);
    }
}
