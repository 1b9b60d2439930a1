package si.zavetje.rota;

import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.repository.ListCrudRepository;
import si.zavetje.database.NewRows;

/** All that was ever said of the turns of organisations. */
interface RotaWishes extends ListCrudRepository<RotaWish, UUID> {

    /**
     * Adds what somebody says.
     *
     * @throws OptimisticLockingFailureException when somebody else said something at the same moment
     */
    default void add(RotaWish wish) {
        try {
            NewRows.add(() -> save(wish));
        } catch (DuplicateKeyException quicker) {
            throw new OptimisticLockingFailureException("something else was said in the meantime", quicker);
        }
    }

    List<RotaWish> findByOrganisationInOrderByNumber(List<String> organisations);
}
