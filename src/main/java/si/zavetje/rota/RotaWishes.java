package si.zavetje.rota;

import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.data.repository.ListCrudRepository;

/** All that was ever said of the turns of organisations. */
interface RotaWishes extends ListCrudRepository<RotaWish, UUID> {

    /**
     * Adds what somebody says.
     *
     * @throws OptimisticLockingFailureException when somebody else said something at the same moment
     */
    default void add(RotaWish wish) {
        try {
            save(wish);
        } catch (DbActionExecutionException quicker) {
            throw new OptimisticLockingFailureException("something else was said in the meantime", quicker);
        }
    }

    List<RotaWish> findByOrganisationInOrderByNumber(List<String> organisations);
}
