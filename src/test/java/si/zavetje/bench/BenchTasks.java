package si.zavetje.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the models of the measurements ask for. */
public class BenchTasks {

    private final JdbcTemplate jdbc;
    private final Map<String, CountDownLatch> awaited = new ConcurrentHashMap<>();
    private boolean resting;
    private int reminded;

    BenchTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes, in the timer's own transaction, that it fired; while the other side has its turn, later. */
    public void remind(String reference) throws InterruptedException {
        synchronized (this) {
            while (resting) {
                wait();
            }
        }
        jdbc.update("insert into bench_reminded (reference) values (?)", reference);
        synchronized (this) {
            reminded++;
            notifyAll();
        }
    }

    /** No reminder goes on from now. */
    synchronized void rest() {
        resting = true;
    }

    /** Reminders go on until there were so many since the last {@link #forget()}, but no longer than a turn. */
    synchronized boolean work(int until, Duration turn) throws InterruptedException {
        resting = false;
        notifyAll();
        long end = System.nanoTime() + turn.toNanos();
        for (long left = turn.toMillis(); reminded < until && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        resting = reminded < until;
        return !resting;
    }

    synchronized void forget() {
        reminded = 0;
    }

    /** The step of that trip runs. */
    public void arrive(String trip) {
        awaited.computeIfAbsent(trip, key -> new CountDownLatch(1)).countDown();
    }

    void await(String trip) throws InterruptedException {
        if (!awaited.computeIfAbsent(trip, key -> new CountDownLatch(1)).await(2, TimeUnit.MINUTES)) {
            throw new AssertionError("a job was lost");
        }
        awaited.remove(trip);
    }
}
