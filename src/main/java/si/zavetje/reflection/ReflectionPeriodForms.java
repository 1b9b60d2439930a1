package si.zavetje.reflection;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Today;

/** The forms of recovery and reflection. */
@Component
class ReflectionPeriodForms implements FormHandlers {

    private enum Decision {
        GRANTED,
        REFUSED
    }

    private final ReflectionPeriod reflection;
    private final Today today;

    ReflectionPeriodForms(ReflectionPeriod reflection, Today today) {
        this.reflection = reflection;
        this.today = today;
    }

    @Override
    public void register(FormRegistry on) {
        on.submit("IssuePermission", this::issue);
        on.submit("InformOfRefusal", form -> pastDay(form, "informedOn"));
        on.submit("InformOfResidenceOptions", form -> pastDay(form, "informedOn"));
        on.submit("DecideContinuation", this::decideContinuation);
        on.submit("RemindOfContinuation", form -> pastDay(form, "remindedOn"));
        on.submit("ResolveEndedPermission", this::continueWith);
        on.submit("RecordExtension", this::extend);
        on.submit("RecordResidencePermit", this::recordResidencePermit);
        on.submit("WatchPendingPermit", form -> pastDay(form, "askedOn"));
        on.prefill("InformOfResidenceOptions", this::lastDay);
        on.prefill("DecideContinuation", this::lastDays);
        on.prefill("RemindOfContinuation", this::lastDay);
        on.prefill("ResolveEndedPermission", this::lastDays);
        on.prefill("RecordExtension", this::daysOfExtension);
        on.prefill("RecordResidencePermit", this::lastDay);
        on.prefill("WatchPendingPermit", this::lastDay);
    }

    private void issue(Submission form) {
        if (form.values().choice("decision", Decision.class) == Decision.GRANTED) {
            reflection.grant(form.reference(), form.values().date("grantedOn"));
        } else {
            pastDay(form, "refusedOn");
            reflection.refuse(form.reference());
        }
    }

    private void decideContinuation(Submission form) {
        pastDay(form, "askedOn");
        continueWith(form);
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
        } else {
            pastDay(form, "decidedOn");
        }
    }

    private void recordResidencePermit(Submission form) {
        pastDay(form, "filedOn");
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

    private void pastDay(Submission form, String question) {
        today.orBefore(form.values().date(question));
    }

    /** Tasklist wants a date as text. */
    private static String day(LocalDate day) {
        return day.toString();
    }
}
