package si.zavetje.gate.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import si.zavetje.database.Connections;
import si.zavetje.database.DatabaseAway;
import si.zavetje.gate.Failure;
import si.zavetje.gate.LastFailure;
import si.zavetje.shared.Refusal;

/**
 * Answers for the webapps' API: where the stock code would send a task id, a class name or a stack trace, the user gets
 * one sentence in her language and the status that fits.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 12)
class PlainAnswers extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PlainAnswers.class);
    private static final Pattern TASK = Pattern.compile(".*/task/[^/]+(?:/[a-z-]+)?");
    private static final Pattern NUMBERS = Pattern.compile("/[^/]*\\d[^/]*");

    private final LastFailure lastFailure;
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    PlainAnswers(LastFailure lastFailure, MessageSource messages, LocaleResolver localeResolver, ObjectMapper json) {
        this.lastFailure = lastFailure;
        this.messages = messages;
        this.locales = localeResolver;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        lastFailure.take();
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        var failure = lastFailure.take();
        if (held.getStatus() >= 400 && held.getStatus() != 401) {
            held.resetBuffer();
            write(request, held, failure.orElseGet(() -> unexplained(request, held.getStatus())));
        }
        held.copyBodyToResponse();
    }

    private static Failure unexplained(HttpServletRequest request, int status) {
        if (Connections.inVain()) {
            return new Failure(503, new Refusal("gate.databaseAway"));
        }
        if (status == 404) {
            return new Failure(
                    status,
                    new Refusal(TASK.matcher(request.getRequestURI()).matches() ? "gate.gone" : "gate.nothing"));
        }
        if (status >= 500) {
            LOG.error(
                    "Answered {} {} with {}",
                    request.getMethod(),
                    NUMBERS.matcher(request.getRequestURI()).replaceAll("/0"),
                    status);
        }
        return new Failure(status, new Refusal(status >= 500 ? "gate.fault" : "gate.notUnderstood"));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        Locale language = locales.resolveLocale(request);
        if (failure.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.AGAIN_IN);
        }
        response.setStatus(failure.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        var answer = new LinkedHashMap<String, String>();
        answer.put("type", "Refusal");
        answer.put("message", messages.getMessage(failure.sentence(), language));
        if (failure.sentence() instanceof Refusal refusal) {
            refusal.question().ifPresent(key -> answer.put("field", key));
        }
        json.writeValue(response.getWriter(), answer);
    }
}
