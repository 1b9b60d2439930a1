package si.zavetje.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Whatever cannot be delivered goes back to where it is read, not to whoever the letter names as its sender. */
class EnvelopeTest {

    @Test
    void what_cannot_be_delivered_goes_to_the_mailbox_that_is_read() {
        try (var server = new MisbehavingServer()) {
            new ApplicationContextRunner()
                    .withInitializer(new ConfigDataApplicationContextInitializer())
                    .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
                    .withPropertyValues(
                            "spring.mail.host=127.0.0.1",
                            "spring.mail.port=" + server.port(),
                            "zavetje.notices.bounces.address=returned@zavetje.example")
                    .run(context -> {
                        var letter = new SimpleMailMessage();
                        letter.setFrom("no-reply@zavetje.example");
                        letter.setTo("crisis-a@office.example");
                        letter.setText("A letter.");
                        context.getBean(JavaMailSender.class).send(letter);
                    });

            assertThat(server.senders()).containsExactly("MAIL FROM:<returned@zavetje.example>");
        }
    }
}
