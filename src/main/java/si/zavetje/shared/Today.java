package si.zavetje.shared;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What day it is in Ljubljana. */
@Component
public class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    /** The legal day. */
    public LocalDate date() {
        return LegalZone.dayOf(clock.instant());
    }

    /**
     * A day on which something is said to have happened.
     *
     * @throws Refusal when that day has not come yet
     */
    public LocalDate orBefore(LocalDate day) {
        if (day.isAfter(date())) {
            throw new Refusal("shared.dayHasNotCome", day);
        }
        return day;
    }
}
