package si.zavetje.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import si.zavetje.security.Account;
import si.zavetje.security.Directory;

/**
 * Asks at every request whether this is still her account and whether she is still there, so that what an administrator
 * takes away is gone at once, and a Tasklist left open does not keep its session alive by asking for news.
 */
final class EveryRequest extends OncePerRequestFilter {
    private static final String LAST_SEEN = EveryRequest.class.getName();

    private final Directory directory;
    private final Clock clock;
    private final Duration idle;

    EveryRequest(Directory directory, Clock clock, Duration idle) {
        this.directory = directory;
        this.clock = clock;
        this.idle = idle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication begun = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && begun != null && begun.getPrincipal() instanceof SignedIn signedIn) {
            Optional<Account> account = directory
                    .account(signedIn.username())
                    .filter(signedIn::isStill)
                    .filter(still -> isThere(session));
            if (account.isPresent()) {
                SecurityContextHolder.setContext(
                        new SecurityContextImpl(AccountProvider.authenticationOf(account.get())));
                if (Doors.to(request).stream().noneMatch(Door::polled)) {
                    session.setAttribute(LAST_SEEN, clock.instant());
                }
            } else {
                SecurityContextHolder.clearContext();
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isThere(HttpSession session) {
        return !(session.getAttribute(LAST_SEEN) instanceof Instant seen)
                || clock.instant().isBefore(seen.plus(idle));
    }
}
