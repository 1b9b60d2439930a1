package si.zavetje.transfer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.StaffPresence;
import si.zavetje.bestinterests.Answer;
import si.zavetje.bestinterests.InterestsAnswers;
import si.zavetje.bestinterests.Matter;
import si.zavetje.consents.Consents;
import si.zavetje.consents.Recipient;
import si.zavetje.consents.Word;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Takes the forms of a transfer. */
@Component
class TransferForms implements FormHandlers {

    private static final String YES = "YES";

    private final Transfers transfers;
    private final Referral referral;
    private final Consents consents;
    private final StaffPresence presence;
    private final MessageSource messages;

    TransferForms(
            Transfers transfers, Referral referral, Consents consents, StaffPresence presence, MessageSource messages) {
        this.transfers = transfers;
        this.referral = referral;
        this.consents = consents;
        this.presence = presence;
        this.messages = messages;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("AskForTransfer", this::askForTransfer);
        forms.submit("PrepareTransfer", this::prepareTransfer);
        forms.submit(
                "AnswerTransfer",
                form -> transfers.answer(
                        form.reference(), form.values().text("answer").equals("READY")));
        forms.submit("DetermineMove", this::determineMove);
        forms.submit("RecordArrival", this::recordArrival);
        forms.prefill("DetermineMove", this::why);
        forms.submit("SettleTransfer", this::settleTransfer);
        forms.prefill("PrepareTransfer", this::why);
        forms.prefill("AnswerTransfer", this::whoComes);
        forms.prefill("SettleTransfer", this::howFar);
        forms.offer("SettleTransfer", "providers", this::providers);
    }

    private void askForTransfer(Submission form) {
        var reason = form.values().text("reason");
        if (!reason.equals("NOT_NEEDED")) {
            transfers.ask(
                    form.reference(),
                    reason,
                    form.values().optionalDate("lastDay").orElse(null));
        }
    }

    /** A yes for a child is said by who speaks for it; who takes over learns who the person is, and nobody takes over who may not. */
    private void prepareTransfer(Submission form) {
        var values = form.values();
        boolean agrees = values.text("agrees").equals(YES);
        if (agrees) {
            referral.takeWord(form.reference(), values.text("signedBy"), values.optionalText("ownView"));
            if (!values.text("consentToTransfer").equals(YES)) {
                throw new Refusal("transfer.noConsent").at("consentToTransfer");
            }
            Recipient.of(transfers.housing(form.reference()).capacity())
                    .ifPresent(recipient -> consents.handOver(
                            form.reference(), recipient, true, values.choices("dataItems"), Word.in(form)));
        }
        transfers.agree(form.reference(), agrees);
    }

    private void determineMove(Submission form) {
        transfers.findInterests(
                form.reference(),
                new InterestsAnswers(form.values())
                        .found(Matter.MOVE, form.values().choice("interests", Answer.class)));
    }

    private void recordArrival(Submission form) {
        if (form.values().text("outcome").equals("ARRIVED")) {
            transfers.arrive(form.reference(), form.values().instant("arrivedAt"));
        } else {
            transfers.notArrived(form.reference());
        }
    }

    private void settleTransfer(Submission form) {
        transfers.settle(
                form.reference(),
                form.values().choice("step", Transfer.Next.class),
                form.values().optionalText("provider").orElse(null));
    }

    private Map<String, Object> why(CaseReference reference) {
        var facts = new HashMap<String, Object>();
        facts.put("why", say("transfer.reason." + transfers.reason(reference)));
        transfers.lastDay(reference).ifPresent(day -> facts.put("providerEnds", day.toString()));
        return facts;
    }

    /** What a provider must know to say whether it has a place; not who comes. */
    private Map<String, Object> whoComes(CaseReference reference) {
        boolean child = referral.child(reference);
        int with = referral.accompanyingChildren(reference);
        return Map.of(
                "adults", child ? 0 : 1,
                "children", child ? with + 1 : with,
                "presence", presence.inWords(reference));
    }

    private Map<String, Object> howFar(CaseReference reference) {
        var facts = new HashMap<>(why(reference));
        facts.put("agrees", transfers.agreed(reference) ? YES : "NO");
        if (transfers.againstInterests(reference)) {
            facts.put("interestsFound", say("transfer.againstInterests"));
        }
        facts.put("askedSoFar", transfers.askedSoFar(reference));
        return facts;
    }

    private Map<String, String> providers(CaseReference reference) {
        var names = new LinkedHashMap<String, String>();
        transfers.eligible(reference).forEach(one -> names.put(one.id(), one.name()));
        return names;
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
