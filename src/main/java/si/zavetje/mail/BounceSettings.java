package si.zavetje.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where mail that comes back is read, if a host is given. */
@ConfigurationProperties("zavetje.notices.bounces")
public record BounceSettings(
        @Nullable String host,
        String protocol,
        @Nullable Integer port,
        String user,
        String password,
        String folder,
        Duration timeout) {

    boolean off() {
        return host == null || host.isBlank();
    }
}
