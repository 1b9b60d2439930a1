package si.zavetje.referral.process;

import org.springframework.stereotype.Component;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;

/** What the model of earlier referrals asks. */
@Component("earlierReferralsTasks")
public class EarlierReferralsTasks {

    private final Referral referral;

    EarlierReferralsTasks(Referral referral) {
        this.referral = referral;
    }

    /** Whether the coordinator believes that the same person's case is open. */
    public boolean linkProposed(String caseReference) {
        return referral.linkProposed(new CaseReference(caseReference));
    }

    /** Whether the officer confirmed it. */
    public boolean linkConfirmed(String caseReference) {
        return referral.linkConfirmed(new CaseReference(caseReference));
    }
}
