package si.zavetje.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import si.zavetje.shared.Refusal;

/** Answers a refusal that a page did not show itself, and a change that came too late. */
@ControllerAdvice
class RefusalPage {
    private final MessageSource messages;

    RefusalPage(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, Locale locale) {
        return answer(statusOf(refusal), messages.getMessage(refusal, locale), request, locale);
    }

    private static int statusOf(Refusal refusal) {
        if (refusal.forbids()) {
            return 403;
        }
        if (refusal.tooLate()) {
            return 409;
        }
        return refusal.mayPass() ? 503 : 400;
    }

    @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class})
    Object tooLate(HttpServletRequest request, Locale locale) {
        return answer(409, messages.getMessage("shared.error.409", null, locale), request, locale);
    }

    private Object answer(int status, String sentence, HttpServletRequest request, Locale locale) {
        var title = messages.getMessage("shared.error." + status + ".title", null, locale);
        return ErrorPages.isForPrograms(request.getRequestURI())
                ? ErrorPages.forPrograms(status, sentence)
                : ErrorPages.page(status, title, sentence);
    }
}
