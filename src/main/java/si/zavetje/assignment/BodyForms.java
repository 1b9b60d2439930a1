package si.zavetje.assignment;

import java.util.LinkedHashMap;
import java.util.Map;
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
        on.offer("NameAnotherBody", "bodies", this::eligible);
    }

    private Map<String, Object> lookedFor(CaseReference reference) {
        return bodies.vacancy(reference)
                .map(vacancy -> Map.<String, Object>of(
                        "missing",
                        messages.getMessage(
                                        "security.kind." + vacancy.capacity(), null, LocaleContextHolder.getLocale())
                                + ": " + vacancy.organisation()))
                .orElse(Map.of());
    }

    private Map<String, String> eligible(CaseReference reference) {
        var bodies = new LinkedHashMap<String, String>();
        this.bodies.vacancy(reference).ifPresent(vacancy -> this.bodies
                .eligible(vacancy.capacity())
                .forEach(other -> bodies.put(other.id(), other.name())));
        return bodies;
    }
}
