package si.zavetje.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import si.zavetje.bench.Rounds.Side;

/**
 * How long a step waits for the job executor: from the request that starts it until it runs. Beside an empty database
 * stands one with as many cases, where nothing but the timers is missing.
 */
@ExtendWith(OneTable.class)
class RoundTripBench {

    @ParameterizedTest
    @EnumSource
    void parked_timers_do_not_delay_a_step(Store store, Table table) throws Exception {
        try (var here = store.fresh();
                var there = store.fresh();
                var elsewhere = store.fresh();
                var none = App.on(here);
                var many = App.on(there);
                var timerless = App.on(elsewhere)) {
            new Masses(none).onlyTheEngineWorks();
            var far = Clock.systemUTC().instant().plus(Duration.ofDays(30));
            new Masses(many).onlyTheEngineWorks().timers(Sizes.MANY, far::plusSeconds);
            new Masses(timerless).onlyTheEngineWorks().timers(Sizes.MANY, far::plusSeconds);
            new Masses(timerless).loseTimers();
            Rounds.warmUp(200, trip(many), trip(none), trip(timerless));

            table.add(
                    "async round trip, " + Sizes.MANY + " parked timers / none",
                    store,
                    "ms",
                    Rounds.of(200, Figures::median, trip(many), trip(none)),
                    Aim.atMost(1.1));
            table.add(
                    "the same / as many cases without a timer",
                    store,
                    "ms",
                    Rounds.of(200, Figures::median, trip(many), trip(timerless)),
                    Aim.atMost(1.1));
        }
    }

    private static Side trip(App app) {
        var tasks = app.context().getBean(BenchTasks.class);
        return Rounds.milliseconds(() -> {
            var trip = UUID.randomUUID().toString();
            app.engine().getRuntimeService().startProcessInstanceByKey("BenchRoundTrip", trip);
            tasks.await(trip);
        });
    }
}
