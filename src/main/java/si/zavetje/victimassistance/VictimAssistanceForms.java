package si.zavetje.victimassistance;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.identification.Identification;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Takes the forms of the case as a whole. */
@Component
class VictimAssistanceForms implements FormHandlers {

    private enum Decision {
        CLOSE,
        LOOK_AGAIN,
        ONWARD_SUPPORT,
        SAFE_ACCOMMODATION,
        REINTEGRATION
    }

    private final VictimAssistance assistance;
    private final Services services;
    private final Reopenings reopenings;
    private final CrisisAccommodation accommodation;
    private final Identification identification;
    private final MessageSource messages;

    VictimAssistanceForms(
            VictimAssistance assistance,
            Services services,
            Reopenings reopenings,
            CrisisAccommodation accommodation,
            Identification identification,
            MessageSource messages) {
        this.assistance = assistance;
        this.services = services;
        this.reopenings = reopenings;
        this.accommodation = accommodation;
        this.identification = identification;
        this.messages = messages;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("ArrangeOnwardSupport", form -> {});
        forms.submit("LookAtCase", this::lookAtCase);
        forms.submit("ReopenCase", this::reopenCase);
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

    private void lookAtCase(Submission form) {
        var reference = form.reference();
        switch (form.values().choice("decision", Decision.class)) {
            case CLOSE -> assistance.close(reference, form.values().choice("outcome", Outcome.class));
            case ONWARD_SUPPORT -> services.ask(reference, AssistanceService.ONWARD_SUPPORT);
            case SAFE_ACCOMMODATION -> ask(form, AssistanceService.SAFE_ACCOMMODATION, Capacity.SAFE_PROVIDER);
            case REINTEGRATION -> ask(form, AssistanceService.REINTEGRATION, Capacity.REINTEGRATION_PROVIDER);
            case LOOK_AGAIN -> {}
        }
    }

    private void reopenCase(Submission form) {
        var reason = form.values().text("reason");
        if (!reason.equals("NOTHING")) {
            reopenings.reopen(form.reference(), Reopening.Reason.valueOf(reason));
        }
    }

    /** No provider learns of a person who did not allow it. */
    private void ask(Submission form, AssistanceService service, Capacity provider) {
        boolean allowed = form.values().text("consent").equals("YES");
        identification.allowDataTo(form.reference(), provider, allowed);
        if (!allowed) {
            throw new Refusal("victimassistance.noConsent");
        }
        services.ask(form.reference(), service);
    }

    private String recordedOutcome(CaseReference reference) {
        var key = assistance.recordedOutcome(reference).map(Enum::name).orElse("NONE");
        return messages.getMessage("victimassistance.outcome." + key, null, LocaleContextHolder.getLocale());
    }
}
