package si.zavetje.victimassistance;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.consents.Consents;
import si.zavetje.consents.Recipient;
import si.zavetje.consents.Word;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Relation;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Takes the forms of the case as a whole. */
@Component
class VictimAssistanceForms implements FormHandlers {

    private enum Decision {
        CLOSE,
        LOOK_AGAIN,
        ONWARD_SUPPORT,
        IDENTIFICATION,
        FORMAL_STATUS,
        CRISIS_ACCOMMODATION,
        SAFE_ACCOMMODATION,
        REINTEGRATION,
        COMPENSATION,
        ASSISTED_RETURN
    }

    private final VictimAssistance assistance;
    private final ServiceRequests requests;
    private final CrisisAccommodation accommodation;
    private final Referral referral;
    private final Consents consents;
    private final Responsibilities responsibilities;
    private final MessageSource messages;

    VictimAssistanceForms(
            VictimAssistance assistance,
            ServiceRequests requests,
            CrisisAccommodation accommodation,
            Referral referral,
            Consents consents,
            Responsibilities responsibilities,
            MessageSource messages) {
        this.assistance = assistance;
        this.requests = requests;
        this.accommodation = accommodation;
        this.referral = referral;
        this.consents = consents;
        this.responsibilities = responsibilities;
        this.messages = messages;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("ArrangeOnwardSupport", this::arrangeOnwardSupport);
        forms.submit("LookAtCase", this::lookAtCase);
        forms.submit("AskForService", this::askForService);
        forms.prefill(
                "ArrangeOnwardSupport",
                reference -> Map.of(
                        "route", accommodation.route(reference).map(Enum::name).orElse("")));
        forms.prefill(
                "LookAtCase",
                reference -> Map.of(
                        "onRecord",
                        recordedOutcome(reference),
                        "stillOpen",
                        String.join(", ", assistance.stillOpen(reference))));
    }

    /** A child does not manage alone, and no helper is told of a person who does not allow it. */
    private void arrangeOnwardSupport(Submission form) {
        var handedTo = form.values().text("handedTo");
        if (handedTo.equals("HERSELF")) {
            referral.demandNoChild(form.reference());
        } else if (form.values().text("consent").equals("YES")) {
            takeConsent(form, handedTo.equals("NGO") ? Recipient.ORGANISATION : Recipient.valueOf(handedTo));
        } else if (!handedTo.equals("SOCIAL_WORK_CENTRE") || !referral.child(form.reference())) {
            throw new Refusal("victimassistance.helperNotAllowed").at("consent");
        }
    }

    private void lookAtCase(Submission form) {
        var reference = form.reference();
        switch (form.values().choice("decision", Decision.class)) {
            case CLOSE -> {
                if (form.values()
                        .optionalText("knownFrom")
                        .filter("ASSUMED"::equals)
                        .isPresent()) {
                    throw new Refusal("victimassistance.onlyAssumed").at("knownFrom");
                }
                assistance.close(reference, form.values().choice("outcome", Outcome.class));
            }
            case LOOK_AGAIN -> {}
            case ONWARD_SUPPORT,
                    IDENTIFICATION,
                    FORMAL_STATUS,
                    CRISIS_ACCOMMODATION,
                    SAFE_ACCOMMODATION,
                    REINTEGRATION,
                    COMPENSATION,
                    ASSISTED_RETURN -> ask(form, form.values().choice("decision", AssistanceService.class));
        }
    }

    private void askForService(Submission form) {
        switch (form.values().text("service")) {
            case "NOTHING" -> {}
            case "RETURN_NOT_WANTED" -> takeBackReturn(form);
            default -> askForOneService(form);
        }
    }

    private void takeBackReturn(Submission form) {
        if (!answersForCase(form)) {
            throw new Refusal("victimassistance.runsAlready");
        }
        requests.returnNotWanted(form.reference());
    }

    private void askForOneService(Submission form) {
        var service = form.values().choice("service", AssistanceService.class);
        if (answersForCase(form)) {
            ask(form, service);
        } else {
            askAsFormerBody(form, service);
        }
    }

    private boolean answersForCase(Submission form) {
        return form.by().role() == OrganisationKind.COORDINATOR
                || responsibilities.relationsOf(form.by(), form.reference()).contains(Relation.RESPONSIBLE);
    }

    /** At the door of a house that knew her she may stand; what became of her since, its people do not learn. */
    private void askAsFormerBody(Submission form, AssistanceService service) {
        if (service != AssistanceService.CRISIS_ACCOMMODATION || !requests.shelterPossible(form.reference())) {
            throw new Refusal("victimassistance.runsAlready");
        }
        ask(form, service);
    }

    private void ask(Submission form, AssistanceService service) {
        var reference = form.reference();
        switch (service) {
            case IDENTIFICATION -> requests.identifyAgain(reference);
            case FORMAL_STATUS -> requests.recordStatusAgain(reference);
            case ONWARD_SUPPORT -> requests.askForOnwardSupport(reference);
            case COMPENSATION -> requests.compensation(reference);
            case ASSISTED_RETURN -> requests.assistedReturn(reference);
            case CRISIS_ACCOMMODATION -> {
                takeConsent(form, Recipient.CRISIS_PROVIDER);
                requests.shelter(reference);
            }
            case SAFE_ACCOMMODATION -> {
                takeConsent(form, Recipient.SAFE_PROVIDER);
                requests.programme(reference, service, Capacity.SAFE_PROVIDER);
            }
            case REINTEGRATION -> {
                takeConsent(form, Recipient.REINTEGRATION_PROVIDER);
                requests.programme(reference, service, Capacity.REINTEGRATION_PROVIDER);
            }
            case PERMISSION_TO_STAY ->
                throw new IllegalArgumentException(service + " follows from the decision of the police");
        }
    }

    /** No provider learns of a person who did not allow it; a child never allows it alone. */
    private void takeConsent(Submission form, Recipient recipient) {
        if (!form.values().text("consent").equals("YES")) {
            throw new Refusal("victimassistance.noConsent").at("consent");
        }
        referral.takeWord(
                form.reference(), form.values().text("signedBy"), form.values().optionalText("ownView"));
        consents.say(form.reference(), recipient, true, Word.in(form));
    }

    private String recordedOutcome(CaseReference reference) {
        var key = assistance.recordedOutcome(reference).map(Enum::name).orElse("NONE");
        return messages.getMessage("victimassistance.outcome." + key, null, LocaleContextHolder.getLocale());
    }
}
