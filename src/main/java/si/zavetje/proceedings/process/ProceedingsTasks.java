package si.zavetje.proceedings.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.proceedings.Proceedings;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;

/** What the model of the criminal proceedings asks. */
@Component("proceedingsTasks")
public class ProceedingsTasks {

    private final Proceedings proceedings;

    ProceedingsTasks(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** The office that keeps the sheet. */
    public String office(String caseReference) {
        return proceedings.office(new CaseReference(caseReference));
    }

    /** By when the coordinator is told of the half-year. */
    @CountedBy(value = "prosecutor.notice", owner = Capacity.PROSECUTOR)
    public Date noticeDue(String caseReference) {
        return Date.from(proceedings.noticeDue(new CaseReference(caseReference)));
    }

    /** Whether an office is named. */
    public boolean named(String caseReference) {
        return proceedings.named(new CaseReference(caseReference));
    }

    /** Whether no complaint is filed, and none will be. */
    public boolean noComplaint(String caseReference) {
        return proceedings.noComplaint(new CaseReference(caseReference));
    }

    /** Whether the proceedings came to a final end. */
    public boolean over(String caseReference) {
        return proceedings.over(new CaseReference(caseReference));
    }

    /** Whether the notice of a half-year was handed in. */
    public boolean noticeSent(String caseReference) {
        return proceedings.noticeSent(new CaseReference(caseReference));
    }
}
