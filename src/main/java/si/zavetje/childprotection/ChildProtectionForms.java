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
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Today;

/** Takes the forms about a child, and about somebody who was one. */
@Component
class ChildProtectionForms implements FormHandlers {

    private final ChildProtection protection;
    private final Guardians guardians;
    private final Identification identification;
    private final Referral referral;
    private final CaseEvents events;
    private final MessageSource messages;
    private final Clock clock;
    private final Today today;

    ChildProtectionForms(
            ChildProtection protection,
            Guardians guardians,
            Identification identification,
            Referral referral,
            CaseEvents events,
            MessageSource messages,
            Clock clock,
            Today today) {
        this.protection = protection;
        this.guardians = guardians;
        this.identification = identification;
        this.referral = referral;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
        this.today = today;
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
        var speaks = form.values().text("speaksForChild");
        if (!speaks.equals("NOBODY_YET")) {
            guardians.speaksNow(
                    form.reference(),
                    Guardian.Kind.valueOf(speaks),
                    form.values().optionalDate("speaksSince").orElseGet(today::date));
        }
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
        if (identification.assistanceRefused(reference)) {
            return "refused";
        }
        if (referral.legalStatus(reference) == Referral.LegalStatus.ASYLUM_APPLICANT
                && guardians.now(reference).stream().noneMatch(one -> one.kind() == Guardian.Kind.ASYLUM)) {
            return "asylum";
        }
        return "child";
    }
}
