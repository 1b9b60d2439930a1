package si.zavetje.childprotection;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.caseevents.EventReport;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.identification.Identification;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;

/** Takes the forms about a child, and about somebody who was one. */
@Component
class ChildProtectionForms implements FormHandlers {

    private final ChildProtection protection;
    private final Identification identification;
    private final CaseEvents events;
    private final MessageSource messages;
    private final Clock clock;

    ChildProtectionForms(
            ChildProtection protection,
            Identification identification,
            CaseEvents events,
            MessageSource messages,
            Clock clock) {
        this.protection = protection;
        this.identification = identification;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit(
                "NameSocialWorkCentre",
                form -> protection.name(form.reference(), form.values().text("centre")));
        forms.submit("LookAfterChild", this::lookAfterChild);
        forms.submit("AskAdultAgain", this::askAdultAgain);
        forms.offer("NameSocialWorkCentre", "centres", reference -> centres());
        forms.prefill("LookAfterChild", reference -> Map.of("why", why(reference)));
    }

    private void lookAfterChild(Submission form) {
        if (form.values().text("assistance").equals("GOES_ON")) {
            protection.assistanceGoesOn(form.reference());
        }
    }

    /** What was answered for a child is asked of the adult: assistance, and who may have the data. */
    private void askAdultAgain(Submission form) {
        var values = form.values();
        switch (values.text("assistance")) {
            case "YES" ->
                Stream.of(Capacity.SAFE_PROVIDER, Capacity.REINTEGRATION_PROVIDER, Capacity.SOCIAL_WORK_CENTRE)
                        .forEach(recipient -> identification.allowDataTo(
                                form.reference(),
                                recipient,
                                values.choices("recipients").contains(recipient.name())));
            case "NO" ->
                events.report(form.reference(), EventReport.of(EventKind.ASSISTANCE_WITHDRAWN, clock.instant()));
            default -> {}
        }
    }

    private Map<String, String> centres() {
        var names = new LinkedHashMap<String, String>();
        protection.centres().forEach(centre -> names.put(centre.id(), centre.name()));
        return names;
    }

    private String why(CaseReference reference) {
        return messages.getMessage("childprotection." + reason(reference), null, LocaleContextHolder.getLocale());
    }

    private String reason(CaseReference reference) {
        if (events.absence(reference).isPresent()) {
            return "gone";
        }
        return identification.assistanceRefused(reference) ? "refused" : "child";
    }
}
