package si.zavetje.recovery.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.recovery.Recovery;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;

/** What the models of the time to recover ask and note. */
@Component("recoveryTasks")
public class RecoveryTasks {

    private final Recovery recovery;

    RecoveryTasks(Recovery recovery) {
        this.recovery = recovery;
    }

    /** When the last day is past. */
    @CountedBy(
            value = "reflection.min",
            also = "reflection.extension",
            owner = {Capacity.REINTEGRATION_PROVIDER, Capacity.SAFE_PROVIDER, Capacity.CRISIS_PROVIDER, Capacity.POLICE
            })
    public Date lastDayPast(String caseReference) {
        return Date.from(recovery.period(new CaseReference(caseReference)).endsAt());
    }

    /** When the person is asked. */
    @CountedBy(
            value = "reflection.ask.first",
            also = {"reflection.ask.second", "reflection.min", "reflection.extension"},
            owner = {Capacity.REINTEGRATION_PROVIDER, Capacity.SAFE_PROVIDER, Capacity.CRISIS_PROVIDER, Capacity.POLICE
            })
    public Date timeToAsk(String caseReference) {
        return Date.from(recovery.timeToAsk(new CaseReference(caseReference)));
    }

    /** Whether there is time left. */
    public boolean runsLonger(String caseReference) {
        return recovery.runsLonger(new CaseReference(caseReference));
    }

    /** Whether the person is to be asked. */
    public boolean toBeAsked(String caseReference) {
        return recovery.toBeAsked(new CaseReference(caseReference));
    }

    /** Whether somebody can ask. */
    public boolean caseOpen(String caseReference) {
        return recovery.caseOpen(new CaseReference(caseReference));
    }

    /** Notes that it is over. */
    public void noteOver(String caseReference) {
        recovery.noteOver(new CaseReference(caseReference));
    }

    /** Whether the police are to decide on more time. */
    public boolean moreTimeWanted(String caseReference) {
        return recovery.moreTimeWanted(new CaseReference(caseReference));
    }

    /** By when somebody says whether the remedy was used. */
    @CountedBy(value = "reflection.remedy", within = true)
    public Date remedyBy(String caseReference) {
        return Date.from(recovery.remedyBy(new CaseReference(caseReference)));
    }

    /** Whether a remedy is to be decided. */
    public boolean remedyUsed(String caseReference) {
        return recovery.remedyUsed(new CaseReference(caseReference));
    }

    /** Whether the remedy succeeded. */
    public boolean goesOn(String caseReference) {
        return recovery.runs(new CaseReference(caseReference));
    }
}
