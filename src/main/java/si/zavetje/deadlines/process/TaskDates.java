package si.zavetje.deadlines.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.shared.CaseReference;

/** Answers the models' question by when a task that begins now is due. */
@Component("taskDates")
public class TaskDates {

    private final Deadlines deadlines;

    TaskDates(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** When a task of that kind is due if it begins now. */
    public Date due(String caseReference, String rule) {
        return Date.from(deadlines.due(new CaseReference(caseReference), rule));
    }
}
