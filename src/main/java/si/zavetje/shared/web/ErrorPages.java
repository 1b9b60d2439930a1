package si.zavetje.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import si.zavetje.database.DatabaseAway;

/** Says in a plain sentence what went wrong, to people as a page and to programs as JSON; never how it went wrong. */
@Controller
class ErrorPages implements ErrorController {
    private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 405, 408, 409, 411, 413, 429, 503);

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    @RequestMapping("/error")
    Object explain(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        if (status >= 500 && PeoplesRequests.inVain(request)) {
            status = 503;
            response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.AGAIN_IN);
        }
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String given ? given : "";
        String key = "shared.error." + (EXPLAINED.contains(status) ? status : status < 500 ? 400 : 500);
        if (isForPrograms(path)) {
            return forPrograms(status, messages.getMessage(key, null, locale));
        }
        return page(status, messages.getMessage(key + ".title", null, locale), messages.getMessage(key, null, locale));
    }

    static ResponseEntity<Map<String, String>> forPrograms(int status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("message", sentence));
    }

    static ModelAndView page(int status, String title, String sentence) {
        ModelAndView page = new ModelAndView("error", Map.of("title", title, "sentence", sentence));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    static boolean isForPrograms(String path) {
        return path.startsWith("/camunda/api/") || path.startsWith("/api/");
    }
}
