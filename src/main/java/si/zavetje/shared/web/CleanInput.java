package si.zavetje.shared.web;

import java.beans.PropertyEditorSupport;
import java.util.Set;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import si.zavetje.shared.PastedText;

/** What is typed into a page of our own is cleaned like what is typed into a form, but for passwords, which are as they are. */
@ControllerAdvice
class CleanInput {

    private static final Set<String> AS_TYPED = Set.of("password", "current", "repeated");

    @InitBinder
    void clean(WebDataBinder binder) {
        if (!AS_TYPED.contains(binder.getObjectName())) {
            binder.registerCustomEditor(String.class, new Line());
        }
    }

    private static final class Line extends PropertyEditorSupport {

        @Override
        public void setAsText(String typed) {
            setValue(PastedText.line(typed).text());
        }
    }
}
