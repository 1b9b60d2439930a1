package si.zavetje.security.process;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.jspecify.annotations.Nullable;

/**
 * The webapps' own check that a change was asked for by their page. Whoever fails it is refused and stays signed in, with a
 * new token, so that what she typed can be sent once more; the stock check would end her session.
 */
final class WebappToken extends CsrfPreventionFilter {
    @Override
    protected boolean doTokenValidation(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        boolean valid = isSame(
                session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME),
                request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
        if (!valid) {
            session.removeAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
            setCSRFToken(request, response);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
        return valid;
    }

    private static boolean isSame(@Nullable Object kept, @Nullable String sent) {
        return kept instanceof String token
                && sent != null
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
