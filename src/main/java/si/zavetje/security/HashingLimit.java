package si.zavetje.security;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets only so many passwords be looked at side by side, and only so many wait for it: each costs memory and a processor. */
final class HashingLimit {
    private final Semaphore places;
    private final Semaphore running;
    private final Duration patience;

    HashingLimit(int parallel, int waiting, Duration patience) {
        this.places = new Semaphore(parallel + waiting);
        this.running = new Semaphore(parallel, true);
        this.patience = patience;
    }

    /**
     * Does the work as soon as there is room.
     *
     * @throws SignInBusy when too many wait already, or there was no room in time
     */
    <T> T run(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new SignInBusy();
        }
        try {
            if (!running.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SignInBusy();
            }
            try {
                return work.get();
            } finally {
                running.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SignInBusy();
        } finally {
            places.release();
        }
    }
}
