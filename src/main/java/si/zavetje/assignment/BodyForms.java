package si.zavetje.assignment;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.shared.CaseReference;

/** Takes the coordinator's form that names another organisation for a case. */
@Component
class BodyForms implements FormHandlers {

    private final Bodies bodies;
    private final MessageSource messages;

    BodyForms(Bodies bodies, MessageSource messages) {
        this.bodies = bodies;
        this.messages = messages;
    }

    @Override
    public void register(FormRegistry on) {
        on.submit(
                "NameAnotherBody",
                form -> bodies.name(form.reference(), form.values().text("body")));
        on.prefill("NameAnotherBody", this::lookedFor);
    }

    private Map<String, Object> lookedFor(CaseReference reference) {
        return bodies.vacancy(reference)
                .map(vacancy -> Map.<String, Object>of(
                        "missing",
                        messages.getMessage(
                                        "security.kind." + vacancy.capacity(), null, LocaleContextHolder.getLocale())
                                + ": " + vacancy.organisation(),
                        "eligible",
                        bodies.eligible(vacancy.capacity()).stream()
                                .map(other -> other.id() + " - " + other.name())
                                .collect(Collectors.joining("\n"))))
                .orElse(Map.of());
    }
}
