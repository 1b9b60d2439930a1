package si.zavetje.risk.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.responsibility.Capacity;
import si.zavetje.risk.Risks;
import si.zavetje.shared.CaseReference;

/** What the model of the review of a risk asks. */
@Component("riskTasks")
public class RiskTasks {

    private final Risks risks;

    RiskTasks(Risks risks) {
        this.risks = risks;
    }

    /** When the review comes up, for whoever is with the person then. */
    @CountedBy(
            value = "risk.review.ahead",
            owner = {Capacity.REINTEGRATION_PROVIDER, Capacity.SAFE_PROVIDER, Capacity.CRISIS_PROVIDER, Capacity.POLICE
            })
    public Date reviewNear(String caseReference) {
        return Date.from(risks.reviewNear(new CaseReference(caseReference)));
    }

    /** By when the risk is to be looked at again. */
    @CountedBy("risk.review")
    public Date reviewDue(String caseReference) {
        return Date.from(risks.reviewDue(new CaseReference(caseReference)));
    }
}
