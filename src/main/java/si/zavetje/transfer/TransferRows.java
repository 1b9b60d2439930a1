package si.zavetje.transfer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import si.zavetje.shared.CaseReference;

/** All transfers, those that are over included. */
interface TransferRows extends ListCrudRepository<Transfer, UUID> {

    List<Transfer> findByCaseReferenceOrderByNumber(String caseReference);

    default Optional<Transfer> running(CaseReference reference) {
        return findByCaseReferenceOrderByNumber(reference.text()).stream()
                .filter(Transfer::runs)
                .findFirst();
    }

    /** The one that runs; or, until the engine has heard that it is over, the last one. */
    default Transfer of(CaseReference reference) {
        return running(reference)
                .or(() -> last(reference))
                .orElseThrow(() -> new IllegalStateException("nobody is to move"));
    }

    private Optional<Transfer> last(CaseReference reference) {
        return findByCaseReferenceOrderByNumber(reference.text()).stream().reduce((earlier, later) -> later);
    }
}
