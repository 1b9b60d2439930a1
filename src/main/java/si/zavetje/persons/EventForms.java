package si.zavetje.persons;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Takes the form about who was found together. */
@Component
class EventForms implements FormHandlers {

    private final Events found;
    private final MessageSource messages;

    EventForms(Events found, MessageSource messages) {
        this.found = found;
        this.messages = messages;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("RecordFoundTogether", this::record);
        forms.prefill("RecordFoundTogether", reference -> Map.of("soFar", soFar(reference)));
    }

    private void record(Submission form) {
        switch (form.values().text("what")) {
            case "TOGETHER" ->
                found.link(
                        form.reference(),
                        CaseReference.parse(form.values().text("otherReference"))
                                .orElseThrow(() -> new Refusal("persons.notYourCase")),
                        form.by());
            case "NOT_TOGETHER" -> found.leave(form.reference());
            default -> {}
        }
    }

    /** How many only: which they are, is said on the page of the case to whoever may know it. */
    private String soFar(CaseReference reference) {
        return messages.getMessage(
                "persons.foundWith", new Object[] {found.others(reference).size()}, LocaleContextHolder.getLocale());
    }
}
