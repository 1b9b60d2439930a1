package si.zavetje.directory;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What holds for somebody of whom nothing else was entered. */
@ConfigurationProperties("zavetje.contacts")
public record ContactDefaults(String language, String workDays, LocalTime workFrom, LocalTime workTo) {

    Contact of(String username) {
        return new Contact(
                username, null, language, workDays, workFrom, workTo, false, false, null, null, null, Contact.NEW);
    }
}
