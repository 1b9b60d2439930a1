package si.zavetje.security.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ContinueResponseTiming;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import si.zavetje.security.UserRole;

/**
 * Takes a body from whom it is wanted and in time, and has it whole before anything is done with it: a thread is given to
 * a request, not to somebody who sends a letter a minute.
 */
@Component
class BodyLimit implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    /** The longest honest form, in bytes. */
    static final int LONGEST = 64 * 1024;

    /** A name, a password and the page that was wanted, in bytes. */
    static final int LONGEST_OF_STRANGERS = 8 * 1024;

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
    private static final Duration TO_SAY_NO = Duration.ofSeconds(1);

    private final WaitingBodies strangers;
    private final WaitingBodies signedIn;
    private final WaitingBodies refused = new WaitingBodies(16, 2, TO_SAY_NO);

    BodyLimit(@Value("${zavetje.body-within}") Duration within) {
        this.strangers = new WaitingBodies(32, 8, within);
        this.signedIn = new WaitingBodies(64, 8, within);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                if (isTaken(request, response)) {
                    getNext().invoke(request, response);
                }
            }
        });
    }

    /** Whether the request may go on; it has its whole body then, or none. */
    private boolean isTaken(Request request, Response response) throws IOException {
        boolean lengthUnknown = request.getHeader("Transfer-Encoding") != null;
        if (IncomingBody.lengthOf(request) <= 0 && !lengthUnknown) {
            return true;
        }
        IncomingBody body = new IncomingBody(request);
        Optional<Route> route = PlainAddresses.isPlain(request.getRequestURI()) ? Routes.to(request) : Optional.empty();
        if (route.isEmpty() || WITHOUT_BODY.contains(request.getMethod())) {
            body.leave(response);
            return true;
        }
        boolean known = request.getSessionInternal(false) != null;
        if (!known && !route.get().roles().contains(UserRole.ANYONE)) {
            body.leave(response);
            AccessRefusedHandler.signInFirst(request, response);
            return false;
        }
        if (lengthUnknown) {
            // No browser sends a body without its length.
            body.leave(response);
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
            return false;
        }
        if (IncomingBody.lengthOf(request) > (known ? LONGEST : LONGEST_OF_STRANGERS)) {
            // Whoever has typed too much can only read the answer when she has sent it all.
            try (var waiting = refused.begin(request.getRemoteAddr())) {
                body.discard(waiting);
            }
            body.leave(response);
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return false;
        }
        return isHereInTime(request, response, body, known);
    }

    private boolean isHereInTime(Request request, Response response, IncomingBody body, boolean known)
            throws IOException {
        if (request.getHeader("Expect") != null) {
            response.sendAcknowledgement(ContinueResponseTiming.ALWAYS);
        }
        WaitingBodies others = known ? signedIn : strangers;
        String who = known ? request.getSessionInternal(false).getId() : WaitingBodies.networkOf(request);
        if (body.isHere()) {
            return true;
        }
        try (var waiting = others.begin(who)) {
            if (body.arrives(waiting)) {
                return true;
            }
        }
        body.leave(response);
        response.sendError(HttpServletResponse.SC_REQUEST_TIMEOUT);
        return false;
    }
}
