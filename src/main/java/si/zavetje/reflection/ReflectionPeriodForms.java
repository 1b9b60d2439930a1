package si.zavetje.reflection;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;

/** The forms of recovery and reflection. */
@Component
class ReflectionPeriodForms implements FormHandlers {

    private enum Decision {
        GRANTED,
        REFUSED,
        NOT_NEEDED
    }

    private final ReflectionPeriod reflection;

    ReflectionPeriodForms(ReflectionPeriod reflection) {
        this.reflection = reflection;
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
        on.prefill("RecordResidencePermit", this::lastDay);
        on.prefill("WatchPendingPermit", this::lastDay);
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
        var continuation = form.values().choice("continuation", Continuation.class);
        if (continuation == Continuation.EXTENSION) {
            reflection.askForExtension(form.reference(), form.values().date("requestedOn"));
        } else {
            reflection.decide(form.reference(), continuation);
        }
    }

    private void extend(Submission form) {
        if (form.values().choice("decision", Decision.class) == Decision.GRANTED) {
            reflection.extend(form.reference(), form.values().date("decidedOn"));
        }
    }

    private void recordResidencePermit(Submission form) {
        if (form.values().choice("decision", Decision.class) == Decision.GRANTED) {
            reflection.recordResidencePermit(
                    form.reference(),
                    form.values().date("validFrom"),
                    form.values().date("validTo"));
        } else {
            reflection.recordRefusedResidencePermit(form.reference());
        }
    }

    private Map<String, Object> lastDay(CaseReference reference) {
        return Map.of("lastDay", day(reflection.period(reference).lastDay()));
    }

    private Map<String, Object> lastDays(CaseReference reference) {
        return Map.of(
                "lastDay", day(reflection.period(reference).lastDay()),
                "requestUntil", day(reflection.requestUntil(reference)));
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
