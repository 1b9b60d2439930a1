package si.zavetje.accommodation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation.Route;
import si.zavetje.consents.Consents;
import si.zavetje.consents.Recipient;
import si.zavetje.consents.Word;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.identification.Identification;
import si.zavetje.referral.Referral;

/** Takes the forms that settle whether a person is taken in. */
@Component
class CrisisEntryForms implements FormHandlers {

    private static final String NOT_ASKED = "NOT_ASKED";
    private static final String UNDECIDED = "UNDECIDED";

    private final CrisisAccommodation accommodation;
    private final Identification identification;
    private final Referral referral;
    private final Consents consents;

    CrisisEntryForms(
            CrisisAccommodation accommodation, Identification identification, Referral referral, Consents consents) {
        this.accommodation = accommodation;
        this.identification = identification;
        this.referral = referral;
        this.consents = consents;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("AgreeEmergencyShelter", this::agreeEmergencyShelter);
        forms.submit("DecideCrisisNeed", this::decideCrisisNeed);
    }

    private void agreeEmergencyShelter(Submission form) {
        var consent = form.values().text("consent");
        if (consent.equals(NOT_ASKED)) {
            return;
        }
        boolean agrees = consent.equals("YES");
        referral.takeWord(
                form.reference(), form.values().text("signedBy"), form.values().optionalText("ownView"));
        identification.answerShelterOffer(form.reference(), agrees);
        if (agrees) {
            consents.say(form.reference(), Recipient.CRISIS_PROVIDER, true, spoken(form));
            accommodation.agree(form.reference());
        } else {
            referral.refuses(form.reference());
        }
    }

    private static Word spoken(Submission form) {
        return Word.in(form).spoken(form.values().text("consentLanguage"), null);
    }

    private void decideCrisisNeed(Submission form) {
        if (form.values().text("needed").equals("YES")) {
            accommodation.agree(form.reference());
        } else {
            accommodation.decline(form.reference(), route(form.values().text("route")));
        }
    }

    private static @Nullable Route route(String answer) {
        return answer.equals(UNDECIDED) ? null : Route.valueOf(answer);
    }
}
