package si.zavetje.bench;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How long the application takes from its start until it is ready, after an outage and with nothing to do. In one
 * process, so that loading of classes, the same for both, does not hide the difference.
 */
@ExtendWith(OneTable.class)
class RestartBench {

    /** In each round. */
    private static final int STARTS = 3;

    private static final Duration OUTAGE = Duration.ofDays(3);

    @ParameterizedTest
    @EnumSource
    void waiting_timers_do_not_delay_a_start(Store store, Table table) throws Exception {
        try (var empty = store.fresh();
                var full = store.fresh()) {
            Rounds.warmUp(2, () -> restart(full, true), () -> restart(empty, false));

            table.add(
                    "start until ready, " + Sizes.MANY + " timers, " + Sizes.OVERDUE + " overdue / none",
                    store,
                    "s",
                    Rounds.of(STARTS, Figures::median, () -> restart(full, true), () -> restart(empty, false)),
                    Aim.atMost(1.05));
        }
    }

    private static double restart(Store.Fresh database, boolean full) {
        try (var app = App.on(database)) {
            if (full) {
                refill(app);
            }
            return app.readyWithin().toNanos() / 1e9;
        }
    }

    /** What was fired meanwhile is put back. */
    private static void refill(App app) {
        app.jobExecutor().shutdown();
        var masses = new Masses(app);
        masses.watched();
        var now = Clock.systemUTC().instant();
        int overdue = Sizes.OVERDUE - masses.count("ACT_RU_JOB where DUEDATE_ <= current_timestamp");
        int parked = Sizes.MANY - Sizes.OVERDUE - masses.count("ACT_RU_JOB where DUEDATE_ > current_timestamp");
        masses.timers(
                parked + overdue,
                number -> number < overdue
                        ? now.minus(OUTAGE).plusSeconds(number)
                        : now.plus(Duration.ofDays(1)).plusSeconds(number));
    }
}
