package si.zavetje.transfer.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.shared.CaseReference;
import si.zavetje.transfer.Transfers;

/** What the model of a transfer asks. */
@Component("transferTasks")
public class TransferTasks {

    private final Transfers transfers;

    TransferTasks(Transfers transfers) {
        this.transfers = transfers;
    }

    /** Who gives the person over. */
    public String giver(String caseReference) {
        return transfers.giver(new CaseReference(caseReference));
    }

    /** Who is asked, or waits for the person. */
    public String taker(String caseReference) {
        return transfers.taker(new CaseReference(caseReference));
    }

    /** By when the person is to be asked. */
    @CountedBy("transfer.prepare")
    public Date preparationDue(String caseReference) {
        return Date.from(transfers.preparationDue(new CaseReference(caseReference)));
    }

    /** After when silence counts as a no. */
    @CountedBy("transfer.answer")
    public Date answerBy(String caseReference) {
        return Date.from(transfers.answerBy(new CaseReference(caseReference)));
    }

    /** After when nobody waits for the person any more. */
    @CountedBy("transfer.arrival")
    public Date arrivalBy(String caseReference) {
        return Date.from(transfers.arrivalBy(new CaseReference(caseReference)));
    }

    /** Whether the person agrees. */
    public boolean agreed(String caseReference) {
        return transfers.agreed(new CaseReference(caseReference));
    }

    /** Whether it is still to be said whether it is best for the child to move. */
    public boolean interestsOpen(String caseReference) {
        return transfers.interestsOpen(new CaseReference(caseReference));
    }

    /** Whether it is best for the child to move. */
    public boolean inBestInterests(String caseReference) {
        return transfers.inBestInterests(new CaseReference(caseReference));
    }

    /** Whether it is not best for the child to move. */
    public boolean againstInterests(String caseReference) {
        return transfers.againstInterests(new CaseReference(caseReference));
    }

    /** Who says what is best for a child. */
    public String whoKnowsTheInterests(String caseReference) {
        return transfers.whoKnowsTheInterests(new CaseReference(caseReference));
    }

    /** Asks the next provider that suits. */
    public void askNextHouse(String caseReference) {
        transfers.askNextHouse(new CaseReference(caseReference));
    }

    /** Whether there was one to ask. */
    public boolean houseFound(String caseReference) {
        return transfers.houseFound(new CaseReference(caseReference));
    }

    /** Whether a place is ready. */
    public boolean houseReady(String caseReference) {
        return transfers.houseReady(new CaseReference(caseReference));
    }

    /** Whether the person is there. */
    public boolean arrived(String caseReference) {
        return !transfers.runs(new CaseReference(caseReference));
    }

    /** Whether providers are asked again. */
    public boolean askProviders(String caseReference) {
        return transfers.askProviders(new CaseReference(caseReference));
    }

    /** Whether the person is asked again. */
    public boolean askPerson(String caseReference) {
        return transfers.askPerson(new CaseReference(caseReference));
    }
}
