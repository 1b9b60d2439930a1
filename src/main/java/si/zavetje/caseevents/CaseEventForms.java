package si.zavetje.caseevents;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** Takes the forms about what happened to a person. */
@Component
class CaseEventForms implements FormHandlers {

    private final CaseEvents events;
    private final MessageSource messages;

    CaseEventForms(CaseEvents events, MessageSource messages) {
        this.events = events;
        this.messages = messages;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("ReportEvent", this::reportEvent);
        forms.submit("ReportMissingPerson", form -> {});
        forms.submit("ProtectPerson", form -> {});
        forms.prefill("ReportEvent", reference -> Map.of("lastReport", lastReport(reference)));
        forms.prefill("ReportMissingPerson", this::disappearance);
    }

    private void reportEvent(Submission form) {
        var values = form.values();
        switch (values.text("event")) {
            case "NOTHING" -> {}
            case "TAKE_BACK" -> events.takeBackLast(form.reference());
            default -> report(form);
        }
    }

    /** Whether somebody is under threat that is not known counts as a yes. */
    private void report(Submission form) {
        var values = form.values();
        if (values.choice("event", EventKind.class) == EventKind.LEFT) {
            events.left(
                    form.reference(),
                    values.instant("since"),
                    values.text("whereabouts").equals("KNOWN"));
            return;
        }
        events.report(
                form.reference(),
                new EventReport(
                        values.choice("event", EventKind.class),
                        values.instant("since"),
                        values.optionalText("underThreat")
                                .filter(answer -> !answer.equals("NO"))
                                .isPresent()));
    }

    /** Since when she is missing, as it was last reported, and whether that made it urgent. */
    private Map<String, Object> disappearance(CaseReference reference) {
        return events.lastReport(reference, EventKind.MISSING)
                .<Map<String, Object>>map(report -> Map.of(
                        "missingSince",
                                report.happenedAt()
                                        .atZone(LegalZone.ID)
                                        .toLocalDateTime()
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString(),
                        "threatened", report.underThreat()))
                .orElse(Map.of());
    }

    private String lastReport(CaseReference reference) {
        var kind =
                events.lastReport(reference).map(report -> report.kind().name()).orElse("NONE");
        return messages.getMessage("caseevents.kind." + kind, null, LocaleContextHolder.getLocale());
    }
}
