package si.zavetje.childprotection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.caseevents.EventReport;
import si.zavetje.consents.Consents;
import si.zavetje.consents.Recipient;
import si.zavetje.consents.Word;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.identification.Identification;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Today;

/** Takes the forms about a child, and about somebody who was one. */
@Component
class ChildProtectionForms implements FormHandlers {

    private final ChildProtection protection;
    private final Guardians guardians;
    private final ChildMatters matters;
    private final Identification identification;
    private final Referral referral;
    private final Consents consents;
    private final CaseEvents events;
    private final MessageSource messages;
    private final Clock clock;
    private final Today today;

    ChildProtectionForms(
            ChildProtection protection,
            Guardians guardians,
            ChildMatters matters,
            Identification identification,
            Referral referral,
            Consents consents,
            CaseEvents events,
            MessageSource messages,
            Clock clock,
            Today today) {
        this.protection = protection;
        this.guardians = guardians;
        this.matters = matters;
        this.identification = identification;
        this.referral = referral;
        this.consents = consents;
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
        matters.settle(form.reference(), ChildMatter.Kind.DISAGREES);
    }

    /** What was answered for a child is asked of the adult: assistance, and who may have the data. */
    private void askAdultAgain(Submission form) {
        var values = form.values();
        switch (values.text("assistance")) {
            case "YES" -> {
                identification.agreeAfterAll(form.reference());
                Stream.of(Recipient.SAFE_PROVIDER, Recipient.REINTEGRATION_PROVIDER, Recipient.SOCIAL_WORK_CENTRE)
                        .forEach(recipient -> consents.say(
                                form.reference(),
                                recipient,
                                values.choices("recipients").contains(recipient.name()),
                                Word.in(form)));
                matters.settle(form.reference(), ChildMatter.Kind.ADULT_NOT_ASKED);
            }
            case "NO" -> {
                events.report(form.reference(), EventReport.of(EventKind.ASSISTANCE_WITHDRAWN, clock.instant()));
                matters.settle(form.reference(), ChildMatter.Kind.ADULT_NOT_ASKED);
            }
            default -> {}
        }
    }

    private Map<String, String> centres() {
        var names = new LinkedHashMap<String, String>();
        protection.centres().forEach(centre -> names.put(centre.id(), centre.name()));
        return names;
    }

    private String why(CaseReference reference) {
        var reasons = reasons(reference);
        return (reasons.isEmpty() ? List.of("child") : reasons)
                .stream()
                        .map(reason ->
                                messages.getMessage("childprotection." + reason, null, LocaleContextHolder.getLocale()))
                        .collect(Collectors.joining(" "));
    }

    private List<String> reasons(CaseReference reference) {
        var reasons = new ArrayList<String>();
        if (events.absence(reference).isPresent()) {
            reasons.add("gone");
        }
        if (identification.assistanceRefused(reference)) {
            reasons.add("refused");
        }
        if (matters.open(reference, ChildMatter.Kind.DISAGREES)) {
            reasons.add("disagrees");
        }
        if (referral.legalStatus(reference) == Referral.LegalStatus.ASYLUM_APPLICANT
                && guardians.now(reference).stream().noneMatch(one -> one.kind() == Guardian.Kind.ASYLUM)) {
            reasons.add("asylum");
        }
        return reasons;
    }
}
