package si.zavetje.escalation;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.ObligationTable;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** Takes the coordinator's form about deadlines that passed in silence; handing it in acknowledges them. */
@Component
class LateDeadlineForms implements FormHandlers {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d. M. uuuu HH:mm");

    private final ObligationTable table;
    private final Clock clock;

    LateDeadlineForms(ObligationTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("SettleLateDeadlines", this::settle);
        forms.prefill("SettleLateDeadlines", this::late);
    }

    /** A deadline that passed while she was reading is not acknowledged unseen. */
    private void settle(Submission form) {
        var late = table.unsettledIn(form.reference());
        if (form.values().number("howMany") != late.size()) {
            throw new Refusal("obligations.meanwhile", late.size());
        }
        late.forEach(obligation -> table.acknowledge(obligation, form.by().username(), clock.instant()));
    }

    private Map<String, Object> late(CaseReference reference) {
        var late = table.unsettledIn(reference);
        return Map.of(
                "howMany", late.size(), "late", late.stream().map(this::line).collect(Collectors.joining("\n")));
    }

    private String line(Obligation obligation) {
        var due = ZonedDateTime.ofInstant(obligation.dueAt(), LegalZone.ID);
        return WHEN.format(due) + " · " + words(obligation.activity()) + " · " + obligation.responsible();
    }

    /** UserTask_RecordAdmission reads: record admission. */
    private static String words(String activity) {
        return activity.substring(activity.indexOf('_') + 1)
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
