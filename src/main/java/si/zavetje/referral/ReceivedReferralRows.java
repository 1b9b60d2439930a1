package si.zavetje.referral;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The rows of all referrals, those of closed cases included. */
interface ReceivedReferralRows extends ListCrudRepository<ReceivedReferral, String> {

    List<ReceivedReferral> findByChildTrueAndEndedAtIsNullOrderByCaseReference();
}
