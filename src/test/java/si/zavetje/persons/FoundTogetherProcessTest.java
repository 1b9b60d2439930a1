package si.zavetje.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** H26: people of one event, each with a case of their own. */
@EngineTest
@CoversEveryNode("FoundTogether")
class FoundTogetherProcessTest {

    private static final Reader POLICE = new Reader("police", "police-a", OrganisationKind.POLICE);
    private static final Reader PROVIDER = new Reader("crisis-a", "crisis-a", OrganisationKind.CRISIS_PROVIDER);
    private static final Reader COORDINATOR = new Reader("coordinator", "coordinator", OrganisationKind.COORDINATOR);

    @Autowired
    World world;

    @Autowired
    Events found;

    @Autowired
    Responsibilities responsibilities;

    private Walk one;
    private Walk two;
    private Walk three;

    @BeforeEach
    void three_people_are_found_in_one_place() {
        world.clock.set("2026-03-02T10:00");
        one = Walk.refer(world);
        two = Walk.refer(world);
        three = Walk.refer(world);
    }

    @Test
    void h26_each_sees_with_whom_and_each_keeps_a_case_of_her_own() {
        link(one, two);
        link(three, two);

        assertThat(found.with(one.reference, POLICE).known()).containsExactlyInAnyOrder(two.reference, three.reference);
        assertThat(found.with(three.reference, COORDINATOR).known())
                .containsExactlyInAnyOrder(one.reference, two.reference);
        assertThat(world.openTasks(two.reference)).contains("UserTask_TriageReferral");
        link(one, three);
        assertThat(found.others(one.reference)).hasSize(2);
    }

    @Test
    void who_does_not_answer_for_the_others_learns_only_how_many_they_are() {
        responsibilities.end(two.reference, Capacity.CRISIS_PROVIDER);
        link(one, two);

        assertThat(found.with(one.reference, PROVIDER)).isEqualTo(new Events.With(java.util.List.of(), 1));
    }

    @Test
    void a_case_of_another_unit_is_no_more_than_one_that_is_not_there() {
        responsibilities.end(two.reference, Capacity.POLICE);
        responsibilities.assign(two.reference, Capacity.POLICE, "police-b");

        for (var reference : java.util.List.of(two.reference.text(), "7K3M-2QF9", one.reference.text(), "nonsense")) {
            assertThatThrownBy(() -> record(one, "TOGETHER", reference)).hasMessage("persons.notYourCase");
        }
        assertThat(found.others(one.reference)).isEmpty();
    }

    @Test
    void who_was_not_found_with_them_is_taken_out_and_two_events_are_not_mixed() {
        var four = Walk.refer(world);
        link(one, two);
        link(three, four);
        assertThatThrownBy(() -> link(one, three)).hasMessage("persons.twoEvents");

        one.does("police", "RecordFoundTogether", "what", "NOT_TOGETHER");

        assertThat(found.others(one.reference)).isEmpty();
        assertThat(found.others(two.reference)).as("nobody is alone together").isEmpty();
        assertThatThrownBy(() -> record(two, "NOT_TOGETHER", "")).hasMessage("persons.noEvent");
        two.does("police", "RecordFoundTogether", "what", "NOTHING");
    }

    private void link(Walk walk, Walk other) {
        record(walk, "TOGETHER", other.reference.text());
    }

    private void record(Walk walk, String what, String other) {
        if (!world.openTasks(walk.reference).contains("UserTask_RecordFoundTogether")) {
            world.opens("police", walk.reference, "together");
        }
        walk.does("police", "RecordFoundTogether", "what", what, "otherReference", other);
    }
}
