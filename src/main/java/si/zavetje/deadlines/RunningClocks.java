package si.zavetje.deadlines;

import java.util.List;

/** Knows running periods; implemented by whoever keeps the event they count from. */
public interface RunningClocks {

    /** Every period of that rule that runs now and whose end nobody has set by hand. */
    List<RunningClock> running(String rule);
}
