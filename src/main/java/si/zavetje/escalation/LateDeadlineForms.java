package si.zavetje.escalation;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.forms.FormHandlers;
import si.zavetje.forms.FormRegistry;
import si.zavetje.forms.Submission;
import si.zavetje.obligations.Obligation;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** Takes the coordinator's form about deadlines that passed in silence; handing it in acknowledges them. */
@Component
class LateDeadlineForms implements FormHandlers {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d. M. uuuu HH:mm");

    private final LateDeadlines deadlines;
    private final Directory directory;

    LateDeadlineForms(LateDeadlines deadlines, Directory directory) {
        this.deadlines = deadlines;
        this.directory = directory;
    }

    @Override
    public void register(FormRegistry forms) {
        forms.submit("SettleLateDeadlines", this::settle);
        forms.offer("SettleLateDeadlines", "late", this::late);
    }

    /** A deadline that passed while she was reading is not acknowledged unseen. */
    private void settle(Submission form) {
        var late = deadlines.of(form.reference());
        var seen = form.values().choices("lookedAt");
        if (!seen.containsAll(late.stream().map(this::line).toList())) {
            throw new Refusal("obligations.meanwhile", late.size());
        }
        deadlines.acknowledge(late, form.by().username());
    }

    private Map<String, String> late(CaseReference reference) {
        var late = new LinkedHashMap<String, String>();
        deadlines.of(reference).stream().map(this::line).forEach(line -> late.put(line, line));
        return late;
    }

    private String line(Obligation obligation) {
        var due = ZonedDateTime.ofInstant(obligation.dueAt(), LegalZone.ID);
        return WHEN.format(due) + " · " + words(obligation.activity()) + " · "
                + directory
                        .organisation(obligation.responsible())
                        .map(Organisation::name)
                        .orElse(obligation.responsible());
    }

    /** UserTask_RecordAdmission reads: record admission. */
    private static String words(String activity) {
        return activity.substring(activity.indexOf('_') + 1)
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
