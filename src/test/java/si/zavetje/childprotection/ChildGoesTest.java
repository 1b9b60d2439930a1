package si.zavetje.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.caseevents.Absence;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** A child who goes is never only gone: the social work centre hears of it at once, and nobody puts a child out. */
@EngineTest
class ChildGoesTest {

    @Autowired
    World world;

    @Autowired
    CaseEvents events;

    private Walk child;

    @BeforeEach
    void aChildIsInTheHouse() {
        world.clock.set("2026-05-04T10:00");
        child = Walk.refer(world, Map.of("birthDate", "2010-05-10"))
                .does("police", "TriageReferral", "inDanger", "YES", "shelterNeeded", "YES")
                .does("police", "AgreeEmergencyShelter", "consent", "YES", "signedBy", "GUARDIAN")
                .does("police", "AnnouncePlacement", "eta", "2026-05-04T10:00")
                .does("crisis-a", "PrepareLocation", "answer", "READY")
                .does("crisis-a", "RecordHandover", "outcome", "ADMITTED", "admittedAt", "2026-05-04T10:00")
                .does("coordinator", "NameSocialWorkCentre", "centre", "social")
                .does("social", "LookAfterChild");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEFT", "LEFT_COUNTRY", "MISSING"})
    void the_centre_hears_at_once_of_a_child_who_goes(String event) {
        child.later(Duration.ofHours(1)).reports("crisis-a", event, "whereabouts", "KNOWN");

        assertThat(world.form("social", child.reference, "UserTask_LookAfterChild"))
                .containsEntry(
                        "why", "The child is not where it lives. See to it that somebody looks after the child.");
    }

    @Test
    void a_child_who_left_to_nobody_knows_where_is_missing() {
        child.later(Duration.ofHours(1)).reports("crisis-a", "LEFT", "whereabouts", "NOT_KNOWN");

        assertThat(events.absence(child.reference)).get().matches(Absence::missing, "is missing");
        assertThat(world.task(child.reference, "UserTask_ReportMissingPerson", "police")
                        .getDueDate()
                        .toInstant())
                .isEqualTo(world.clock.instant());
        assertThatThrownBy(() -> child.does("crisis-a", "RecordExit", "reason", "LEFT", "whereabouts", "KNOWN"))
                .hasMessage("stays.missingNow");
    }

    @Test
    void a_grown_person_who_left_may_go_where_she_wants() {
        var adult = Walk.refer(world).sheltered("2026-05-04T10:00");
        adult.later(Duration.ofHours(1)).reports("crisis-a", "LEFT", "whereabouts", "NOT_KNOWN");

        assertThat(events.absence(adult.reference)).get().matches(absence -> !absence.missing(), "is not missing");
    }

    @Test
    void no_child_is_signed_out_to_nobody_knows_where() {
        child.later(Duration.ofHours(1));
        assertThatThrownBy(() -> child.does("crisis-a", "RecordExit", "reason", "LEFT", "whereabouts", "NOT_KNOWN"))
                .hasMessage("accommodation.childMissing");
        child.does("crisis-a", "RecordExit", "reason", "LEFT", "whereabouts", "KNOWN");

        assertThat(world.openTasks(child.reference)).contains("UserTask_LookAfterChild");
    }

    @Test
    void the_period_of_a_child_puts_it_out_on_no_day() {
        for (var day : new String[] {"2026-06-03T20:00", "2026-06-10T10:00"}) {
            world.clock.set(day);
            assertThatThrownBy(() -> child.does("crisis-a", "RecordExit", "reason", "PERIOD_ENDED"))
                    .hasMessage("referral.childIsNotLeft");
        }
    }

    @Test
    void a_child_who_left_reintegration_to_nobody_knows_where_is_missing() {
        var pupil = Walk.refer(
                        world,
                        Map.of(
                                "birthDate",
                                "2010-05-10",
                                "citizenship",
                                java.util.List.of("SI"),
                                "legalStatus",
                                "SI_CITIZEN"))
                .does("coordinator", "NameSocialWorkCentre", "centre", "social")
                .does("social", "LookAfterChild")
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .does("crisis-a", "BriefRightsAndConsents", "assistance", "YES", "signedBy", "GUARDIAN")
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "REINTEGRATION")
                .does("reintegration-a", "CheckEligibility", "exploitedAbroad", "YES", "legalResidence", "YES")
                .does("reintegration-a", "EnrolInProgramme", "place", "ENROL");
        pupil.later(Duration.ofHours(1))
                .does("reintegration-a", "RecordReintegrationExit", "exitOutcome", "LEFT", "whereabouts", "NOT_KNOWN");

        assertThat(events.absence(pupil.reference)).get().matches(Absence::missing, "is missing");
        assertThat(world.openTasks(pupil.reference))
                .contains("UserTask_ReportMissingPerson", "UserTask_LookAfterChild", "UserTask_ArrangeOnwardSupport");
    }
}
