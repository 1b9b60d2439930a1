package si.zavetje.gate.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How fast one account may ask: at most so many requests at a time, so many more that wait, and of questions and of new
 * cases so many at once and then one each so often.
 */
@ConfigurationProperties("zavetje.pace")
record PaceSettings(int atATime, int waiting, Duration patience, Allowance questions, Allowance newCases) {

    /** So many at once, then one each so often. */
    record Allowance(int atOnce, Duration each) {}
}
