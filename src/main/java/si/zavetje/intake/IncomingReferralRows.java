package si.zavetje.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;
import si.zavetje.shared.CaseReference;

/** All referrals of others than the police, the settled ones included. */
interface IncomingReferralRows extends ListCrudRepository<IncomingReferral, String> {

    List<IncomingReferral> findBySenderOrderBySentAtDesc(String sender, Limit most);

    boolean existsByCaseReferenceAndSenderAndEndingIsNull(String caseReference, String sender);

    boolean existsByReceipt(String receipt);

    long countBySenderIsNullAndEndingIsNull();

    default Optional<IncomingReferral> find(CaseReference reference) {
        return findById(reference.text());
    }

    default IncomingReferral of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("nobody sent this referral"));
    }
}
