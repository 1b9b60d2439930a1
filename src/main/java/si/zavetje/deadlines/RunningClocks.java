package si.zavetje.deadlines;

import java.util.List;

/** Knows the running clocks; implemented by whoever keeps them. */
public interface RunningClocks {

    /** The clocks of cases under a profile whose date depends on a rule, soonest first and never more than asked for. */
    List<? extends RunningClock> dependingOn(String rule, String profile, int most);
}
