package si.zavetje.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much of what people without an account write is taken: so many at once from one network and then one each so often, and
 * so many in all that wait for an answer; a page that was opened can be sent for so long.
 */
@ConfigurationProperties("zavetje.public-page")
record LeadSettings(int atOnce, Duration each, int mostWaiting, Duration pageOpenFor) {}
