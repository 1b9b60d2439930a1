package si.zavetje.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How fast reminders that are all due are worked off, by our settings of the job executor and by the engine's own, on
 * equal tables with equal indexes; each fires once. The reminder is a timer beside a receive task and a step that writes
 * one row: what the step of a real model does costs both sides the same. The two sides work in turns of a second, so
 * that whatever else the machine does meets both.
 */
@ExtendWith(OneTable.class)
class DueTimersBench {

    private static final String[] ENGINES_OWN = {
        "camunda.bpm.job-execution.lock-time-in-millis=300000",
        "camunda.bpm.job-execution.wait-time-in-millis=5000",
        "camunda.bpm.job-execution.max-wait=60000",
        "camunda.bpm.job-execution.core-pool-size=3",
        "camunda.bpm.job-execution.max-pool-size=10",
        "camunda.bpm.job-execution.max-jobs-per-acquisition=3",
        "camunda.bpm.job-execution.queue-capacity=3",
        "camunda.bpm.generic-properties.properties.jobExecutorAcquireByDueDate=false"
    };

    private static final Duration TURN = Duration.ofSeconds(1);

    @ParameterizedTest
    @EnumSource
    void due_reminders_are_worked_off_faster_than_by_the_engines_defaults(Store store, Table table) throws Exception {
        try (var here = store.fresh();
                var there = store.fresh();
                var ours = App.on(here);
                var stock = App.on(there, ENGINES_OWN)) {
            ours.jobExecutor().shutdown();
            stock.jobExecutor().shutdown();
            var sides = List.of(new Drain(ours), new Drain(stock));
            for (int warmUp = 0; warmUp < 2; warmUp++) {
                drained(sides, Math.min(2000, Sizes.OVERDUE));
            }

            table.add(
                    Sizes.OVERDUE + " due reminders, our settings / engine's",
                    store,
                    "timers/s",
                    Rounds.of(() -> drained(sides, Sizes.OVERDUE)),
                    Aim.atLeast(1.1));
        }
    }

    /** Timers per second of each side. */
    private static List<Double> drained(List<Drain> sides, int count) throws InterruptedException {
        for (var side : sides) {
            side.fill(count);
        }
        while (sides.stream().anyMatch(side -> !side.done)) {
            for (var side : sides) {
                side.takeTurn(count);
            }
        }
        return sides.stream().map(side -> side.rate(count)).toList();
    }

    private static final class Drain {

        private final App node;
        private final BenchTasks tasks;
        private final Masses masses;
        private long spent;
        private boolean done;

        Drain(App node) {
            this.node = node;
            this.tasks = node.context().getBean(BenchTasks.class);
            this.masses = new Masses(node).onlyTheEngineWorks();
        }

        void fill(int count) {
            var due = Clock.systemUTC().instant().minusSeconds(60);
            masses.timers(count, due::plusMillis);
            tasks.forget();
            tasks.rest();
            spent = 0;
            done = false;
            node.jobExecutor().start();
        }

        void takeTurn(int count) throws InterruptedException {
            if (!done) {
                long begun = System.nanoTime();
                done = tasks.work(count, TURN);
                spent += System.nanoTime() - begun;
            }
        }

        double rate(int count) {
            await().atMost(Duration.ofMinutes(1)).until(() -> masses.count("ACT_RU_JOB") == 0);
            node.jobExecutor().shutdown();
            assertThat(masses.count("bench_reminded")).as("fired").isEqualTo(count);
            assertThat(masses.count("(select distinct reference from bench_reminded) d"))
                    .as("fired once")
                    .isEqualTo(count);
            assertThat(masses.count("zv_obligation where state = 'DONE'")).isEqualTo(count);
            assertThat(masses.count("zv_obligation where state = 'OPEN'")).isZero();
            assertThat(masses.count("ACT_RU_EVENT_SUBSCR")).as("still wait").isEqualTo(count);
            masses.clear();
            return count / (spent / 1e9);
        }
    }
}
