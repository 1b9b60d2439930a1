package si.zavetje.caseactions;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.TwoTransactions;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Whoever presses a button of a case twice has one form before her, and not two. */
@EngineTest
class OpenedTwiceTest {

    @Autowired
    World world;

    @Autowired
    DataSource database;

    private Walk walk;

    @BeforeEach
    void a_person_in_a_crisis_house() {
        world.clock.set("2026-03-02T10:00");
        walk = Phase.CRISIS_ACCOMMODATION.begin(world);
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "person", "status", "companion", "risk"})
    void a_second_press_opens_the_form_that_is_open(String action) {
        var first = world.opens("crisis-a", walk.reference, action);

        assertThat(world.opens("crisis-a", walk.reference, action)).isEqualTo(first);
    }

    @Test
    void two_people_each_have_their_own() {
        var first = world.opens("crisis-a", walk.reference, "event");

        assertThat(world.opens("police", walk.reference, "event")).isNotEqualTo(first);
        assertThat(world.openTasks(walk.reference))
                .filteredOn("UserTask_ReportEvent"::equals)
                .hasSize(2);
    }

    @Test
    void what_was_handed_in_is_not_opened_again_and_another_case_has_its_own() {
        var first = world.opens("crisis-a", walk.reference, "event");
        walk.does("crisis-a", "ReportEvent", "event", "NOTHING");
        var second = world.opens("crisis-a", walk.reference, "event");
        var elsewhere = Phase.CRISIS_ACCOMMODATION.begin(world);

        assertThat(second).isNotEqualTo(first);
        assertThat(world.opens("crisis-a", elsewhere.reference, "event")).isNotEqualTo(second);
    }

    @Test
    void two_presses_at_once_open_one_form() {
        assertThat(TwoTransactions.on(database)
                        .atOnce(
                                () -> world.opens("crisis-a", walk.reference, "event"),
                                () -> world.opens("crisis-a", walk.reference, "event")))
                .isEmpty();

        assertThat(world.openTasks(walk.reference))
                .filteredOn("UserTask_ReportEvent"::equals)
                .hasSize(1);
    }
}
