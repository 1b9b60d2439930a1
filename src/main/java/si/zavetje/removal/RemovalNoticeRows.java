package si.zavetje.removal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** Everything that was sent; the last number of a case is what holds. */
interface RemovalNoticeRows extends ListCrudRepository<RemovalNotice, UUID> {

    List<RemovalNotice> findByCaseReferenceOrderByNumberAscRecipientAsc(String caseReference);
}
