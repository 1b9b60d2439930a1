package si.zavetje.unittransfer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import si.zavetje.shared.CaseReference;

/** All questions to police units whether they take a case over. */
interface UnitTransferRows extends ListCrudRepository<UnitTransfer, UUID> {

    List<UnitTransfer> findByCaseReferenceOrderByNumber(String caseReference);

    /** The last one of a case, answered or not. */
    default Optional<UnitTransfer> last(CaseReference reference) {
        return findByCaseReferenceOrderByNumber(reference.text()).stream().reduce((earlier, later) -> later);
    }

    /** The one that waits for an answer. */
    default Optional<UnitTransfer> open(CaseReference reference) {
        return last(reference).filter(UnitTransfer::open);
    }
}
