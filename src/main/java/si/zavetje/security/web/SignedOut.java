package si.zavetje.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.servlet.LocaleResolver;

/** Leaves nothing behind in the browser, wherever the sign-out came from, but the language. */
final class SignedOut implements LogoutSuccessHandler {
    private final LocaleResolver languages;

    SignedOut(LocaleResolver languages) {
        this.languages = languages;
    }

    static boolean isAsked(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && (request.getRequestURI().equals(request.getContextPath() + "/logout") || isWebapp(request));
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        // Not all cookies: the browser stays one in which she has signed in before.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        end("zavetje", "/", request, response);
        end("zavetje-form", "/", request, response);
        end("XSRF-TOKEN", "/camunda", request, response);
        if (isWebapp(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            String language = languages.resolveLocale(request).getLanguage();
            response.sendRedirect(request.getContextPath() + "/login?signed-out&lang=" + language);
        }
    }

    private static void end(String name, String path, HttpServletRequest request, HttpServletResponse response) {
        var ended = ResponseCookie.from(name, "")
                .path(request.getContextPath() + path)
                .maxAge(0)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, ended.toString());
    }

    private static boolean isWebapp(HttpServletRequest request) {
        return request.getRequestURI().equals("/camunda/api/admin/auth/user/default/logout");
    }
}
