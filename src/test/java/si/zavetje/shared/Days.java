package si.zavetje.shared;

import java.time.Clock;

/** What day it is, for a test that has a clock and no application. */
public final class Days {

    private Days() {}

    /** By that clock. */
    public static Today by(Clock clock) {
        return new Today(clock);
    }
}
