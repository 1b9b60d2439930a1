package si.zavetje.randomwalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import si.zavetje.world.EngineTest;
import si.zavetje.world.World;

/** Whatever people do in a case, in whatever order: nobody is forgotten, and nothing fails. */
@EngineTest
class RandomWalkTest {

    private static final int WALKS = Integer.getInteger("zavetje.walks", 100);
    private static final int STEPS = 40;

    @Autowired
    World world;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void whatever_is_done_in_a_case_somebody_can_do_the_next_step_or_it_has_an_outcome() {
        var checks = beans.createBean(CaseChecks.class);
        var taken = new TreeMap<String, Integer>();
        var wrong = new ArrayList<String>();
        long first = Long.getLong("zavetje.seed", 1);
        for (long seed = first; seed < first + WALKS; seed++) {
            world.clock.set("2026-03-02T10:00");
            for (var fault : new RandomWalk(world, checks, seed, taken).walk(STEPS)) {
                wrong.add("seed " + seed + ": " + fault);
            }
        }
        System.out.println(said(taken));

        assertThat(wrong).isEmpty();
    }

    private static String said(Map<String, Integer> taken) {
        return "random walk of " + WALKS + " × " + STEPS + " steps: " + taken;
    }
}
