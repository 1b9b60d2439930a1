package si.zavetje.safeaccommodation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import si.zavetje.caseevents.EventKind;
import si.zavetje.caseevents.EventReport;
import si.zavetje.consents.Consents;
import si.zavetje.consents.Recipient;
import si.zavetje.consents.Word;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.FormValues;
import si.zavetje.forms.Submission;
import si.zavetje.identification.Identification;
import si.zavetje.places.Places;
import si.zavetje.reflection.Title;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.risk.RiskLevel;
import si.zavetje.risk.Risks;
import si.zavetje.safeaccommodation.SafeStay.Review;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.stays.Agreement;
import si.zavetje.stays.Housing;
import si.zavetje.stays.KeptPlace;
import si.zavetje.stays.ProviderStays;

/** The forms of safe accommodation. */
@Component
class SafeAccommodationForms implements FormHandlers {

    private enum HandOver {
        ACCEPTED,
        REFUSED
    }

    private enum Search {
        NEXT_PROVIDER,
        ASK_AGAIN,
        STOP
    }

    private final SafeAccommodation safe;
    private final ProviderStays providerStays;
    private final KeptPlace keptPlace;
    private final EntryRules rules;
    private final Identification identification;
    private final Consents consents;
    private final Risks risks;
    private final Places places;
    private final Responsibilities responsibilities;

    SafeAccommodationForms(
            SafeAccommodation safe,
            ProviderStays providerStays,
            KeptPlace keptPlace,
            EntryRules rules,
            Identification identification,
            Consents consents,
            Risks risks,
            Places places,
            Responsibilities responsibilities) {
        this.safe = safe;
        this.providerStays = providerStays;
        this.keptPlace = keptPlace;
        this.rules = rules;
        this.identification = identification;
        this.consents = consents;
        this.risks = risks;
        this.places = places;
        this.responsibilities = responsibilities;
    }

    @Override
    public void register(FormRegistry on) {
        on.submit("CheckEntry", this::checkEntry);
        on.submit("SettleTitle", this::settleTitle);
        on.submit("AcceptHandOver", this::acceptHandOver);
        on.submit("FindAnotherPlace", this::findAnotherPlace);
        on.submit("AdmitToSafeAccommodation", this::admit);
        on.offer("AdmitToSafeAccommodation", Places.LIST, this::places);
        on.submit("DrawUpProgramme", form -> safe.drawUpProgramme(form.reference()));
        on.submit("ReviewProgramme", this::review);
        on.submit("RecordSafeExit", this::exit);
        on.prefill("CheckEntry", this::entryFacts);
        on.prefillWherever(
                "reviewFor",
                reference -> safe.reviewFor(reference).map(Enum::name).orElse(""));
        on.prefill(
                "SettleTitle",
                reference -> safe.lastTitle(reference).map(Title::shown).orElse(Map.of()));
        on.prefill(
                "RecordSafeExit",
                reference -> Map.of(
                        "placeKept", keptPlace.lastDayInForm(reference),
                        "careDaysPerProvider", providerStays.careDaysInWords(reference, Housing.SAFE)));
    }

    private void checkEntry(Submission form) {
        safe.checkEntry(form.reference(), yes(form.values(), "stillWanted"));
    }

    private Map<String, String> places(CaseReference reference) {
        return responsibilities
                .organisationFor(reference, Capacity.SAFE_PROVIDER)
                .map(provider -> places.offered(reference, Housing.SAFE, provider))
                .orElseGet(Map::of);
    }

    private void settleTitle(Submission form) {
        switch (form.values().text("titlePossible")) {
            case "YES" ->
                safe.recordTitle(
                        form.reference(),
                        form.values().date("titleUntil"),
                        form.values().choice("titleKind", Title.Kind.class));
            case "NO" -> safe.recordNoTitlePossible(form.reference());
            default -> {} // Not known yet: the question comes again.
        }
    }

    /** Nobody is taken over who did not agree to it, or was not asked. */
    private void acceptHandOver(Submission form) {
        boolean accepted = form.values().choice("handOver", HandOver.class) == HandOver.ACCEPTED;
        if (accepted && !Set.of("YES", "PARTLY").contains(form.values().text("transferConsent"))) {
            throw new Refusal("safeaccommodation.noConsentToTakeOver").at("transferConsent");
        }
        if (accepted && !consents.allowsDataTo(form.reference(), Capacity.SAFE_PROVIDER)) {
            throw new Refusal("safeaccommodation.notAllowedToKnow").at("transferConsent");
        }
        safe.answerHandOver(form.reference(), accepted);
    }

    private void admit(Submission form) {
        var values = form.values();
        if (values.text("outcome").equals("ADMITTED")) {
            safe.admit(form.reference(), values.instant("admittedAt"));
            places.moveIn(form.reference(), Housing.SAFE, values.text("place"));
        } else {
            safe.notArrived(form.reference(), missing(values));
        }
    }

    /** Whether somebody is under threat that is not known counts as a yes. */
    private static Optional<EventReport> missing(FormValues values) {
        return values.text("whereabouts").equals("MISSING")
                ? Optional.of(new EventReport(
                        EventKind.MISSING,
                        values.instant("lastSeenAt"),
                        !values.text("underThreat").equals("NO")))
                : Optional.empty();
    }

    private void findAnotherPlace(Submission form) {
        switch (form.values().choice("step", Search.class)) {
            case NEXT_PROVIDER -> safe.askNextProvider(form.reference());
            case STOP -> safe.stopSeeking(form.reference());
            case ASK_AGAIN -> {}
        }
    }

    private void review(Submission form) {
        risks.found(form.reference(), form.values().choice("riskLevel", RiskLevel.class));
        safe.review(form.reference(), form.values().choice("result", Review.class));
    }

    /** Data go on only with consent; without it the person is free to come back to reintegration later. */
    private void exit(Submission form) {
        var reason = form.values().choice("reason", SafeExit.class);
        if (reason == SafeExit.REINTEGRATION) {
            boolean allowed = yes(form.values(), "transferConsent");
            if (!allowed) {
                throw new Refusal("safeaccommodation.noConsentToHandOver").at("transferConsent");
            }
            consents.handOver(
                    form.reference(),
                    Recipient.REINTEGRATION_PROVIDER,
                    true,
                    form.values().choices("shared"),
                    Word.in(form));
        }
        safe.exit(
                form.reference(),
                form.values().date("exitedOn"),
                reason,
                form.values().optionalChoice("agrees", Agreement.class).orElse(Agreement.NO));
    }

    private Map<String, Object> entryFacts(CaseReference reference) {
        var facts = new LinkedHashMap<String, Object>();
        said(rules.reasonableGrounds(reference), identification.noGrounds(reference))
                .ifPresent(answer -> facts.put("reasonableGrounds", answer));
        said(rules.consent(reference), identification.assistanceRefused(reference))
                .ifPresent(answer -> facts.put("consent", answer));
        facts.put("titleNeeded", yesOrNo(rules.titleNeeded(reference)));
        safe.lastTitle(reference)
                .ifPresent(title -> facts.put("titleUntil", title.until().toString()));
        return facts;
    }

    private static boolean yes(FormValues values, String question) {
        return "YES".equals(values.text(question));
    }

    /** What was neither said nor denied is not known. */
    private static Optional<String> said(boolean yes, boolean no) {
        return yes || no ? Optional.of(yesOrNo(yes)) : Optional.empty();
    }

    private static String yesOrNo(boolean fact) {
        return fact ? "YES" : "NO";
    }
}
