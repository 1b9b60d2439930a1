package si.zavetje.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How fast reminders that are all due are worked off, by our settings of the job executor and by the engine's own, on
 * the same tables with the same indexes; each fires once. The model is a timer and a step that writes one row: what the
 * step of a real model does costs both sides the same.
 */
@ExtendWith(OneTable.class)
class DueTimersBench {

    private static final String[] ENGINES_OWN = {
        "camunda.bpm.job-execution.lock-time-in-millis=300000",
        "camunda.bpm.job-execution.wait-time-in-millis=5000",
        "camunda.bpm.job-execution.max-wait=60000",
        "camunda.bpm.job-execution.max-jobs-per-acquisition=3",
        "camunda.bpm.job-execution.queue-capacity=3",
        "camunda.bpm.generic-properties.properties.jobExecutorAcquireByDueDate=false"
    };

    @ParameterizedTest
    @EnumSource
    void due_reminders_are_worked_off_faster_than_by_the_engines_defaults(Store store, Table table) throws Exception {
        try (var database = store.fresh();
                var ours = App.on(database);
                var stock = App.on(database, ENGINES_OWN)) {
            ours.jobExecutor().shutdown();
            stock.jobExecutor().shutdown();
            var masses = new Masses(ours).onlyTheEngineWorks();
            int few = Math.min(2000, Sizes.OVERDUE);
            Rounds.warmUp(1, () -> drained(masses, ours, few), () -> drained(masses, stock, few));

            table.add(
                    Sizes.OVERDUE + " due reminders, our settings / engine's",
                    store,
                    "timers/s",
                    Rounds.of(() -> drained(masses, ours, Sizes.OVERDUE), () -> drained(masses, stock, Sizes.OVERDUE)),
                    Aim.atLeast(1.1));
        }
    }

    /** Timers per second. */
    private static double drained(Masses masses, App node, int count) {
        var due = Clock.systemUTC().instant().minusSeconds(60);
        masses.timers(count, due::plusMillis);
        long begun = System.nanoTime();
        node.jobExecutor().start();
        await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> masses.count("ACT_RU_JOB") == 0);
        double seconds = (System.nanoTime() - begun) / 1e9;
        node.jobExecutor().shutdown();
        assertThat(masses.count("bench_reminded")).as("fired").isEqualTo(count);
        assertThat(masses.count("(select distinct reference from bench_reminded) d"))
                .as("fired once")
                .isEqualTo(count);
        assertThat(masses.count("zv_obligation where state = 'DONE'")).isEqualTo(count);
        assertThat(masses.count("zv_obligation where state = 'OPEN'")).isZero();
        assertThat(masses.count("ACT_RU_EXECUTION")).isZero();
        masses.clear();
        return count / seconds;
    }
}
