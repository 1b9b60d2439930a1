package si.zavetje.security.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import si.zavetje.security.SignInBusy;
import si.zavetje.security.SignInDelayed;
import si.zavetje.security.UserRole;
import si.zavetje.shared.Refusal;

/** Answers a request that its sender may not make: sends her to the page she has to deal with first, or says no. */
final class AccessRefusedHandler
        implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {
    static final String REFUSAL = "refusal";

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        signInFirst(request, response);
    }

    static void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isForPrograms(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + "/login" + toReturnTo(request));
        }
    }

    /** Somebody is signed in, but not as what it takes; or a form came from elsewhere or from another session. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException && request.getRequestURI().endsWith("/login")) {
            signInPage(request, response, HttpServletResponse.SC_FORBIDDEN, new Refusal("security.sign-in.again"));
        } else if (isPage(request) && is(UserRole.PASSWORD_DUE)) {
            response.sendRedirect(request.getContextPath() + "/password");
        } else if (isPage(request) && is(UserRole.STATEMENT_DUE)) {
            response.sendRedirect(request.getContextPath() + "/statement");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The attempt to sign in failed or came too soon. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        Refusal refusal = why instanceof AccountProvider.Refused refused
                ? refused.refusal()
                : new Refusal("security.sign-in.wrong");
        if (refusal instanceof SignInDelayed delayed) {
            response.setHeader("Retry-After", String.valueOf(delayed.seconds()));
            signInPage(request, response, 429, refusal);
        } else if (refusal instanceof SignInBusy) {
            response.setHeader("Retry-After", String.valueOf(SignInBusy.TRY_AGAIN.toSeconds()));
            signInPage(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, refusal);
        } else {
            signInPage(request, response, HttpServletResponse.SC_UNAUTHORIZED, refusal);
        }
    }

    private static void signInPage(
            HttpServletRequest request, HttpServletResponse response, int status, Refusal refusal)
            throws ServletException, IOException {
        request.setAttribute(REFUSAL, refusal);
        response.setStatus(status);
        request.getRequestDispatcher("/login").forward(request, response);
    }

    private static String toReturnTo(HttpServletRequest request) {
        return WantedPage.of(request)
                .filter(page -> isPage(request) && !page.equals("/"))
                .map(page -> '?' + WantedPage.PARAMETER + '=' + URLEncoder.encode(page, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static boolean isPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && !isForPrograms(request);
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/camunda/api/")
                || request.getRequestURI().startsWith("/api/");
    }

    private static boolean is(UserRole role) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getAuthorities().contains(role);
    }
}
