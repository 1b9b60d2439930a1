package si.zavetje.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.identification.Identification;
import si.zavetje.reflection.ReflectionPeriod;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** What was taken down wrongly is put right from the case, and what depended on it is asked again. */
@EngineTest
@CoversEveryNode({"PersonCorrection", "StatusCorrection"})
class CorrectionsProcessTest {

    private static final Map<String, Object> MAY_BE_A_CHILD = Map.of("ageDisputed", true);

    @Autowired
    World world;

    @Autowired
    Referral referral;

    @Autowired
    Identification identification;

    @Autowired
    ReflectionPeriod reflection;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void itIsMarch() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void m10_a_name_put_right_is_shown_by_every_form_from_then_on() {
        var walk = Walk.refer(world, Map.of("firstName", "Anna", "secondName", "Kovac", "alias", "Mimi"));
        walk.corrects("police", "CorrectPerson", "NAMES", "firstName", "Ana", "secondName", "Kovač", "alias", "");

        assertThat(world.form("police", walk.reference, "UserTask_TriageReferral"))
                .containsEntry("personName", "Ana Kovač");
    }

    @Test
    void m10_what_was_not_put_right_stays_as_it_was() {
        var walk = Walk.refer(world, Map.of("firstName", "Ana", "language", "srp"));
        walk.corrects("police", "CorrectPerson", "LANGUAGE", "language", "rum");
        world.opens("police", walk.reference, "person");

        assertThat(world.form("police", walk.reference, "UserTask_CorrectPerson"))
                .containsEntry("firstName", "Ana")
                .containsEntry("language", "rum")
                .containsEntry("birthDate", "1999-05-10");
    }

    @Test
    void m10_somebody_is_recognised_by_the_names_put_right_and_no_more_by_the_wrong_ones() {
        var earlier = Walk.refer(world, named("Berenika", "Zupanova"));
        var walk = Walk.refer(world, named("Mojca", "Hrib"));
        long before = sharedTraces(walk, earlier);
        walk.corrects(
                "police", "CorrectPerson", "NAMES", "firstName", "Berenika", "secondName", "Zupanova", "alias", "");

        assertThat(before).isZero();
        assertThat(sharedTraces(walk, earlier)).isPositive();
        walk.corrects("police", "CorrectPerson", "NAMES", "firstName", "Mojca", "secondName", "Hrib", "alias", "");
        assertThat(sharedTraces(walk, earlier)).isZero();
    }

    @Test
    void m10_who_turns_out_to_have_a_right_to_stay_is_not_refused_the_permission() {
        var walk = Walk.refer(world, Map.of("legalStatus", "UNKNOWN", "citizenship", List.of("RO")))
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_IssuePermission");
        walk.corrects("police", "CorrectStatus", "LEGAL_STATUS", "legalStatus", "EU");

        assertThat(world.openTasks(walk.reference))
                .doesNotContain("UserTask_IssuePermission", "UserTask_InformOfRefusal");
        assertThat(referral.legalStatus(walk.reference)).isEqualTo(Referral.LegalStatus.EU);
        assertThat(walk.passed("EndEvent_PermissionReplaced")).isEqualTo(1);
    }

    @Test
    void m10_the_officer_who_is_to_permit_may_say_that_there_is_another_right_to_stay() {
        var walk = Walk.refer(world, Map.of("legalStatus", "UNKNOWN"))
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .does("police", "IssuePermission", "decision", "NOT_NEEDED", "otherRight", "INT_PROTECTION");

        assertThat(world.openTasks(walk.reference))
                .doesNotContain("UserTask_IssuePermission", "UserTask_InformOfRefusal");
        assertThat(referral.legalStatus(walk.reference)).isEqualTo(Referral.LegalStatus.INT_PROTECTION);
        assertThat(reflection.granted(walk.reference)).isFalse();
    }

    @Test
    void m10_who_turns_out_to_stay_without_a_right_is_offered_the_permission_once() {
        var walk = Walk.refer(world, Map.of("legalStatus", "TCN_LEGAL"))
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_IssuePermission");
        walk.corrects("police", "CorrectStatus", "LEGAL_STATUS", "legalStatus", "TCN_IRREGULAR")
                .corrects("police", "CorrectStatus", "LEGAL_STATUS", "legalStatus", "UNKNOWN");

        assertThat(world.openTasks(walk.reference)).containsOnlyOnce("UserTask_IssuePermission");
    }

    @Test
    void a_status_put_right_before_the_decision_offers_nothing_yet() {
        var walk = Walk.refer(world, Map.of("legalStatus", "EU"));
        walk.corrects("police", "CorrectStatus", "LEGAL_STATUS", "legalStatus", "TCN_IRREGULAR");

        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_IssuePermission");
        walk.does("police", "TriageReferral", "inDanger", "NO").decided("REASONABLE_GROUNDS");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_IssuePermission");
    }

    @Test
    void a_permission_that_was_granted_runs_on_whatever_is_put_right() {
        var walk = Walk.refer(world)
                .does("police", "TriageReferral", "inDanger", "NO")
                .decided("REASONABLE_GROUNDS")
                .does("police", "IssuePermission", "decision", "GRANTED")
                .corrects("police", "CorrectStatus", "LEGAL_STATUS", "legalStatus", "TCN_LEGAL");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_DecideContinuation");

        walk.corrects("police", "CorrectStatus", "LEGAL_STATUS", "legalStatus", "UNKNOWN");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_IssuePermission");
    }

    @ParameterizedTest
    @ValueSource(strings = {"YES", "UNKNOWN"})
    void m10_danger_that_was_overlooked_is_protected_against(String danger) {
        var walk = Walk.refer(world);
        walk.corrects("police", "CorrectStatus", "DANGER", "immediateDanger", danger);

        assertThat(world.openTasks(walk.reference)).contains("UserTask_ProtectPerson");
        assertThat(referral.inDanger(walk.reference)).isTrue();
    }

    @Test
    void a_child_whose_birth_is_put_right_is_decided_on_sooner() {
        var walk = Walk.refer(world).does("police", "TriageReferral", "inDanger", "NO");
        var before = decisionDue(walk);
        walk.corrects(
                "police",
                "CorrectPerson",
                "AGE",
                "ageKnown",
                "BIRTH_DATE",
                "birthDate",
                "2010-06-01",
                "ageAnswer",
                "CHILD");

        assertThat(referral.child(walk.reference)).isTrue();
        assertThat(decisionDue(walk)).isBefore(before);
    }

    @ParameterizedTest
    @CsvSource({"DOCUMENT, true", "COMPETENT_ASSESSMENT, true", "OWN_WORD, false", "IMPRESSION, false"})
    void m11_a_dispute_about_the_age_is_resolved_and_an_adult_needs_a_basis(String basis, boolean resolved) {
        var walk = Walk.refer(world, MAY_BE_A_CHILD);
        assertThat(referral.child(walk.reference)).isTrue();

        if (resolved) {
            adult(walk, "1999-05-10", basis);
        } else {
            assertThatThrownBy(() -> adult(walk, "1999-05-10", basis)).hasMessage("referral.adultNeedsBasis");
        }
        assertThat(referral.child(walk.reference)).isEqualTo(!resolved);
    }

    @Test
    void m11_nobody_is_an_adult_whose_birth_says_otherwise() {
        var walk = Walk.refer(world, MAY_BE_A_CHILD);

        assertThatThrownBy(() -> adult(walk, "2010-05-10", "DOCUMENT")).hasMessage("referral.childByBirth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHILD", "IN_DISPUTE"})
    void m11_a_doubt_protects_on_whatever_basis_and_after_an_adult_was_found_too(String answer) {
        var walk = Walk.refer(world, MAY_BE_A_CHILD);
        adult(walk, "1999-05-10", "DOCUMENT");
        walk.corrects(
                "police",
                "CorrectPerson",
                "AGE",
                "ageKnown",
                "BIRTH_DATE",
                "birthDate",
                "1999-05-10",
                "ageAnswer",
                answer,
                "ageBasis",
                "IMPRESSION");

        assertThat(referral.child(walk.reference)).isTrue();
        adult(walk, "1999-05-10", "DOCUMENT");
        walk.reports("police", "POSSIBLY_CHILD");
        assertThat(referral.child(walk.reference)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"police-b, person", "coordinator, person", "group-1, status", "reintegration-a, person"})
    void who_does_not_answer_for_the_case_corrects_nothing(String stranger, String action) {
        var walk = Walk.refer(world);

        assertThatThrownBy(() -> world.opens(stranger, walk.reference, action)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void nothing_is_put_right_in_a_closed_case_and_an_open_form_goes_with_it() {
        var walk = Walk.refer(world);
        world.opens("police", walk.reference, "person");
        walk.reports("police", "DECEASED");

        assertThat(walk.over()).isTrue();
        assertThatThrownBy(() -> world.opens("police", walk.reference, "person"))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> referral.correctLegalStatus(walk.reference, Referral.LegalStatus.EU))
                .hasMessage("referral.caseClosed");
    }

    @Test
    void a_form_that_was_opened_by_mistake_is_put_away() {
        var walk = Walk.refer(world);
        world.opens("police", walk.reference, "person");
        world.opens("police", walk.reference, "status");
        walk.does("police", "CorrectPerson", "corrected", "NOTHING")
                .does("police", "CorrectStatus", "corrected", "NOTHING");

        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_CorrectPerson", "UserTask_CorrectStatus");
    }

    private static Map<String, Object> named(String firstName, String secondName) {
        return Map.of("firstName", firstName, "secondName", secondName, "alias", "", "documentNumber", "");
    }

    private static void adult(Walk walk, String birth, String basis) {
        walk.corrects(
                "police",
                "CorrectPerson",
                "AGE",
                "ageKnown",
                "BIRTH_DATE",
                "birthDate",
                birth,
                "ageAnswer",
                "ADULT",
                "ageBasis",
                basis);
    }

    private Instant decisionDue(Walk walk) {
        return identification.decisionDue(walk.reference);
    }

    private long sharedTraces(Walk one, Walk other) {
        return jdbc.sql("select count(*) from zv_person_trace a join zv_person_trace b on a.trace = b.trace"
                        + " where a.case_reference = ? and b.case_reference = ?")
                .params(one.reference.text(), other.reference.text())
                .query(Long.class)
                .single();
    }
}
