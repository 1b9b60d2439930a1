package si.zavetje.caseevents.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.caseevents.MissingPersons;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;

/** What the model of a missing person asks. */
@Component("missingPersonTasks")
public class MissingPersonTasks {

    private final MissingPersons missingPersons;

    MissingPersonTasks(MissingPersons missingPersons) {
        this.missingPersons = missingPersons;
    }

    /** By when she is to be reported missing. */
    @CountedBy(value = "missing.report.adult", also = "missing.report.child", owner = Capacity.POLICE)
    public Date reportDue(String caseReference) {
        return Date.from(missingPersons.reportDue(new CaseReference(caseReference)));
    }
}
