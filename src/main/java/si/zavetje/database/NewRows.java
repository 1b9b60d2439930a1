package si.zavetje.database;

import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;

/** Adds an aggregate whose number somebody else may take at the same moment. */
public final class NewRows {

    private NewRows() {}

    /**
     * Adds it.
     *
     * @throws DuplicateKeyException when somebody else was first, and not as Spring Data wraps it
     */
    public static <T> T add(Supplier<T> save) {
        try {
            return save.get();
        } catch (DbActionExecutionException refused) {
            throw refused.getCause() instanceof DuplicateKeyException taken ? taken : refused;
        }
    }
}
