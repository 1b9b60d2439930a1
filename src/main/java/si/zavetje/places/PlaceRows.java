package si.zavetje.places;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

/** All places of all providers. */
interface PlaceRows extends ListCrudRepository<Place, UUID> {

    List<Place> findByOrderByCode();

    List<Place> findByProviderOrderByCode(String provider);

    List<Place> findByCaseReference(String caseReference);
}
