package si.zavetje.mail;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands messages to the mail server, and tells what can be tried again from what cannot. */
public final class SmtpTransport implements MailTransport {

    private static final int SHUTTING_DOWN = 421;

    private final JavaMailSender server;

    public SmtpTransport(JavaMailSender server) {
        this.server = server;
    }

    @Override
    public void send(PlainMail mail) throws TransportFailure {
        try {
            server.send(mail);
        } catch (MailAuthenticationException notLetIn) {
            throw new TransportFailure(Problem.NOT_LET_IN);
        } catch (MailSendException failure) {
            // Nothing failed but saying goodbye: the server has it.
            if (!failure.getFailedMessages().isEmpty()) {
                throw new TransportFailure(problem(failure));
            }
        } catch (MailException failure) {
            throw new TransportFailure(Problem.NOT_LET_IN);
        }
    }

    private static Problem problem(MailSendException failure) {
        var causes = new ArrayList<Throwable>();
        Optional.ofNullable(failure.getCause()).ifPresent(cause -> unfold(cause, causes));
        failure.getFailedMessages().values().forEach(cause -> unfold(cause, causes));
        if (causes.stream().anyMatch(SmtpTransport::isAboutUs)) {
            return Problem.NOT_LET_IN;
        }
        var answers = causes.stream().flatMap(cause -> answer(cause).stream()).toList();
        return answers.isEmpty() ? withoutAnswer(causes) : answered(answers);
    }

    private static void unfold(Throwable cause, List<Throwable> into) {
        for (var next = cause; next != null && !into.contains(next); next = next.getCause()) {
            into.add(next);
            if (next instanceof MessagingException mail && mail.getNextException() != null) {
                unfold(mail.getNextException(), into);
            }
        }
    }

    /** The server does not want anything from this sender. */
    private static boolean isAboutUs(Throwable cause) {
        return cause instanceof SMTPSendFailedException answer
                && String.valueOf(answer.getCommand()).startsWith("MAIL");
    }

    /** What the server said about the recipient or the message. */
    private static Optional<Integer> answer(Throwable cause) {
        int code = cause instanceof SMTPAddressFailedException address
                ? address.getReturnCode()
                : cause instanceof SMTPSendFailedException message ? message.getReturnCode() : 0;
        return code >= 400 ? Optional.of(code) : Optional.empty();
    }

    private static Problem answered(List<Integer> answers) {
        if (answers.contains(SHUTTING_DOWN)) {
            return Problem.NOT_LET_IN;
        }
        return answers.stream().anyMatch(code -> code >= 500) ? Problem.REFUSED : Problem.DEFERRED;
    }

    private static Problem withoutAnswer(List<Throwable> causes) {
        if (causes.stream().anyMatch(SocketTimeoutException.class::isInstance)) {
            return Problem.TOO_SLOW;
        }
        boolean noServer = causes.stream()
                .anyMatch(cause -> cause instanceof ConnectException || cause instanceof UnknownHostException);
        return noServer ? Problem.NO_SERVER : Problem.CUT_OFF;
    }
}
