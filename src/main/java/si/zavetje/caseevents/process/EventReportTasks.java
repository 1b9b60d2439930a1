package si.zavetje.caseevents.process;

import org.springframework.stereotype.Component;
import si.zavetje.shared.CaseReference;

/** What the model of a report asks. */
@Component("eventReportTasks")
public class EventReportTasks {

    private final OpenedReports opened;

    EventReportTasks(OpenedReports opened) {
        this.opened = opened;
    }

    /** Who opens a report in that case just now. */
    public String reporter(String caseReference) {
        return opened.reporter(new CaseReference(caseReference)).username();
    }

    /** For which organisation she opens it. */
    public String reportingBody(String caseReference) {
        return opened.reporter(new CaseReference(caseReference)).organisation();
    }
}
