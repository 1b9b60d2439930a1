package si.zavetje.identification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import si.zavetje.consents.Consent.Answer;
import si.zavetje.consents.Consents;
import si.zavetje.consents.Purpose;
import si.zavetje.consents.Recipient;
import si.zavetje.consents.Word;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** Takes the forms of the identification. */
@Component
class IdentificationForms implements FormHandlers {

    private static final int TOPICS = 9;

    private final IdentificationSteps steps;
    private final Identification identification;
    private final Referral referral;
    private final Consents consents;
    private final WeighedSigns signs;

    IdentificationForms(
            IdentificationSteps steps,
            Identification identification,
            Referral referral,
            Consents consents,
            WeighedSigns signs) {
        this.steps = steps;
        this.identification = identification;
        this.referral = referral;
        this.consents = consents;
        this.signs = signs;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("TriageReferral", this::triageReferral);
        forms.submit("OfferNgoInterview", this::offerNgoInterview);
        forms.submit("IdentificationInterview", form -> {});
        forms.submit("CompleteInquiry", form -> {});
        forms.submit("DecideReasonableGrounds", this::decideReasonableGrounds);
        forms.submit("BriefRightsAndConsents", this::briefRightsAndConsents);
        forms.submit("RecordDeclined", form -> {});
        forms.submit("InformOfNegativeDecision", this::informOfNegativeDecision);
        forms.submit("FollowUpLateDecision", form -> {});
        forms.submit("RecordFormalStatus", this::recordFormalStatus);
        forms.prefill("TriageReferral", this::childAsReferred);
        forms.prefill("DecideReasonableGrounds", this::toDecide);
        forms.prefill("FollowUpLateDecision", this::due);
        forms.prefill("CompleteInquiry", this::due);
    }

    /** What is not known protects: it counts as danger, and the person is asked about shelter. */
    private void triageReferral(Submission form) {
        if (form.values().optionalText("possiblyChild").filter("YES"::equals).isPresent()) {
            referral.treatAsChild(form.reference());
        }
        boolean inDanger = !form.values().text("inDanger").equals("NO");
        boolean shelterNeeded = form.values()
                .optionalText("shelterNeeded")
                .filter(answer -> !answer.equals("NO"))
                .isPresent();
        steps.triage(form.reference(), inDanger, shelterNeeded);
    }

    /** Whoever wants nothing from anybody does not want to be known to the helper either. */
    private void offerNgoInterview(Submission form) {
        boolean everything = form.values().text("answer").equals("DECLINES_EVERYTHING");
        steps.offerHelp(form.reference(), everything);
        if (everything && referral.mayGiveUp(form.reference())) {
            consents.say(form.reference(), Recipient.CRISIS_PROVIDER, false, Word.in(form));
        }
    }

    private void decideReasonableGrounds(Submission form) {
        var values = form.values();
        var missing = values.choices("missing");
        boolean agreed =
                values.optionalText("interviewAgreed").filter("YES"::equals).isPresent();
        boolean situation = missing.contains("SITUATION");
        boolean others = missing.stream().anyMatch(what -> !what.equals("SITUATION") && !what.equals("INTERVIEW"));
        var next = NextStep.after(missing.contains("INTERVIEW"), agreed, others, situation);
        var outcome = values.choice("outcome", Decision.class);
        steps.decideAs(form.by(), form.reference(), outcome, values.date("decidedOn"), next, situation);
    }

    private void briefRightsAndConsents(Submission form) {
        var values = form.values();
        if (values.choices("topics").size() < TOPICS && !values.has("restLater")) {
            throw new Refusal("identification.allTopics");
        }
        referral.takeWord(form.reference(), values.text("signedBy"), values.optionalText("ownView"));
        var assistance = values.choice("assistance", Consent.class);
        steps.explainRights(form.reference(), assistance);
        var word = Word.in(form)
                .spoken(values.text("briefingLanguage"), values.flag("interpreterPresent"))
                .afterTheSheet(values.has("sheetLanguage"));
        values.choices("recipients")
                .forEach(recipient -> consents.say(form.reference(), Recipient.valueOf(recipient), true, word));
        if (values.flag("statisticsAllowed")) {
            consents.say(form.reference(), Recipient.RESEARCH, List.of(Purpose.FIGURES), Answer.GIVEN, word);
        }
    }

    private void informOfNegativeDecision(Submission form) {
        steps.foundLabourOnly(form.reference(), form.values().text("labourOnly").equals("YES"));
        if (form.values().optionalText("review").filter("YES"::equals).isPresent()) {
            steps.review(
                    form.reference(),
                    form.values().optionalText("hearing").filter("YES"::equals).isPresent());
        }
    }

    private void recordFormalStatus(Submission form) {
        var values = form.values();
        var status = values.choice("status", FormalStatus.class);
        steps.recordStatus(
                form.reference(),
                new FormalStatuses.Entry(
                        status,
                        values.optionalText("basis").orElse(null),
                        values.optionalText("article").orElse(null),
                        values.date("effectiveOn"),
                        values.text("final").equals("YES")));
    }

    private Map<String, Object> childAsReferred(CaseReference reference) {
        return referral.child(reference) ? Map.of("possiblyChild", "YES") : Map.of();
    }

    private Map<String, Object> toDecide(CaseReference reference) {
        var shown = new HashMap<>(due(reference));
        shown.put("weighed", signs.of(reference));
        return shown;
    }

    private Map<String, Object> due(CaseReference reference) {
        return Map.of(
                "decisionDue",
                LegalZone.dayOf(identification.decisionDue(reference)).toString());
    }
}
