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
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.security.OwnSessions;

/**
 * Asks at every request whether this is still her account and whether she is still there, so that what an administrator
 * takes away is gone at once, and a Tasklist left open does not keep its session alive by asking for news.
 */
final class EveryRequest extends OncePerRequestFilter {
    private static final String LAST_SEEN = EveryRequest.class.getName();
    private static final String NOTED = LAST_SEEN + ".noted";
    private static final String NAME = OwnSessions.class.getName();

    private final Directory directory;
    private final OwnSessions sessions;
    private final Clock clock;
    private final Duration idle;

    EveryRequest(Directory directory, OwnSessions sessions, Clock clock, Duration idle) {
        this.directory = directory;
        this.sessions = sessions;
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
                    .filter(still -> isThere(session))
                    .filter(still -> sessions.isOpen(nameOf(session), still));
            if (account.isPresent()) {
                SecurityContextHolder.setContext(
                        new SecurityContextImpl(AccountProvider.authenticationOf(account.get())));
                if (Routes.to(request).stream().noneMatch(Route::polled)) {
                    session.setAttribute(LAST_SEEN, clock.instant());
                    note(session);
                }
            } else {
                sessions.end(signedIn.username(), nameOf(session));
                SecurityContextHolder.clearContext();
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    /** What a session is called where its owner sees it; nothing if there is none. */
    static String nameOf(@Nullable HttpSession session) {
        return session != null && session.getAttribute(NAME) instanceof String name ? name : "";
    }

    static void name(HttpSession session, String name) {
        session.setAttribute(NAME, name);
    }

    // To the minute is often enough for whoever looks at the list.
    private void note(HttpSession session) {
        Instant now = clock.instant();
        if (!(session.getAttribute(NOTED) instanceof Instant noted)
                || Duration.between(noted, now).abs().compareTo(OwnSessions.NOTED_EVERY) >= 0) {
            session.setAttribute(NOTED, now);
            sessions.used(nameOf(session));
        }
    }

    private boolean isThere(HttpSession session) {
        return !(session.getAttribute(LAST_SEEN) instanceof Instant seen)
                || clock.instant().isBefore(seen.plus(idle));
    }
}
