package si.zavetje.accommodation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Who is not in the crisis house any more is signed out soon; who is back within the period finds everything as it was. */
@EngineTest
class LeftTheHouseTest {

    private static final List<String> NEEDS_HER = List.of(
            "UserTask_AssessRisk",
            "UserTask_AssessNeeds",
            "UserTask_InformOfProgramme",
            "UserTask_RecordVictimDecision");

    @Autowired
    World world;

    @Autowired
    CaseEvents caseEvents;

    private Walk walk;

    @BeforeEach
    void somebodyIsInTheHouse() {
        world.clock.set("2026-03-02T10:00");
        walk = Walk.refer(world).sheltered("2026-03-02T10:00").does("crisis-a", "AdmitPerson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEFT", "LEFT_COUNTRY"})
    void who_is_gone_is_signed_out_soon_and_nothing_waits_that_needs_her(String event) {
        walk.reports("crisis-a", "IN_DANGER").later(Duration.ofHours(1)).reports("crisis-a", event);

        assertThat(exitDue()).isBefore(world.clock.instant().plus(Duration.ofDays(4)));
        assertThat(world.openTasks(walk.reference))
                .doesNotContainAnyElementsOf(NEEDS_HER)
                .as("what survives")
                .contains("UserTask_RecordExit", "UserTask_RelocatePerson", "UserTask_ProtectPerson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEFT", "LEFT_COUNTRY"})
    void who_is_back_within_the_period_is_not_admitted_anew_and_what_is_left_to_do_is_there_again(String event) {
        walk.does("crisis-a", "AssessRisk").does("crisis-a", "AssessNeeds");
        var before = exitDue();
        walk.later(Duration.ofDays(1)).reports("crisis-a", event);
        walk.later(Duration.ofDays(3)).reports("crisis-a", "RETURNED");

        assertThat(exitDue()).isEqualTo(before);
        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_AssessRisk", "UserTask_InformOfProgramme", "UserTask_RecordVictimDecision")
                .doesNotContain("UserTask_AdmitPerson", "UserTask_AssessNeeds");
        assertThat(walk.passed("UserTask_AdmitPerson")).isEqualTo(1);
    }

    @Test
    void a_departure_that_was_none_asks_for_nothing_twice() {
        walk.does("crisis-a", "AssessRisk").does("crisis-a", "AssessNeeds");
        walk.reports("crisis-a", "LEFT").later(Duration.ofHours(1)).takesBack("crisis-a");

        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_InformOfProgramme", "UserTask_RecordVictimDecision")
                .doesNotContain("UserTask_AdmitPerson", "UserTask_AssessNeeds", "UserTask_AssessRisk");
    }

    @Test
    void where_she_wants_to_go_stays_decided_while_she_is_away() {
        walk.decided("REASONABLE_GROUNDS").briefed();
        for (var form : List.of("AssessRisk", "AssessNeeds", "InformOfProgramme")) {
            walk.does("crisis-a", form);
        }
        walk.does("crisis-a", "RecordVictimDecision", "route", "INDEPENDENT", "signedBy", "VICTIM");
        walk.reports("crisis-a", "LEFT");
        walk.later(Duration.ofHours(20)).reports("crisis-a", "RETURNED");

        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_AssessRisk")
                .doesNotContain("UserTask_RecordVictimDecision");
        walk.does("crisis-a", "AssessRisk");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_AgreeHandOver");
    }

    @Test
    void who_never_withdrew_but_is_away_is_still_away() {
        walk.reports("crisis-a", "LEFT").later(Duration.ofHours(1)).reports("crisis-a", "ASSISTANCE_WITHDRAWN");
        walk.later(Duration.ofHours(1)).takesBack("crisis-a");

        assertThat(world.openTasks(walk.reference)).doesNotContainAnyElementsOf(NEEDS_HER);
        assertThat(exitDue()).isBefore(world.clock.instant().plus(Duration.ofDays(4)));
        walk.later(Duration.ofHours(1)).reports("crisis-a", "RETURNED");
        assertThat(world.openTasks(walk.reference)).containsAll(NEEDS_HER);
    }

    @Test
    void who_is_not_back_after_all_is_away_again() {
        walk.reports("crisis-a", "LEFT").later(Duration.ofHours(1)).reports("crisis-a", "RETURNED");
        walk.later(Duration.ofHours(1)).takesBack("crisis-a");

        assertThat(world.openTasks(walk.reference)).doesNotContainAnyElementsOf(NEEDS_HER);
        assertThat(exitDue()).isBefore(world.clock.instant().plus(Duration.ofDays(4)));
    }

    @Test
    void nobody_is_asked_about_the_days_of_who_is_gone() {
        walk.later(Duration.ofDays(28)).reports("crisis-a", "LEFT");
        world.clock.set("2026-04-02T00:00");
        walk.fires("BoundaryEvent_CrisisPeriodEnds");

        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_ResolveUndecided");
    }

    @Test
    void who_left_the_country_did_not_refuse_help_and_everybody_who_must_know_knows() {
        walk.decided("REASONABLE_GROUNDS").briefed();
        walk.does("crisis-a", "RecordExit", "reason", "LEFT_COUNTRY");

        assertThat(caseEvents.holds(walk.reference, EventKind.LEFT_COUNTRY)).isTrue();
        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_ArrangeOnwardSupport")
                .doesNotContain("UserTask_IssuePermission", "UserTask_RecordFormalStatus");
    }

    private Instant exitDue() {
        return world.task(walk.reference, "UserTask_RecordExit", "crisis-a")
                .getDueDate()
                .toInstant();
    }
}
