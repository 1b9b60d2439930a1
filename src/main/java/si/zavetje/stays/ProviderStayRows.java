package si.zavetje.stays;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** All stays at providers, those that are over included. */
interface ProviderStayRows extends ListCrudRepository<ProviderStay, UUID> {

    List<ProviderStay> findByCaseReferenceOrderByNumber(String caseReference);

    List<ProviderStay> findByProviderAndUntilAtIsNull(String provider);
}
