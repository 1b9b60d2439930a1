package si.zavetje.unittransfer.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.shared.CaseReference;
import si.zavetje.unittransfer.UnitTransfers;

/** What the model of a hand-over between police units asks. */
@Component("unitTransferTasks")
public class UnitTransferTasks {

    private final UnitTransfers transfers;

    UnitTransferTasks(UnitTransfers transfers) {
        this.transfers = transfers;
    }

    /** The unit that gives the case over. */
    public String giver(String caseReference) {
        return transfers.giver(new CaseReference(caseReference));
    }

    /** The unit that is asked. */
    public String unit(String caseReference) {
        return transfers.unit(new CaseReference(caseReference));
    }

    /** After when silence counts as a no. */
    @CountedBy("unit.answer")
    public Date answerBy(String caseReference) {
        return Date.from(transfers.answerBy(new CaseReference(caseReference)));
    }

    /** Whether the unit took the case over. */
    public boolean takenOver(String caseReference) {
        return transfers.takenOver(new CaseReference(caseReference));
    }

    /** Whether a unit is asked. */
    public boolean asked(String caseReference) {
        return transfers.asked(new CaseReference(caseReference));
    }

    /** Asks the unit no longer. */
    public void countSilence(String caseReference) {
        transfers.countSilence(new CaseReference(caseReference));
    }
}
