package si.zavetje.assistedreturn.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.assistedreturn.AssistedReturn;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.shared.CaseReference;

/** What the model of a return asks. */
@Component("assistedReturnTasks")
public class AssistedReturnTasks {

    private final AssistedReturn assistedReturn;

    AssistedReturnTasks(AssistedReturn assistedReturn) {
        this.assistedReturn = assistedReturn;
    }

    /** When the person has had time to think it over. */
    @CountedBy("return.coolingOff")
    public Date coolingOffOver(String caseReference) {
        return Date.from(assistedReturn.coolingOffEnds(new CaseReference(caseReference)));
    }

    /** By when it should be known whether the person has arrived. */
    @CountedBy("return.arrival")
    public Date arrivalKnownBy(String caseReference) {
        return Date.from(assistedReturn.arrivalKnownBy(new CaseReference(caseReference)));
    }

    /** When somebody gets in touch with the person next. */
    @CountedBy(
            value = "return.monitor.first",
            also = {"return.monitor.second", "return.monitor.third"})
    public Date nextContact(String caseReference) {
        return Date.from(assistedReturn.nextContact(new CaseReference(caseReference)));
    }

    /** Whether the person has left. */
    public boolean departed(String caseReference) {
        return assistedReturn.departed(new CaseReference(caseReference));
    }

    /** Whether nobody follows it any more, or prepares it. */
    public boolean over(String caseReference) {
        return assistedReturn.over(new CaseReference(caseReference));
    }

    /** Whether the person wants to return. */
    public boolean wanted(String caseReference) {
        return assistedReturn.wanted(new CaseReference(caseReference));
    }

    /** Whether nobody could talk with the person. */
    public boolean notReached(String caseReference) {
        return assistedReturn.notReached(new CaseReference(caseReference));
    }

    /** Whether the person thinks it over. */
    public boolean undecided(String caseReference) {
        return assistedReturn.undecided(new CaseReference(caseReference));
    }

    /** Whether the person is a child. */
    public boolean child(String caseReference) {
        return assistedReturn.child(new CaseReference(caseReference));
    }

    /** Who says what is best for a child. */
    public String whoKnowsTheInterests(String caseReference) {
        return assistedReturn.whoKnowsTheInterests(new CaseReference(caseReference));
    }

    /** Whether the return is in the interests of the child. */
    public boolean inBestInterests(String caseReference) {
        return assistedReturn.inBestInterests(new CaseReference(caseReference));
    }

    /** Whether nobody knows how safe it would be. */
    public boolean riskNotKnown(String caseReference) {
        return assistedReturn.riskNotKnown(new CaseReference(caseReference));
    }

    /** Whether the person has what is needed to travel. */
    public boolean documentsAtHand(String caseReference) {
        return assistedReturn.documentsAtHand(new CaseReference(caseReference));
    }

    /** Whether a body abroad is asked. */
    public boolean receiverAsked(String caseReference) {
        return assistedReturn.receiverAsked(new CaseReference(caseReference));
    }

    /** Whether a body abroad receives the person. */
    public boolean receiverAccepted(String caseReference) {
        return assistedReturn.receiverAccepted(new CaseReference(caseReference));
    }

    /** Whether the preparation is over: the person has left, or does not. */
    public boolean departedOrOver(String caseReference) {
        return departed(caseReference) || over(caseReference);
    }

    /** Whether the person has arrived and is followed. */
    public boolean arrived(String caseReference) {
        return assistedReturn.arrivedAndFollowed(new CaseReference(caseReference));
    }
}
