package si.zavetje.referral;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.FormValues;
import si.zavetje.forms.Submission;
import si.zavetje.referral.PersonCorrection.Part;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Today;

/** Takes the forms by which a fact of a case is put right. */
@Component
class CorrectionForms implements FormHandlers {

    private final Corrections corrections;
    private final Referral referral;
    private final MessageSource messages;
    private final Today today;

    CorrectionForms(Corrections corrections, Referral referral, MessageSource messages, Today today) {
        this.corrections = corrections;
        this.referral = referral;
        this.messages = messages;
        this.today = today;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("CorrectPerson", this::correctPerson);
        forms.submit("CorrectStatus", this::correctStatus);
        forms.prefill("CorrectPerson", reference -> Map.of("ageSoFar", ageSoFar(reference)));
        forms.prefill("CorrectStatus", this::statusSoFar);
    }

    private void correctPerson(Submission form) {
        var part = form.values().choice("corrected", Part.class);
        if (part != Part.NOTHING) {
            var known = FormValues.recorded(corrections.known(form.reference()));
            var finding = part == Part.AGE ? finding(form.values()) : null;
            corrections.person(form.reference(), part, new PersonAnswers(known, today.date()), finding);
        }
    }

    private static AgeFinding finding(FormValues values) {
        return new AgeFinding(
                values.choice("ageAnswer", AgeFinding.Answer.class), values.choice("ageBasis", AgeFinding.Basis.class));
    }

    /** Danger that is not known counts as danger. */
    private void correctStatus(Submission form) {
        var values = form.values();
        switch (values.choice("corrected", Part.class)) {
            case LEGAL_STATUS ->
                referral.correctLegalStatus(form.reference(), values.choice("legalStatus", Referral.LegalStatus.class));
            case DANGER ->
                referral.correctDanger(
                        form.reference(), !values.text("immediateDanger").equals("NO"));
            default -> {}
        }
    }

    private String ageSoFar(CaseReference reference) {
        var key = referral.child(reference) ? "referral.age.child" : "referral.age.adult";
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private Map<String, Object> statusSoFar(CaseReference reference) {
        return Map.of(
                "legalStatus",
                referral.legalStatus(reference).name(),
                "immediateDanger",
                referral.inDanger(reference) ? "YES" : "NO");
    }
}
