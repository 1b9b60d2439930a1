package si.zavetje.administration;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hashes as another does, and counts how often: at all, and while a transaction keeps a connection waiting. */
public record Hashing(PasswordEncoder encoder, AtomicInteger all, AtomicInteger inTransactions)
        implements PasswordEncoder {

    Hashing(PasswordEncoder encoder) {
        this(encoder, new AtomicInteger(), new AtomicInteger());
    }

    @Override
    public String encode(CharSequence password) {
        count();
        return encoder.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        count();
        return encoder.matches(password, hash);
    }

    private void count() {
        all.incrementAndGet();
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            inTransactions.incrementAndGet();
        }
    }
}
