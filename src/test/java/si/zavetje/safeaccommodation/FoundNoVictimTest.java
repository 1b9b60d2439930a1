package si.zavetje.safeaccommodation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Who is finally found to be no victim has time to leave the house, and stays when a newer status says otherwise. */
@EngineTest
class FoundNoVictimTest {

    @Autowired
    World world;

    @ParameterizedTest
    @CsvSource({
        "CRISIS_ACCOMMODATION, UserTask_RecordExit",
        "SAFE_ACCOMMODATION, UserTask_RecordSafeExit",
    })
    void has_three_days_to_leave_and_stays_when_a_newer_status_says_otherwise(Phase phase, String exit) {
        world.clock.set("2026-03-02T10:00");
        var walk = phase.begin(world);
        if (phase == Phase.CRISIS_ACCOMMODATION) {
            walk.decided("REASONABLE_GROUNDS").briefed();
        }
        var whileSheStays = due(walk, exit);
        status(walk, "NOT_A_VICTIM", "NO");
        assertThat(due(walk, exit)).as("a status that may still change").isEqualTo(whileSheStays);
        status(walk, "NOT_A_VICTIM", "YES");

        assertThat(due(walk, exit)).isEqualTo(world.clock.instant().plus(Duration.ofHours(72)));
        world.opens("police", walk.reference, "service");
        walk.does("police", "AskForService", "service", "FORMAL_STATUS");
        status(walk, "IDENTIFIED", "YES");
        assertThat(due(walk, exit)).isEqualTo(whileSheStays);
    }

    private static void status(Walk walk, String status, String isFinal) {
        walk.does("police", "RecordFormalStatus", "status", status, "final", isFinal);
    }

    private Instant due(Walk walk, String task) {
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
