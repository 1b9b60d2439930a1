package si.zavetje.security;

import java.time.Duration;
import si.zavetje.shared.Refusal;

/** More people sign in at this moment than can be looked at; nothing was counted, and trying again soon is right. */
public final class SignInBusy extends Refusal {
    /** After how long. */
    public static final Duration TRY_AGAIN = Duration.ofSeconds(3);

    SignInBusy() {
        super("security.sign-in.busy");
    }
}
