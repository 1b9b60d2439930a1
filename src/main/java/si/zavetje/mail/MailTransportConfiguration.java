package si.zavetje.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import si.zavetje.directory.Contacts;

@Configuration
class MailTransportConfiguration {

    /** By mail where a server is configured, into a folder otherwise; to nobody but accounts either way. */
    @Bean
    static MailTransport transport(ObjectProvider<JavaMailSender> server, MailSettings settings, Contacts contacts) {
        var smtp = server.getIfAvailable();
        return new AccountsOnly(
                contacts, smtp == null ? new FileTransport(settings.outbox()) : new SmtpTransport(smtp));
    }
}
