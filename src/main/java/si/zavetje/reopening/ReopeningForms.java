package si.zavetje.reopening;

import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;

/** Takes the form that opens a closed case again. */
@Component
class ReopeningForms implements FormHandlers {

    private final Reopenings reopenings;

    ReopeningForms(Reopenings reopenings) {
        this.reopenings = reopenings;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("ReopenCase", this::reopenCase);
    }

    private void reopenCase(Submission form) {
        var reason = form.values().text("reason");
        if (!reason.equals("NOTHING")) {
            reopenings.reopen(form.reference(), Reopening.Reason.valueOf(reason));
        }
    }
}
