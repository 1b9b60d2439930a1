package si.zavetje.earlierreferrals;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;

/** Takes the forms in which a second referral of the same person is read. */
@Component
class SecondReferralForms implements FormHandlers {

    /** Where the form shows what the second referral says. */
    private static final Map<String, String> SHOWN = Map.of(
            "referrerRole", "saidBy",
            "receivedAt", "saidAt",
            "municipality", "saidPlace",
            "immediateDanger", "saidDanger",
            "exploitation", "saidExploitation",
            "safeContact", "saidContact",
            "details", "saidDetails");

    private final SecondReferrals second;

    SecondReferralForms(SecondReferrals second) {
        this.second = second;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("ReadSecondReferral", this::read);
        forms.submit("NoteSecondReferral", form -> second.readByPolice(form.reference()));
        forms.prefill("ReadSecondReferral", reference -> shown(second.said(reference)));
        forms.prefill("NoteSecondReferral", reference -> shown(second.saidToPolice(reference)));
    }

    private void read(Submission form) {
        second.read(form.reference(), form.values().text("inDanger").equals("YES"));
    }

    private static Map<String, Object> shown(Map<String, Object> said) {
        var shown = new HashMap<String, Object>();
        SHOWN.forEach((question, key) -> {
            var answer = said.get(question);
            if (answer != null) {
                shown.put(key, answer);
            }
        });
        return shown;
    }
}
