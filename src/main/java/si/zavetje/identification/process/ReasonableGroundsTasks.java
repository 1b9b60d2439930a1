package si.zavetje.identification.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.identification.Identification;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;

/** What the model of the decision on reasonable grounds asks. */
@Component("reasonableGroundsTasks")
public class ReasonableGroundsTasks {

    private final Identification identification;

    ReasonableGroundsTasks(Identification identification) {
        this.identification = identification;
    }

    /** By when the decision is due. */
    @CountedBy(value = "rg.decision", also = "rg.decision.childOrDetained", owner = Capacity.POLICE)
    public Date decisionDue(String caseReference) {
        return Date.from(identification.decisionDue(new CaseReference(caseReference)));
    }

    /** Whether the person wants nothing from anybody. */
    public boolean everythingDeclined(String caseReference) {
        return identification.everythingDeclined(new CaseReference(caseReference));
    }

    /** Whether something is to be found out from others than the person. */
    public boolean asksOthers(String caseReference) {
        return identification.asksOthers(new CaseReference(caseReference));
    }

    /** Whether the person is to be asked again. */
    public boolean asksPerson(String caseReference) {
        return identification.asksPerson(new CaseReference(caseReference));
    }

    /** Whether the person is to be asked again after the others. */
    public boolean asksPersonToo(String caseReference) {
        return identification.asksPersonToo(new CaseReference(caseReference));
    }

    /** Whether it is decided on what the file holds. */
    public boolean decidedOnFile(String caseReference) {
        return identification.decidedOnFile(new CaseReference(caseReference));
    }
}
