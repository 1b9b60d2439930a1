package si.zavetje.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the protecting headers on every answer and sees to it that nobody behind takes them away again. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Headers extends OncePerRequestFilter {
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private static final Pattern PROGRAM_FILE = Pattern.compile(
            "/camunda/(lib|app|assets|api/[a-z]+/plugin/[A-Za-z]+/static)/[^;]*\\.(js|css|json|woff2?|ttf|eot|svg|png)");
    private static final Set<String> ABOUT_STORING = Set.of("cache-control", "pragma", "expires");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        write(request, response);
        chain.doFilter(request, new Guarded(request, response));
    }

    static void write(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        // For our own pages; Tasklist and Cockpit replace it by Camunda's, which allows their scripts.
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** A file of the webapps that names its release in its address: it holds nobody's data and never changes. */
    private static boolean isProgramFile(HttpServletRequest request) {
        return request.getParameter("bust") != null
                && PROGRAM_FILE.matcher(request.getRequestURI()).matches();
    }

    private static final class Guarded extends HttpServletResponseWrapper {
        private final HttpServletRequest request;
        private final HttpServletResponse response;

        Guarded(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
            this.response = response;
        }

        @Override
        public void setHeader(String name, String value) {
            if (!isAboutStoring(name)) {
                super.setHeader(name, guarded(name, value));
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!isAboutStoring(name)) {
                super.addHeader(name, guarded(name, value));
            }
        }

        @Override
        public void setDateHeader(String name, long date) {
            if (!isAboutStoring(name)) {
                super.setDateHeader(name, date);
            }
            if ("last-modified".equalsIgnoreCase(name) && isProgramFile(request)) {
                super.setHeader("Cache-Control", "private, max-age=31536000, immutable");
            }
        }

        @Override
        public void addDateHeader(String name, long date) {
            if (!isAboutStoring(name)) {
                super.addDateHeader(name, date);
            }
        }

        @Override
        public void reset() {
            super.reset();
            write(request, response);
        }

        private String guarded(String name, String value) {
            boolean bareCookie = "set-cookie".equalsIgnoreCase(name)
                    && !value.toLowerCase(Locale.ROOT).replace(" ", "").contains(";secure");
            return bareCookie && request.isSecure() ? value + "; Secure" : value;
        }

        private static boolean isAboutStoring(String name) {
            return ABOUT_STORING.contains(name.toLowerCase(Locale.ROOT));
        }
    }
}
