package si.zavetje.security.web;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;
import si.zavetje.directory.Account;

/** Who began this session, and with which of her passwords. */
record SignedIn(String username, int passwordRound) implements AuthenticatedPrincipal, Serializable {
    private static final long serialVersionUID = 1L;

    static SignedIn as(Account account) {
        return new SignedIn(account.username(), account.passwordRound());
    }

    boolean isStill(Account account) {
        return !account.disabled() && account.passwordRound() == passwordRound;
    }

    @Override
    public String getName() {
        return username;
    }
}
