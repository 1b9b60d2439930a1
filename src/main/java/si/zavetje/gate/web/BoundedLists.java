package si.zavetje.gate.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Bounds every list the webapps ask for. Some they ask for without an end, or with one further than the engine allows; it
 * would refuse those, and the page would stay empty.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 9)
class BoundedLists extends OncePerRequestFilter {

    /** The engine's own limit, {@code queryMaxResultsLimit}. */
    static final int LONGEST = 200;

    private static final String PARAMETER = "maxResults";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/camunda/api/engine/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getQueryString() {
                        return bounded(request.getQueryString());
                    }
                },
                response);
    }

    static String bounded(@Nullable String query) {
        var asked = UriComponentsBuilder.newInstance().query(query);
        String end = asked.build().getQueryParams().getFirst(PARAMETER);
        boolean fits = end != null && end.matches("\\d{1,3}") && Integer.parseInt(end) <= LONGEST;
        return String.valueOf(
                asked.replaceQueryParam(PARAMETER, fits ? end : LONGEST).build().getQuery());
    }
}
