package si.zavetje.accommodation.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisStay;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;

/** What the model of a missing person asks. */
@Component("missingPersonTasks")
public class MissingPersonTasks {

    private final CrisisStay stay;

    MissingPersonTasks(CrisisStay stay) {
        this.stay = stay;
    }

    /** By when she is to be reported missing. */
    @CountedBy(value = "missing.report.adult", also = "missing.report.child", owner = Capacity.POLICE)
    public Date reportDue(String caseReference) {
        return Date.from(stay.missingReportDue(new CaseReference(caseReference)));
    }
}
