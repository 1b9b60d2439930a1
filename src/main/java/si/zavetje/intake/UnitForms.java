package si.zavetje.intake;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** Takes the forms of whoever answers a referral, whoever sent it, and the coordinator. */
@Component
class UnitForms implements FormHandlers {

    private final IncomingReferrals incoming;
    private final ReferredFacts facts;
    private final ContactPoint contactPoint;
    private final MessageSource messages;

    UnitForms(IncomingReferrals incoming, ReferredFacts facts, ContactPoint contactPoint, MessageSource messages) {
        this.incoming = incoming;
        this.facts = facts;
        this.contactPoint = contactPoint;
        this.messages = messages;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("ReceiveReferral", this::receiveReferral);
        forms.submit("FollowUpRefusal", this::followUpRefusal);
        forms.submit("ReviewRefusal", this::reviewRefusal);
        forms.submit("ChaseReferral", this::chaseReferral);
        forms.submit("AskAfterReferral", this::askAfterReferral);
        forms.submit("HelpOutsideProgramme", this::helpOutsideProgramme);
        forms.prefill("ReceiveReferral", this::whatWasSent);
        forms.prefill("FollowUpRefusal", this::whyNot);
        forms.prefill("ReviewRefusal", this::whyNot);
        forms.prefill("ChaseReferral", this::whoIsSilent);
        Stream.of("ReceiveReferral", "FollowUpRefusal", "ReviewRefusal", "ChaseReferral")
                .forEach(form -> forms.offer(form, "units", incoming::units));
    }

    private void receiveReferral(Submission form) {
        var values = form.values();
        switch (values.choice("answer", Offer.Answer.class)) {
            case TAKEN_UP -> incoming.takeUp(form.reference(), form.by());
            case PASSED_ON -> incoming.passOn(form.reference(), values.text("unit"));
            default ->
                incoming.refuse(
                        form.reference(),
                        new Offer.Refused(
                                values.choice("reason", Offer.Reason.class),
                                values.optionalText("sentOn").orElse(null),
                                values.optionalText("remedies").orElse(null)));
        }
    }

    private void followUpRefusal(Submission form) {
        var next = form.values().text("next");
        if (next.equals("OFFER_AGAIN")) {
            incoming.offer(form.reference(), form.values().text("unit"));
        } else {
            incoming.leave(form.reference(), IncomingReferral.SenderNext.valueOf(next));
        }
    }

    private void reviewRefusal(Submission form) {
        if (form.values().text("decision").equals("NAME_UNIT")) {
            incoming.offer(form.reference(), form.values().text("unit"));
        } else {
            incoming.end(form.reference(), IncomingReferral.Ending.NOT_TAKEN_UP);
        }
    }

    private void chaseReferral(Submission form) {
        if (form.values().text("decision").equals("NAME_UNIT")) {
            incoming.giveToAnother(form.reference(), form.values().text("unit"));
        }
    }

    private void askAfterReferral(Submission form) {
        if (form.values().text("inDanger").equals("YES")) {
            incoming.foundInDanger(form.reference());
        }
    }

    private void helpOutsideProgramme(Submission form) {
        switch (form.values().text("next")) {
            case "AGREES" -> incoming.tellPolice(form.reference(), false);
            case "LIFE_AT_RISK" -> incoming.tellPolice(form.reference(), true);
            case "ENDED" -> incoming.end(form.reference(), IncomingReferral.Ending.HELPED_OUTSIDE);
            default -> {}
        }
    }

    private Map<String, Object> whatWasSent(CaseReference reference) {
        var referral = incoming.of(reference);
        var said = new HashMap<String, Object>();
        facts.of(referral).values().forEach(said::putAll);
        var shown = new HashMap<String, Object>();
        shown.put("sentBy", sentBy(referral));
        shown.put(
                "sentAt",
                LocalDateTime.ofInstant(referral.sentAt(), LegalZone.ID)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        shown.put("dangerSaid", say("intake.danger." + said.get("immediateDanger")));
        shown.put("consentSaid", say("intake.consent." + said.get("consentToReferral")));
        put(shown, "placeSaid", said.get("municipality"));
        put(
                shown,
                "personName",
                Stream.of("firstName", "secondName")
                        .map(said::get)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")));
        put(shown, "safeContact", said.get("safeContact"));
        put(shown, "details", said.get("details"));
        put(shown, "refusedBefore", history(referral));
        return shown;
    }

    private Map<String, Object> whyNot(CaseReference reference) {
        var referral = incoming.of(reference);
        var last = referral.lastOffer().orElseThrow();
        var shown = new HashMap<String, Object>();
        shown.put("why", say("intake.reason." + last.reason()));
        shown.put("askedSoFar", history(referral));
        shown.put("sentBy", sentBy(referral));
        put(shown, "sentOn", words("intake.sentOn.", last.sentOn()));
        put(shown, "remedies", words("intake.remedies.", last.remedies()));
        put(shown, "senderSays", words("intake.senderNext.", referral.senderNext()));
        return shown;
    }

    private Map<String, Object> whoIsSilent(CaseReference reference) {
        var referral = incoming.of(reference);
        return Map.of(
                "unitAsked", contactPoint.nameOf(incoming.unit(reference)),
                "sentBy", sentBy(referral),
                "dangerSaid", say("intake.danger." + (referral.danger() ? "UNKNOWN" : "NO")));
    }

    /** Which units were asked before, and what each said. */
    private String history(IncomingReferral referral) {
        return referral.offers().stream()
                .filter(offer -> !offer.open())
                .map(offer -> contactPoint.nameOf(offer.unit()) + ": "
                        + (offer.reason() == null
                                ? say("intake.answer." + offer.answer())
                                : say("intake.reason." + offer.reason())))
                .collect(Collectors.joining("; "));
    }

    private String sentBy(IncomingReferral referral) {
        var sender = referral.sender();
        return sender == null ? say("intake.withoutAccount") : contactPoint.nameOf(sender);
    }

    private @Nullable String words(String group, @Nullable Object code) {
        return code == null ? null : say(group + code);
    }

    private static void put(Map<String, Object> shown, String key, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            shown.put(key, value);
        }
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
