package si.zavetje.recognition;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** From how many referrals of persons who may be known, by one account within that time, the coordinator is alarmed. */
@ConfigurationProperties("zavetje.matching-pace")
record MatchingPaceSettings(int referrals, Duration within) {}
