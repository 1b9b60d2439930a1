package si.zavetje.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away an address that can be written more plainly, because those who come after might read it in two ways. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class PlainAddresses extends OncePerRequestFilter {
    private static final String PLAIN = "-._~!$&'()*+,=:@/";

    // Tasklist and Cockpit write the colon in the id of a definition in this way.
    private static final String COLON = "%3A";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPlain(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    static boolean isPlain(String address) {
        String written = address.replace(COLON, ":").replace("%3a", ":");
        return written.startsWith("/")
                && written.chars().allMatch(PlainAddresses::isPlain)
                && !(written + '/').contains("/./")
                && !(written + '/').contains("/../")
                && !written.contains("//");
    }

    private static boolean isPlain(int character) {
        return character < 128 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0);
    }
}
