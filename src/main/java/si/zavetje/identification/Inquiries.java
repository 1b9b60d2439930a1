package si.zavetje.identification;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.data.repository.ListCrudRepository;
import si.zavetje.shared.CaseReference;

/** All inquiries, one per case. */
interface Inquiries extends ListCrudRepository<Inquiry, String> {

    default Inquiry of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("the identification has not begun"));
    }

    default Optional<Inquiry> find(CaseReference reference) {
        return findById(reference.text());
    }

    /** What became of it is kept, unless somebody changed it meanwhile. */
    default void change(CaseReference reference, UnaryOperator<Inquiry> step) {
        save(step.apply(of(reference)));
    }
}
