package si.zavetje.consents;

import java.time.Instant;
import java.time.LocalDate;

/** What was said last of one recipient and one purpose. */
public record Consent(Recipient recipient, Purpose purpose, Answer answer, Word word, Instant at) {

    /** What was said. */
    public enum Answer {
        GIVEN,
        /** Not asked, or not allowed, and told all the same because a life is at risk. */
        LIFE_AT_RISK,
        REFUSED,
        WITHDRAWN
    }

    /** Whether it allows anything on a day: its last day included. */
    public boolean holdsOn(LocalDate day) {
        return (answer == Answer.GIVEN || answer == Answer.LIFE_AT_RISK) && !isOver(day);
    }

    /** Whether its time is over. */
    public boolean isOver(LocalDate day) {
        var until = word.until();
        return until != null && day.isAfter(until);
    }
}
