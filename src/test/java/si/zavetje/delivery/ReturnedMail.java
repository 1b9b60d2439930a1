package si.zavetje.delivery;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import si.zavetje.mail.BounceSettings;

/** A mailbox on a real mail server to which servers and strangers write. */
final class ReturnedMail implements AutoCloseable {

    private static final String USER = "no-reply@zavetje.example";
    private static final String PASSWORD = "letters";

    // One for all tests: to start and to stop takes a second each time.
    private static final GreenMail SERVER = started();

    private final GreenMailUser user = SERVER.setUser(USER, PASSWORD);

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        return server;
    }

    BounceSettings settings() {
        return settings(SERVER.getImap().getPort(), PASSWORD);
    }

    static BounceSettings settings(int port, String password) {
        return new BounceSettings("127.0.0.1", "imap", port, USER, password, "INBOX", Duration.ofSeconds(10));
    }

    /** A report as a server writes it, about a message and an address. */
    static String report(String sample, Object message, String address) {
        try {
            return new ClassPathResource("bounces/" + sample + ".eml")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("{message}", message.toString())
                    .replace("{address}", address);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void comes(String mail) {
        try {
            var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            user.deliver(new MimeMessage(null, new ByteArrayInputStream(bytes)));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** What was done with every mail, in the order in which they came. */
    List<String> marks() {
        var marks = new ArrayList<String>();
        try (var store = SERVER.getImap().createStore()) {
            store.connect("127.0.0.1", SERVER.getImap().getPort(), USER, PASSWORD);
            var folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            for (var mail : Arrays.asList(folder.getMessages())) {
                marks.add((mail.isSet(Flags.Flag.SEEN) ? "read" : "unread")
                        + (mail.isSet(Flags.Flag.FLAGGED) ? ", flagged" : ""));
            }
            folder.close(false);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
        return marks;
    }

    /** Empties the mailbox for the next test. */
    @Override
    public void close() {
        try {
            SERVER.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new AssertionError(e);
        }
    }
}
