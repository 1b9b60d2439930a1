package si.zavetje.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import si.zavetje.bench.Rounds.Side;
import si.zavetje.coordination.DeadlineList;
import si.zavetje.coordination.Light;

/** The first page of the coordinator's deadlines, with many clocks, with few, and as the engine would answer it. */
@ExtendWith(OneTable.class)
class DeadlinesPageBench {

    private static final int PAGE = 50;

    @ParameterizedTest
    @EnumSource
    void a_page_costs_the_same_however_many_clocks_run(Store store, Table table) throws Exception {
        try (var here = store.fresh();
                var there = store.fresh();
                var few = App.on(here, App.NO_JOBS);
                var many = App.on(there, App.NO_JOBS)) {
            fill(few, Sizes.FEW);
            fill(many, Sizes.MANY);
            Rounds.warmUp(3000, page(many), page(few));
            Rounds.warmUp(3, stockPage(many));

            table.add(
                    "deadlines page, p95, " + Sizes.MANY + " clocks / " + Sizes.FEW,
                    store,
                    "ms",
                    Rounds.of(500, Figures::p95, page(many), page(few)),
                    Aim.atMost(1.3));
            table.add(
                    "task query by due date / deadlines page, " + Sizes.MANY,
                    store,
                    "ms",
                    Rounds.of(7, Figures::median, stockPage(many), page(many)),
                    store == Store.POSTGRESQL ? Aim.atLeast(100) : Aim.none());
            for (var index : List.of("zv_task_due", "zv_identity_link_group")) {
                many.jdbc().execute("drop index " + index);
            }
            table.add(
                    "the same without our indexes, " + Sizes.MANY,
                    store,
                    "ms",
                    Rounds.of(7, Figures::median, stockPage(many), page(many)),
                    Aim.none());
        }
    }

    private static void fill(App app, int count) {
        var now = Clock.systemUTC().instant();
        new Masses(app).tasks(count, number -> spread(now, number, count));
    }

    /** In a quarter each: late, due within a day, within a week, and later. */
    private static Instant spread(Instant now, int number, int count) {
        double share = (number / 4) / (count / 4.0);
        return switch (number % 4) {
            case 0 -> now.minus(part(Duration.ofDays(30), share)).minusSeconds(1);
            case 1 -> now.plus(Duration.ofHours(1)).plus(part(Duration.ofHours(22), share));
            case 2 -> now.plus(Duration.ofHours(25)).plus(part(Duration.ofDays(5), share));
            default -> now.plus(Duration.ofDays(8)).plus(part(Duration.ofDays(170), share));
        };
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofMillis((long) (whole.toMillis() * share));
    }

    /** The states take turns. */
    private static Side page(App app) {
        var list = app.context().getBean(DeadlineList.class);
        var asked = new AtomicInteger();
        return Rounds.milliseconds(() -> {
            var light = Light.values()[asked.getAndIncrement() % Light.values().length];
            var page = list.page(new DeadlineList.Wanted("", "", light, false, DeadlineList.Order.DUE, false, 0));
            assertThat(page.rows()).hasSize(PAGE);
            assertThat(list.lightOf(page.rows().get(0))).isEqualTo(light);
        });
    }

    private static Side stockPage(App app) {
        var tasks = app.context().getBean(TaskService.class);
        return Rounds.milliseconds(() -> assertThat(tasks.createTaskQuery()
                        .taskCandidateGroup("crisis-a")
                        .orderByDueDate()
                        .asc()
                        .listPage(0, PAGE))
                .hasSize(PAGE));
    }
}
