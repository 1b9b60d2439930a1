package si.zavetje.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers for everything that is not in the table of routes: there is nothing here. */
final class NoSuchRoute extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Routes.to(request).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        List<Route> here = Routes.at(request);
        // What the webapps never ask in that way is not there at all.
        if (here.isEmpty() || Routes.addressOf(request).startsWith("/camunda/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setHeader(
                    "Allow",
                    here.stream()
                            .flatMap(route -> route.methods().stream())
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(", ")));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }
}
