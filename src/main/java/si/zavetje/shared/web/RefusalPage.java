package si.zavetje.shared.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import si.zavetje.shared.Refusal;

/** Shows a refusal that a page did not show itself, and a change that came too late. */
@ControllerAdvice
class RefusalPage {
    private final MessageSource messages;

    RefusalPage(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, Locale locale) {
        return ErrorPages.page(400, title("shared.error.400", locale), messages.getMessage(refusal, locale));
    }

    @ExceptionHandler
    ModelAndView tooLate(OptimisticLockingFailureException lost, Locale locale) {
        return ErrorPages.page(
                409, title("shared.error.409", locale), messages.getMessage("shared.error.409", null, locale));
    }

    private String title(String key, Locale locale) {
        return messages.getMessage(key + ".title", null, locale);
    }
}
