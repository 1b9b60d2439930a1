package si.zavetje.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.assignment.Bodies;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup;
import si.zavetje.responsibility.Capacity;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Who is missing has a place to come back to for three nights, and is signed out only afterwards. */
@EngineTest
class KeptPlaceTest {

    private static final Instant THREE_NIGHTS_LATER = Instant.parse("2026-03-15T23:00:00Z");

    @Autowired
    World world;

    @Autowired
    MultidisciplinaryGroup group;

    @Autowired
    CaseEvents events;

    @Autowired
    Bodies bodies;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void itIsMarch() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void nobody_is_signed_out_of_a_crisis_house_as_missing_before_the_place_is_kept_no_longer() {
        var walk = missing(Phase.CRISIS_ACCOMMODATION);

        assertThat(exitDue(walk, "UserTask_RecordExit")).isEqualTo(THREE_NIGHTS_LATER);
        assertThat(world.form("crisis-a", walk.reference, "UserTask_RecordExit"))
                .containsEntry("placeKept", "Sunday 15 March 2026");
        world.clock.set("2026-03-14T12:00");
        assertThatThrownBy(() -> exit(walk, "2026-03-14T11:00")).hasMessage("stays.placeKept");
        world.clock.set("2026-03-15T12:00");
        exit(walk, "2026-03-15T11:00");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_RecordExit");
    }

    @Test
    void whoever_comes_back_in_time_stays() {
        var walk = missing(Phase.CRISIS_ACCOMMODATION);
        world.clock.set("2026-03-14T12:00");
        walk.reports("crisis-a", "RETURNED", "since", "2026-03-14T11:00");

        assertThat(exitDue(walk, "UserTask_RecordExit")).isAfter(THREE_NIGHTS_LATER);
        assertThatThrownBy(() -> exit(walk, "2026-03-14T11:30")).hasMessage("stays.notReportedMissing");
    }

    @Test
    void nobody_is_signed_out_as_missing_of_whom_the_police_know_nothing() {
        var walk = Phase.CRISIS_ACCOMMODATION.begin(world);

        assertThatThrownBy(() -> exit(walk, "2026-03-02T10:00")).hasMessage("stays.notReportedMissing");
    }

    @Test
    void about_whoever_is_missing_from_a_safe_place_the_group_meets_at_once() {
        var walk = missing(Phase.SAFE_ACCOMMODATION);

        assertThat(group.meetingDue(walk.reference)).isEqualTo(Instant.parse("2026-03-13T10:00:00Z"));
        assertThat(exitDue(walk, "UserTask_RecordSafeExit")).isEqualTo(THREE_NIGHTS_LATER);
        world.clock.set("2026-03-15T12:00");
        assertThatThrownBy(() -> walk.does("safe-a", "RecordSafeExit", "reason", "MISSING", "exitedOn", "2026-03-13"))
                .hasMessage("stays.placeKept");
        walk.does("safe-a", "RecordSafeExit", "reason", "MISSING", "exitedOn", "2026-03-15");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_RecordSafeExit");
    }

    @Test
    void whoever_is_named_for_the_house_of_somebody_missing_does_not_bring_her_back() {
        var walk = missing(Phase.CRISIS_ACCOMMODATION);
        transaction.executeWithoutResult(
                done -> bodies.replace(walk.reference, Capacity.CRISIS_PROVIDER, "crisis-a", "crisis-b"));

        assertThat(events.absence(walk.reference)).isPresent();
    }

    private Walk missing(Phase phase) {
        var walk = phase.begin(world);
        world.clock.set("2026-03-12T11:00");
        return walk.reports(phase.provider, "MISSING", "since", "2026-03-12T10:00");
    }

    private static void exit(Walk walk, String at) {
        walk.does("crisis-a", "RecordExit", "reason", "MISSING", "exitedAt", at);
    }

    private Instant exitDue(Walk walk, String task) {
        return world.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(walk.reference.text())
                .taskDefinitionKey(task)
                .singleResult()
                .getDueDate()
                .toInstant();
    }
}
