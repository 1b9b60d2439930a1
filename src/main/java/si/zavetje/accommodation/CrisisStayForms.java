package si.zavetje.accommodation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation.Route;
import si.zavetje.consents.Consents;
import si.zavetje.consents.Recipient;
import si.zavetje.consents.Word;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.identification.Cooperation;
import si.zavetje.identification.Identification;
import si.zavetje.places.Places;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;

/** Takes the forms of the days in crisis accommodation. */
@Component
class CrisisStayForms implements FormHandlers {

    private static final String UNDECIDED = "UNDECIDED";

    private final CrisisStay stay;
    private final CrisisAccommodation accommodation;
    private final Identification identification;
    private final Consents consents;
    private final Referral referral;
    private final StaffPresence presence;
    private final Places places;

    CrisisStayForms(
            CrisisStay stay,
            CrisisAccommodation accommodation,
            Identification identification,
            Consents consents,
            Referral referral,
            StaffPresence presence,
            Places places) {
        this.stay = stay;
        this.accommodation = accommodation;
        this.identification = identification;
        this.consents = consents;
        this.referral = referral;
        this.presence = presence;
        this.places = places;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("AdmitPerson", this::admit);
        forms.submit("InformOfProgramme", form -> stay.inform(form.reference()));
        forms.submit("RecordVictimDecision", this::recordVictimDecision);
        forms.submit("RemindOfDecision", form -> {});
        forms.submit("AgreeHandOver", this::agreeHandOver);
        forms.submit("RelocatePerson", this::relocate);
        forms.offer("AdmitPerson", Places.LIST, places::offered);
        forms.offer("RelocatePerson", Places.LIST, places::offered);
        forms.prefill("AdmitPerson", this::periodAndPresence);
        forms.prefill("RecordVictimDecision", this::decision);
        forms.prefill("RemindOfDecision", this::period);
        forms.prefill("AgreeHandOver", this::periodAndRoute);
    }

    private void admit(Submission form) {
        places.move(form.reference(), form.values().text("place"));
        stay.recordAdmission(form.reference());
    }

    private void relocate(Submission form) {
        places.move(form.reference(), form.values().text("place"));
        stay.relocate(form.reference());
    }

    /** Cooperation is written down apart from the route: it is no condition for anything. */
    private void recordVictimDecision(Submission form) {
        var values = form.values();
        referral.takeWord(form.reference(), values.text("signedBy"), values.optionalText("ownView"));
        var answer = values.text("route");
        var route = answer.equals(UNDECIDED) ? null : Route.valueOf(answer);
        identification.sayOnCooperation(
                form.reference(), values.choice("cooperation", Cooperation.class), values.date("decidedOn"));
        stay.decide(form.reference(), route);
    }

    private void agreeHandOver(Submission form) {
        var values = form.values();
        boolean allowed = values.text("consentToTransfer").equals("YES");
        if (allowed) {
            referral.takeWord(form.reference(), values.text("signedBy"), values.optionalText("ownView"));
        }
        accommodation
                .route(form.reference())
                .flatMap(Route::provider)
                .flatMap(Recipient::of)
                .ifPresent(recipient -> consents.handOver(
                        form.reference(), recipient, allowed, values.choices("dataItems"), Word.in(form)));
        stay.agreeHandOver(form.reference(), values.date("handOverOn"));
    }

    private Map<String, Object> period(CaseReference reference) {
        return Map.of("lastDay", stay.period(reference).lastDay().toString());
    }

    /** What she said on cooperation before, whoever asked, stands in the form. */
    private Map<String, Object> decision(CaseReference reference) {
        var facts = new HashMap<>(period(reference));
        identification.cooperation(reference).ifPresent(said -> {
            facts.put("cooperation", said.answer().name());
            facts.put("saidOnCooperation", said.on().toString());
        });
        return facts;
    }

    private Map<String, Object> periodAndPresence(CaseReference reference) {
        return with(reference, "presence", presence::inWords);
    }

    private Map<String, Object> periodAndRoute(CaseReference reference) {
        return with(
                reference,
                "route",
                known -> accommodation.route(known).map(Enum::name).orElse(""));
    }

    private Map<String, Object> with(CaseReference reference, String key, Function<CaseReference, String> fact) {
        var facts = new HashMap<>(period(reference));
        facts.put(key, fact.apply(reference));
        return facts;
    }
}
