package si.zavetje.consents;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.consents.Consent.Answer;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.FormValues;
import si.zavetje.forms.Submission;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** Takes the forms about what a person allows, and what is stopped because of it. */
@Component
class ConsentForms implements FormHandlers {

    /** What a person knows before a consent counts: what for, who reads, how long, how to see it and how to take it back. */
    private static final Set<String> TO_BE_KNOWN =
            Set.of("WHAT_FOR", "WHO_READS", "HOW_LONG", "MAY_SEE", "MAY_WITHDRAW");

    private final Consents consents;
    private final Stopping stopping;
    private final ConsentWords words;
    private final Referral referral;
    private final Deadlines deadlines;

    ConsentForms(Consents consents, Stopping stopping, ConsentWords words, Referral referral, Deadlines deadlines) {
        this.consents = consents;
        this.stopping = stopping;
        this.words = words;
        this.referral = referral;
        this.deadlines = deadlines;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("RecordConsent", this::recordConsent);
        forms.submit(
                "ConfirmStopped",
                form -> stopping.confirm(
                        form.reference(),
                        form.by().organisation(),
                        form.values().choice("done", ConsentStop.Done.class)));
        forms.submit("ReviewDisclosure", this::reviewDisclosure);
        forms.prefill("ReviewDisclosure", reference -> Map.of("disclosed", disclosed(reference)));
        forms.prefill("RecordConsent", reference -> Map.of("standing", standing(reference)));
    }

    private void recordConsent(Submission form) {
        var values = form.values();
        if (values.text("what").equals("NOTHING")) {
            return;
        }
        var answer = values.choice("what", Answer.class);
        if (answer == Answer.LIFE_AT_RISK) {
            consents.tellToSaveALife(
                    form.reference(),
                    values.choice("recipient", Recipient.class),
                    purposes(values),
                    Word.in(form).until(LegalZone.dayOf(deadlines.due(form.reference(), "consent.lifeRisk"))));
            return;
        }
        if (answer == Answer.GIVEN && !values.choices("told").containsAll(TO_BE_KNOWN)) {
            throw new Refusal("consents.notInformed").at("told");
        }
        referral.takeWord(form.reference(), values.text("signedBy"), values.optionalText("ownView"));
        var word = Word.in(form)
                .spoken(values.text("askedIn"), values.flag("interpreted"))
                .afterTheSheet(
                        values.optionalText("words").filter("SHEET"::equals).isPresent())
                .said(
                        values.choice("how", Word.How.class),
                        values.optionalDate("until").orElse(null));
        consents.answer(form.reference(), values.choice("recipient", Recipient.class), purposes(values), answer, word);
    }

    private void reviewDisclosure(Submission form) {
        if (form.values().text("review").equals("NOT_NEEDED")) {
            consents.endDisclosures(form.reference(), Word.in(form));
        }
    }

    private String disclosed(CaseReference reference) {
        var told = consents.of(reference).stream()
                .filter(one -> one.answer() == Answer.LIFE_AT_RISK)
                .toList();
        return words.of(reference, told, LocaleContextHolder.getLocale()).stream()
                .map(line -> line.recipient() + ": " + line.state())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static List<Purpose> purposes(FormValues values) {
        return values.choice("recipient", Recipient.class) == Recipient.RESEARCH
                ? List.of(Purpose.FIGURES)
                : values.choices("purposes").stream().map(Purpose::valueOf).toList();
    }

    private String standing(CaseReference reference) {
        return words.of(reference, consents.of(reference), LocaleContextHolder.getLocale()).stream()
                .map(line -> line.recipient() + ": " + line.what() + " – " + line.state())
                .collect(Collectors.joining("\n"));
    }
}
