package si.zavetje.reflection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.identification.Cooperation;
import si.zavetje.identification.Identification;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;

/** The forms of the permission to stay. */
@Component
class ReflectionPeriodForms implements FormHandlers {

    private enum Decision {
        GRANTED,
        REFUSED,
        NOT_NEEDED
    }

    private final ReflectionPeriod reflection;
    private final Residence residence;
    private final Identification identification;

    ReflectionPeriodForms(ReflectionPeriod reflection, Residence residence, Identification identification) {
        this.reflection = reflection;
        this.residence = residence;
        this.identification = identification;
    }

    @Override
    public void register(FormRegistry on) {
        on.submit("IssuePermission", this::issue);
        on.submit("InformOfRefusal", form -> {});
        on.submit("InformOfResidenceOptions", form -> {});
        on.submit("DecideContinuation", this::continueWith);
        on.submit("RemindOfContinuation", form -> {});
        on.submit("ResolveEndedPermission", this::continueWith);
        on.submit("RecordExtension", this::extend);
        on.submit("RecordResidencePermit", this::recordResidencePermit);
        on.submit("WatchPendingPermit", form -> {});
        on.prefill("InformOfResidenceOptions", this::lastDay);
        on.prefill("DecideContinuation", this::lastDays);
        on.prefill("RemindOfContinuation", this::lastDay);
        on.prefill("ResolveEndedPermission", this::lastDays);
        on.prefill("RecordExtension", this::daysOfExtension);
        on.submit("RenewPermit", this::renewPermit);
        on.prefill(
                "RecordResidencePermit",
                reference -> reflection.lastTitle(reference).map(Title::shown).orElse(Map.of()));
        on.prefill("WatchPendingPermit", this::titleUntil);
        on.prefill("RenewPermit", reference -> Map.of("lastDay", day(residence.lastDay(reference))));
    }

    private void issue(Submission form) {
        var values = form.values();
        switch (values.choice("decision", Decision.class)) {
            case GRANTED -> reflection.grant(form.reference(), values.date("grantedOn"));
            case REFUSED -> reflection.refuse(form.reference());
            case NOT_NEEDED ->
                reflection.doWithout(form.reference(), values.choice("otherRight", Referral.LegalStatus.class));
        }
    }

    private void continueWith(Submission form) {
        var values = form.values();
        var continuation = values.choice("continuation", Continuation.class);
        values.optionalChoice("cooperate", Cooperation.class)
                .ifPresent(answer -> identification.sayOnCooperation(form.reference(), answer, values.date("askedOn")));
        if (continuation == Continuation.EXTENSION) {
            reflection.askForExtension(form.reference(), values.date("requestedOn"));
        } else {
            reflection.decide(form.reference(), continuation);
        }
        if (continuation == Continuation.ASYLUM
                && values.optionalText("lodged").filter("YES"::equals).isPresent()) {
            reflection.asylumAppliedFor(form.reference());
        }
    }

    private void extend(Submission form) {
        if (form.values().choice("decision", Decision.class) == Decision.GRANTED) {
            reflection.extend(form.reference(), form.values().date("decidedOn"));
        } else {
            reflection.refuseExtension(form.reference());
        }
    }

    private void recordResidencePermit(Submission form) {
        if (form.values().choice("decision", Decision.class) == Decision.GRANTED) {
            residence.grant(
                    form.reference(),
                    form.values().date("validFrom"),
                    form.values().date("validTo"));
        } else {
            residence.refuse(form.reference());
        }
    }

    private void renewPermit(Submission form) {
        residence.answerRenewal(form.reference(), form.values().choice("renewal", Residence.Renewal.class));
    }

    private Map<String, Object> titleUntil(CaseReference reference) {
        return reflection
                .validUntil(reference)
                .map(day -> Map.<String, Object>of("lastDay", day(day)))
                .orElse(Map.of());
    }

    private Map<String, Object> lastDay(CaseReference reference) {
        return Map.of("lastDay", day(reflection.period(reference).lastDay()));
    }

    /** What was answered before stands in the form: it may be changed. */
    private Map<String, Object> lastDays(CaseReference reference) {
        var shown = new HashMap<String, Object>(Map.of(
                "lastDay", day(reflection.period(reference).lastDay()),
                "requestUntil", day(reflection.requestUntil(reference))));
        reflection.wanted(reference).ifPresent(wanted -> shown.put("continuation", wanted.name()));
        identification.cooperation(reference).ifPresent(said -> {
            shown.put("cooperate", said.answer().name());
            shown.put("saidOnCooperation", day(said.on()));
        });
        return shown;
    }

    private Map<String, Object> daysOfExtension(CaseReference reference) {
        return Map.of(
                "lastDay", day(reflection.period(reference).lastDay()),
                "extendedTo", day(reflection.extendedTo(reference)));
    }

    /** Tasklist wants a date as text. */
    private static String day(LocalDate day) {
        return day.toString();
    }
}
