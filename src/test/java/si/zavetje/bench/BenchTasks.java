package si.zavetje.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the models of the measurements ask for. */
public class BenchTasks {

    private final JdbcTemplate jdbc;
    private final Map<String, CountDownLatch> awaited = new ConcurrentHashMap<>();

    BenchTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes, in the timer's own transaction, that it fired. */
    public void remind(String reference) {
        jdbc.update("insert into bench_reminded (reference) values (?)", reference);
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
