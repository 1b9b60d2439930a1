package si.zavetje.security.web;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import si.zavetje.directory.Account;
import si.zavetje.security.SignIn;
import si.zavetje.security.UserRole;
import si.zavetje.shared.Refusal;

/** Lets Spring Security ask our accounts. */
@Component
class AccountProvider implements AuthenticationProvider {
    private final SignIn signIn;

    AccountProvider(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Arrival from = attempt.getDetails() instanceof Arrival arrival ? arrival : new Arrival("", "");
        try {
            Account account = signIn.attempt(
                    attempt.getName(), String.valueOf(attempt.getCredentials()), from.address(), from.shown());
            return authenticationOf(account);
        } catch (Refusal refusal) {
            throw new Refused(refusal);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    static Authentication authenticationOf(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(SignedIn.as(account), null, UserRole.of(account));
    }

    /** From which address somebody comes, and what her browser shows of her. */
    record Arrival(String address, String shown) {}

    /** A refusal on its way through Spring Security. */
    static final class Refused extends AuthenticationException {
        private static final long serialVersionUID = 1L;

        private final Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.key());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
