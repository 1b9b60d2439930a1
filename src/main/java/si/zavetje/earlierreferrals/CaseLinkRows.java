package si.zavetje.earlierreferrals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** The links between the referrals of all cases, those taken back included. */
interface CaseLinkRows extends ListCrudRepository<CaseLink, UUID> {

    Optional<CaseLink> findFirstByCaseReferenceAndUndoneAtIsNullOrderByMadeAtDesc(String caseReference);

    List<CaseLink> findByEarlierReferenceAndUndoneAtIsNullOrderByMadeAt(String earlierReference);
}
