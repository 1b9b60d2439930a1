package si.zavetje.security;

import java.time.Duration;
import si.zavetje.shared.Refusal;

/** Too many failed attempts: says how long to wait before the next one is looked at. */
public final class SignInDelayed extends Refusal {
    private final long seconds;

    SignInDelayed(Duration wait) {
        super("security.sign-in.wait", roundedUp(wait));
        this.seconds = roundedUp(wait);
    }

    /** How many seconds to wait, rounded up. */
    public long seconds() {
        return seconds;
    }

    private static long roundedUp(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
