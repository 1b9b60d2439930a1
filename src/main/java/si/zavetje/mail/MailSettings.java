package si.zavetje.mail;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** From whom messages come, and in which folder they are put while there is no mail server. */
@ConfigurationProperties("zavetje.notices")
public record MailSettings(String domain, String sender, Path outbox) {}
