package si.zavetje.world;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two transactions at the same moment: the second comes to the rows when the first has written and not yet committed. */
public record TwoTransactions(TransactionTemplate transaction) {

    /** Two on that database. */
    public static TwoTransactions on(DataSource database) {
        return new TwoTransactions(new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    /** Lets both write, and answers with what the second was refused, or nothing when it was not. */
    public Optional<Throwable> atOnce(Runnable first, Runnable second) {
        var other = transaction.execute(status -> {
            first.run();
            var begun = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(own -> second.run()));
            // Whoever is slower than that finds what was committed: the outcome is the same.
            begun.handle((done, refused) -> done)
                    .completeOnTimeout(null, 100, TimeUnit.MILLISECONDS)
                    .join();
            return begun;
        });
        try {
            other.join();
            return Optional.empty();
        } catch (CompletionException refused) {
            return Optional.of(Objects.requireNonNull(refused.getCause()));
        }
    }
}
