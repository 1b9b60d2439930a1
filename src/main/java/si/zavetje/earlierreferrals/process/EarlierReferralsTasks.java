package si.zavetje.earlierreferrals.process;

import org.springframework.stereotype.Component;
import si.zavetje.earlierreferrals.EarlierReferrals;
import si.zavetje.earlierreferrals.LinkUndoing;
import si.zavetje.shared.CaseReference;

/** What the model of earlier referrals asks. */
@Component("earlierReferralsTasks")
public class EarlierReferralsTasks {

    private final EarlierReferrals earlier;
    private final LinkUndoing undoing;

    EarlierReferralsTasks(EarlierReferrals earlier, LinkUndoing undoing) {
        this.earlier = earlier;
        this.undoing = undoing;
    }

    /** Whether the coordinator believes that the same person's case is open. */
    public boolean linkProposed(String caseReference) {
        return earlier.linkProposed(new CaseReference(caseReference));
    }

    /** Whether the unit that has that case confirmed it. */
    public boolean linkConfirmed(String caseReference) {
        return earlier.linkConfirmed(new CaseReference(caseReference));
    }

    /** Whether the coordinator believes that a confirmed link is one of two people. */
    public boolean undoingProposed(String caseReference) {
        return undoing.proposed(new CaseReference(caseReference));
    }

    /** The unit that has that case. */
    public String unitThatHasIt(String caseReference) {
        return earlier.unitThatHasIt(new CaseReference(caseReference))
                .orElseThrow(() -> new IllegalStateException("nobody has the earlier case"));
    }
}
