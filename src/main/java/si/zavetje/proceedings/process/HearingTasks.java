package si.zavetje.proceedings.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.proceedings.Hearings;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;

/** What the model of the court hearings asks. */
@Component("hearingTasks")
public class HearingTasks {

    private final Hearings hearings;

    HearingTasks(Hearings hearings) {
        this.hearings = hearings;
    }

    /** Whether a hearing is to be prepared with the person. */
    public boolean hearingAhead(String caseReference) {
        return hearings.hearingAhead(new CaseReference(caseReference));
    }

    /** When the next one is near. */
    @CountedBy(
            value = "hearing.near",
            owner = {Capacity.REINTEGRATION_PROVIDER, Capacity.SAFE_PROVIDER, Capacity.CRISIS_PROVIDER, Capacity.POLICE
            })
    public Date hearingNear(String caseReference) {
        return Date.from(hearings.hearingNear(new CaseReference(caseReference)));
    }

    /** By when it is prepared. */
    @CountedBy("hearing.prepare")
    public Date prepareBy(String caseReference) {
        return Date.from(hearings.prepareBy(new CaseReference(caseReference)));
    }
}
