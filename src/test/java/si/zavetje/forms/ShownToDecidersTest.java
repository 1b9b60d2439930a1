package si.zavetje.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import si.zavetje.accommodation.CrisisStay;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Phase;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** Whoever decides has before her what the file knows of it, in words. */
@EngineTest
class ShownToDecidersTest {

    @Autowired
    World world;

    @Autowired
    CrisisStay stay;

    @BeforeEach
    void one_morning() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void who_decides_about_grounds_sees_what_the_interview_found() {
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .does("crisis-a", "OfferNgoInterview", "answer", "ACCEPTED")
                .does("police", "IdentificationInterview", "purposes", List.of("FORCED_LABOUR", "BEGGING"));

        var shown = world.form("police", walk.reference, "UserTask_DecideReasonableGrounds");
        assertThat(shown).containsKeys("actsFound", "meansFound", "indicatorsFound");
        assertThat(String.valueOf(shown.get("purposesFound")))
                .contains(", ")
                .doesNotContain("FORCED_LABOUR", "BEGGING");
    }

    @Test
    void who_decides_about_grounds_sees_how_the_signs_weigh_and_decides_alone() {
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .does("crisis-a", "OfferNgoInterview", "answer", "ACCEPTED")
                .does(
                        "police",
                        "IdentificationInterview",
                        "means",
                        List.of("FORCE"),
                        "indicators",
                        List.of("NO_CONTRACT", "LIMITED_MOVEMENT", "IN_DEBT"));

        assertThat(world.form("police", walk.reference, "UserTask_DecideReasonableGrounds"))
                .containsEntry(
                        "weighed", "Strong: force, cannot move freely or leave.\nMedium: in debt.\nWeak: no contract.");
        walk.does("police", "DecideReasonableGrounds", "outcome", "NO");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_InformOfNegativeDecision");
    }

    @Test
    void of_a_child_it_is_said_that_any_exploitation_is_enough() {
        var walk = Walk.refer(world, Map.of("birthDate", "2012-05-10", "consentToReferral", "CHILD"))
                .does("police", "TriageReferral", "inDanger", "NO")
                .does("crisis-a", "OfferNgoInterview", "answer", "ACCEPTED")
                .does("police", "IdentificationInterview", "means", List.of(), "indicators", List.of("QUOTAS"));

        assertThat(world.form("police", walk.reference, "UserTask_DecideReasonableGrounds"))
                .containsEntry(
                        "weighed", "Strong: has to bring in a set amount.\nFor a child any exploitation is enough.");
    }

    @Test
    void who_draws_up_the_programme_sees_the_risk_and_the_first_needs() {
        var walk = Phase.SAFE_ACCOMMODATION.begin(world);

        assertThat(world.form("safe-a", walk.reference, "UserTask_DrawUpProgramme"))
                .containsEntry("riskAssessed", "Low")
                .containsEntry("measuresNamed", "Something else")
                .containsKey("firstNeeds");
    }

    @Test
    void who_reviews_reintegration_sees_the_plan() {
        var walk = Phase.REINTEGRATION
                .begin(world)
                .does(
                        "reintegration-a",
                        "DrawUpReintegrationPlan",
                        "areas",
                        List.of("LEGAL"),
                        "legalGoal",
                        "A permit.");

        assertThat(world.form("reintegration-a", walk.reference, "UserTask_ReviewReintegration"))
                .containsEntry("legalPlan", "A permit.")
                .containsKey("planAreas");
    }

    @Test
    void who_decides_about_more_days_sees_how_many_there_were() {
        var walk = Phase.CRISIS_ACCOMMODATION.begin(world).later(Duration.ofDays(3));
        walk.reports("crisis-a", "MORE_DAYS_NEEDED");
        assertThat(world.form("coordinator", walk.reference, "UserTask_DecideMoreDays"))
                .containsEntry("careDays", 3)
                .containsEntry("extraDays", 0L);

        var until = stay.period(walk.reference).lastDay().plusDays(5).toString();
        walk.does("coordinator", "DecideMoreDays", "answer", "EXTRA_DAYS", "extraUntil", until);
        walk.reports("crisis-a", "MORE_DAYS_NEEDED");

        assertThat(world.form("coordinator", walk.reference, "UserTask_DecideMoreDays"))
                .containsEntry("extraDays", 5L);
    }

    @Test
    void who_records_a_permit_sees_which_title_the_person_had_last_and_until_when() {
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .does("police", "IssuePermission", "decision", "GRANTED")
                .does("police", "DecideContinuation", "continuation", "RESIDENCE_PERMIT");

        assertThat(world.form("police", walk.reference, "UserTask_RecordResidencePermit"))
                .containsEntry("lastTitle", "PERMISSION_TO_STAY")
                .containsEntry("lastTitleUntil", "2026-06-02");
    }

    @Test
    void who_reports_a_missing_person_sees_since_when_and_whether_it_is_urgent() {
        var walk = Phase.CRISIS_ACCOMMODATION.begin(world);
        walk.reports("crisis-a", "MISSING", "underThreat", "NOT_KNOWN");

        var shown = world.form("police", walk.reference, "UserTask_ReportMissingPerson");
        assertThat(shown).containsEntry("threatened", "yes");
        assertThat(String.valueOf(shown.get("missingSince"))).matches("\\w+ \\d+ March 2026 at \\d\\d:\\d\\d");
    }

    @Test
    void who_checks_the_entry_is_not_told_no_where_nobody_asked_yet() {
        var walk = Walk.refer(world, Map.of("citizenship", List.of("RO"), "legalStatus", "EU"))
                .sheltered("2026-03-02T10:00")
                .decided("REASONABLE_GROUNDS")
                .does("crisis-a", "AdmitPerson")
                .does("crisis-a", "AssessRisk")
                .does("crisis-a", "AssessNeeds")
                .does("crisis-a", "InformOfProgramme")
                .does("crisis-a", "RecordVictimDecision", "route", "SAFE_ACCOMMODATION", "signedBy", "VICTIM")
                .does("crisis-a", "AgreeHandOver", "handOverOn", "2026-03-02", "consentToTransfer", "YES");

        assertThat(world.form("safe-a", walk.reference, "UserTask_CheckEntry"))
                .containsEntry("reasonableGrounds", "YES")
                .doesNotContainKey("consent");
    }
}
