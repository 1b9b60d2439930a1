package si.zavetje.accommodation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation.ExitReason;
import si.zavetje.accommodation.CrisisAccommodation.Route;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.identification.Identification;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Takes the forms of the days in crisis accommodation. */
@Component
class CrisisStayForms implements FormHandlers {

    private static final String UNDECIDED = "UNDECIDED";

    private final Stays stays;
    private final Absences absences;
    private final CrisisStay stay;
    private final CrisisAccommodation accommodation;
    private final Identification identification;
    private final Referral referral;
    private final StaffPresence presence;
    private final ApplicationEventPublisher events;

    CrisisStayForms(
            Stays stays,
            Absences absences,
            CrisisStay stay,
            CrisisAccommodation accommodation,
            Identification identification,
            Referral referral,
            StaffPresence presence,
            ApplicationEventPublisher events) {
        this.stays = stays;
        this.absences = absences;
        this.stay = stay;
        this.accommodation = accommodation;
        this.identification = identification;
        this.referral = referral;
        this.presence = presence;
        this.events = events;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("AdmitPerson", form -> {});
        forms.submit("AssessRisk", form -> {});
        forms.submit("AssessNeeds", form -> {});
        forms.submit("InformOfProgramme", form -> {});
        forms.submit("RecordVictimDecision", this::recordVictimDecision);
        forms.submit("RemindOfDecision", form -> {});
        forms.submit("AgreeHandOver", this::agreeHandOver);
        forms.submit("ReportStayEvent", this::reportStayEvent);
        forms.submit("RelocatePerson", this::relocatePerson);
        forms.submit("ConsiderGroup", form -> {});
        forms.prefill("AdmitPerson", this::periodAndPresence);
        for (var form : List.of("RecordVictimDecision", "RemindOfDecision", "ReportStayEvent")) {
            forms.prefill(form, this::period);
        }
        forms.prefill("AgreeHandOver", this::periodAndRoute);
    }

    /** Cooperation is written down apart from the route: it is no condition for anything. */
    private void recordVictimDecision(Submission form) {
        var values = form.values();
        referral.demandGuardianOfChild(form.reference(), values.text("signedBy").equals("VICTIM"));
        var answer = values.text("route");
        var route = answer.equals(UNDECIDED) ? null : Route.valueOf(answer);
        change(form, "route", route, "cooperation", values.text("cooperation"));
        events.publishEvent(new CrisisAccommodation.RouteChosen(form.reference(), route));
    }

    private void agreeHandOver(Submission form) {
        var day = form.values().date("handOverOn");
        if (day.isBefore(stay.admissionDay(form.reference()))
                || day.isAfter(stay.period(form.reference()).lastDay())) {
            throw new Refusal("accommodation.outsideThePeriod");
        }
        boolean allowed = form.values().text("consentToTransfer").equals("YES");
        var route = stays.of(form.reference()).route();
        Optional.ofNullable(route)
                .flatMap(Route::provider)
                .ifPresent(provider -> identification.allowDataTo(form.reference(), provider, allowed));
        events.publishEvent(new CrisisAccommodation.RouteChosen(form.reference(), route));
    }

    private void reportStayEvent(Submission form) {
        var event = form.values().choice("event", Stay.Event.class);
        var since = form.values().instant("since");
        switch (event) {
            case LEFT, MISSING -> goesAway(form, event, since);
            case RETURNED -> comesBack(form, since);
            case CONSENT_WITHDRAWN -> end(form, ExitReason.WITHDREW, since);
            case DECEASED -> end(form, ExitReason.DECEASED, since);
            case NOT_SAFE_HERE, GROUP_NEEDED -> {}
        }
        change(form, "last_event", event);
        if (event == Stay.Event.DECEASED) {
            identification.personDied(form.reference());
        }
    }

    private void goesAway(Submission form, Stay.Event event, Instant since) {
        absences.current(form.reference()).ifPresent(absence -> absences.end(absence, since));
        absences.begin(
                form.reference(), event == Stay.Event.MISSING, form.values().flag("underThreat"), since);
        events.publishEvent(new FactsChanged(form.reference()));
    }

    private void comesBack(Submission form, Instant since) {
        var absence = absences.current(form.reference())
                .filter(open -> !since.isBefore(open.since()))
                .orElseThrow(() -> new Refusal("accommodation.notAway"));
        absences.end(absence, since);
    }

    private void end(Submission form, ExitReason because, Instant since) {
        change(form, "ending", because, "ending_since", since);
        events.publishEvent(new FactsChanged(form.reference()));
    }

    /** A new shelter; the clock runs on, and the old code is in no form any more. */
    private void relocatePerson(Submission form) {
        change(form, "relocations", stays.of(form.reference()).relocations() + 1);
    }

    private void change(Submission form, @Nullable Object... columnsAndValues) {
        stays.change(stays.of(form.reference()), columnsAndValues);
    }

    private Map<String, Object> period(CaseReference reference) {
        return Map.of("lastDay", stay.period(reference).lastDay().toString());
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
