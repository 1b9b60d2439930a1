package si.zavetje.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import si.zavetje.database.Connections;
import si.zavetje.database.DatabaseAway;

/** Gives every request its share of the connections, and says in time and in plain words when there is no database to ask. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PeoplesRequests extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PeoplesRequests.class);
    private static final String IN_VAIN = PeoplesRequests.class.getName();

    /** Whether this request failed because the database could not be reached. */
    static boolean inVain(HttpServletRequest request) {
        return request.getAttribute(IN_VAIN) instanceof Connections.Request asked && asked.inVain();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean health = request.getRequestURI().startsWith("/actuator/health");
        try (var asked = Connections.workFor(health ? Connections.Share.HEALTH : Connections.Share.PEOPLE)) {
            request.setAttribute(IN_VAIN, asked);
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException problem) {
            if (!DatabaseAway.explains(problem) || response.isCommitted()) {
                throw problem;
            }
            LOG.warn("The database could not be asked in time");
            response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.AGAIN_IN);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
