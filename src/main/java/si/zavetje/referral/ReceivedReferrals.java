package si.zavetje.referral;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** All referrals received. */
@Component
class ReceivedReferrals {

    private final ReceivedReferralRows rows;

    ReceivedReferrals(ReceivedReferralRows rows) {
        this.rows = rows;
    }

    ReceivedReferral of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("the case was never referred"));
    }

    /**
     * One that may be changed.
     *
     * @throws Refusal in a closed case
     */
    ReceivedReferral ofOpen(CaseReference reference) {
        return Optional.of(of(reference))
                .filter(ReceivedReferral::open)
                .orElseThrow(() -> new Refusal("referral.caseClosed"));
    }

    Optional<ReceivedReferral> find(CaseReference reference) {
        return rows.findById(reference.text());
    }

    List<CaseReference> openOfChildren() {
        return rows.findByChildTrueAndEndedAtIsNullOrderByCaseReference().stream()
                .map(ReceivedReferral::reference)
                .toList();
    }

    void save(ReceivedReferral referral) {
        rows.save(referral);
    }
}
