package si.zavetje.victimassistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Who was exploited abroad and is found in Slovenia is sheltered like everybody; reintegration follows the rules of its year. */
@EngineTest
class CrimeAbroadTest {

    @Autowired
    World world;

    @Autowired
    CrisisAccommodation accommodation;

    @BeforeEach
    void itIsMarch() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void h19_a_citizen_who_was_exploited_abroad_may_go_to_reintegration_at_once() {
        var walk = exploitedInItaly("SI", "SI_CITIZEN")
                .identified()
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "REINTEGRATION");
        eligibility(walk);

        assertThat(world.openTasks(walk.reference)).contains("UserTask_EnrolInProgramme");
    }

    @Test
    void
            h21_somebody_else_who_was_exploited_abroad_is_sheltered_on_reasonable_grounds_and_is_told_why_reintegration_is_not_open() {
        var walk = exploitedInItaly("NG", "TCN_LEGAL")
                .identified()
                .does("police", "DecideCrisisNeed", "needed", "YES")
                .does("police", "AnnouncePlacement", "eta", "2026-03-02T10:00")
                .does("crisis-a", "PrepareLocation", "answer", "READY")
                .does("crisis-a", "RecordHandover", "outcome", "ADMITTED", "admittedAt", "2026-03-02T10:00")
                .does("crisis-a", "AdmitPerson")
                .does("crisis-a", "RecordVictimDecision", "route", "REINTEGRATION", "signedBy", "VICTIM");
        assertThat(accommodation.inTheHouse(walk.reference)).isTrue();
        eligibility(walk);

        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_InformNotEligible")
                .doesNotContain("UserTask_EnrolInProgramme");
    }

    private static void eligibility(Walk walk) {
        walk.does(
                "reintegration-a",
                "CheckEligibility",
                "exploitedAbroad",
                "YES",
                "proceedingsInSlovenia",
                "NO",
                "legalResidence",
                "YES");
    }

    private Walk exploitedInItaly(String citizenship, String legalStatus) {
        return Walk.refer(
                world,
                Map.of("citizenship", List.of(citizenship), "legalStatus", legalStatus, "countryOfExploitation", "IT"));
    }
}
