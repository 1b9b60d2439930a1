package si.zavetje.forms.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriUtils;
import si.zavetje.forms.Remarks;

/**
 * Tells Tasklist what is to be said about a form that was taken: its own answer has no room for a sentence, so it goes into a
 * header. Runs within the filter that holds the webapps' answers back until they are whole.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 9)
class RemarkHeader extends OncePerRequestFilter {

    static final String NAME = "Zavetje-Remark";

    private final Remarks remarks;
    private final MessageSource messages;
    private final LocaleResolver locales;

    RemarkHeader(Remarks remarks, MessageSource messages, LocaleResolver localeResolver) {
        this.remarks = remarks;
        this.messages = messages;
        this.locales = localeResolver;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        remarks.take();
        chain.doFilter(request, response);
        var said = remarks.take();
        // Nothing is said about a form that was not kept: then the answer is a refusal.
        if (!said.isEmpty() && response.getStatus() < 300) {
            var language = locales.resolveLocale(request);
            var sentences = said.stream()
                    .map(remark -> messages.getMessage(remark, language))
                    .collect(Collectors.joining(" "));
            response.setHeader(NAME, UriUtils.encode(sentences, "UTF-8"));
        }
    }
}
