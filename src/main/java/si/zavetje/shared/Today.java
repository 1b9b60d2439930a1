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
}
