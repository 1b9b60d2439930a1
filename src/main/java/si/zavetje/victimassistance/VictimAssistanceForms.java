package si.zavetje.victimassistance;

import java.util.Map;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Takes the forms of the case as a whole. */
@Component
class VictimAssistanceForms implements FormHandlers {

    private final Referral referral;
    private final CrisisAccommodation accommodation;

    VictimAssistanceForms(Referral referral, CrisisAccommodation accommodation) {
        this.referral = referral;
        this.accommodation = accommodation;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("CheckEarlierReferrals", this::checkEarlierReferrals);
        forms.submit("ConfirmLink", this::confirmLink);
        forms.submit("ArrangeOnwardSupport", form -> {});
        forms.prefill("CheckEarlierReferrals", this::similarCases);
        forms.prefill("ConfirmLink", this::proposedCase);
        forms.prefill(
                "ArrangeOnwardSupport",
                reference -> Map.of(
                        "route", accommodation.route(reference).map(Enum::name).orElse("")));
    }

    private void checkEarlierReferrals(Submission form) {
        var answer = form.values().choice("answer", Referral.Answer.class);
        if (answer == Referral.Answer.LINK) {
            noStayUnderWay(form.reference());
        }
        referral.compare(
                form.reference(),
                answer,
                form.values().optionalText("earlierReference").orElse(""));
    }

    private void confirmLink(Submission form) {
        boolean samePerson = form.values().text("samePerson").equals("YES");
        if (samePerson) {
            noStayUnderWay(form.reference());
        }
        referral.judgeLink(form.reference(), samePerson);
    }

    /** A link ends this case; nobody is to lose her bed by it. */
    private void noStayUnderWay(CaseReference reference) {
        if (accommodation.underWay(reference)) {
            throw new Refusal("victimassistance.linkDuringStay");
        }
    }

    private Map<String, Object> similarCases(CaseReference reference) {
        return Map.of("similarCases", String.join("\n", referral.similarCases(reference)));
    }

    private Map<String, Object> proposedCase(CaseReference reference) {
        return Map.of(
                "earlierReference",
                referral.linkedTo(reference).map(CaseReference::text).orElse(""));
    }
}
