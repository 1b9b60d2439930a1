package si.zavetje.security;

import java.time.Duration;
import si.zavetje.shared.Refusal;

/** Too many failed attempts: says how long to wait before the next one is looked at. */
public final class SignInDelayed extends Refusal {
    private static final Duration IN_MINUTES = Duration.ofMinutes(2);

    private final long seconds;

    SignInDelayed(Duration wait) {
        super(
                wait.compareTo(IN_MINUTES) < 0 ? "security.sign-in.wait" : "security.sign-in.wait-minutes",
                wait.compareTo(IN_MINUTES) < 0 ? secondsOf(wait) : secondsOf(wait) / 60 + 1);
        this.seconds = secondsOf(wait);
    }

    /** How many seconds to wait, rounded up. */
    public long seconds() {
        return seconds;
    }

    private static long secondsOf(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
