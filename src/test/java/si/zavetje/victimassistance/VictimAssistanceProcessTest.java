package si.zavetje.victimassistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.earlierreferrals.EarlierReferrals;
import si.zavetje.journey.Journey;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.Walk;
import si.zavetje.world.World;

/** The case as a whole: whichever way it takes, somebody answers for the next step or it has an outcome. */
@EngineTest
@CoversEveryNode({"VictimAssistance", "EarlierReferrals", "FormalStatus", "SecondReferral", "CaseReopening"})
class VictimAssistanceProcessTest {

    @Autowired
    World world;

    @Autowired
    Referral referral;

    @Autowired
    EarlierReferrals earlier;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void one_way_leads_through_a_safe_place_to_reintegration_and_an_independent_life() {
        var reference = new Journey(world).walk();

        assertThat(referral.open(reference)).isFalse();
        assertThat(outcome(reference.text())).isEqualTo("COMPLETED");
        for (var provider :
                new Capacity[] {Capacity.CRISIS_PROVIDER, Capacity.SAFE_PROVIDER, Capacity.REINTEGRATION_PROVIDER}) {
            assertThat(responsibilities.organisationFor(reference, provider)).isEmpty();
        }
    }

    @Test
    void a_citizen_who_needs_no_shelter_may_go_to_reintegration_at_once() {
        var walk = identified(Map.of("citizenship", List.of("SI"), "legalStatus", "SI_CITIZEN"))
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "REINTEGRATION");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_CheckEligibility");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.CRISIS_PROVIDER))
                .isPresent();

        walk.does("reintegration-a", "CheckEligibility", "exploitedAbroad", "YES", "legalResidence", "YES")
                .does("reintegration-a", "EnrolInProgramme", "place", "ENROL");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.CRISIS_PROVIDER))
                .isEmpty();
        walk.does("reintegration-a", "DrawUpReintegrationPlan")
                .does("reintegration-a", "ReviewReintegration", "outcome", "EXIT")
                .does("reintegration-a", "RecordReintegrationExit", "exitOutcome", "EMPLOYED")
                .does("coordinator", "CheckEarlierReferrals", "answer", "NEW");

        assertThat(world.openTasks(walk.reference)).containsExactly("UserTask_RecordFormalStatus");
        assertThat(referral.open(walk.reference)).isTrue();

        status(walk, "POTENTIAL", "NO");
        assertThat(world.openTasks(walk.reference)).containsExactly("UserTask_RecordFormalStatus");
        status(walk, "IDENTIFIED", "YES");
        assertThat(world.form("reintegration-a", walk.reference, "UserTask_LookAtCase"))
                .containsEntry("onRecord", "leads an independent life");
        closes(walk, "reintegration-a", "COMPLETED");
        assertThat(outcome(walk.reference.text())).isEqualTo("COMPLETED");
        assertThat(walk.over()).isTrue();
    }

    @Test
    void who_does_not_go_on_from_the_safe_place_is_handed_on() {
        var walk = identified(Map.of("citizenship", List.of("SI"), "legalStatus", "SI_CITIZEN"))
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "SAFE_ACCOMMODATION")
                .does("safe-a", "CheckEntry", "stillWanted", "NO");

        assertThat(world.openTasks(walk.reference)).contains("UserTask_ArrangeOnwardSupport");
        var lastResponsible = world.task(walk.reference, "UserTask_ArrangeOnwardSupport", null);
        assertThat(world.engine.getTaskService().getIdentityLinksForTask(lastResponsible.getId()))
                .hasSize(1);
    }

    @Test
    void h18_a_citizen_of_the_union_gets_shelter_and_no_permission_to_stay() {
        var walk = identified(Map.of("citizenship", List.of("RO"), "legalStatus", "EU"))
                .does("police", "DecideCrisisNeed", "needed", "YES");

        assertThat(world.openTasks(walk.reference))
                .contains("UserTask_AnnouncePlacement", "UserTask_RecordFormalStatus")
                .doesNotContain("UserTask_IssuePermission");
    }

    @Test
    void who_stays_without_a_right_to_is_offered_the_permission_and_goes_where_she_wants() {
        var walk = identified(Map.of("legalStatus", "UNKNOWN"))
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "RETURN")
                .does("police", "IssuePermission", "initiative", "EX_OFFICIO", "decision", "REFUSED")
                .does("police", "InformOfRefusal");
        assertThat(walk.passed("CallActivity_ReflectionPeriod")).isEqualTo(1);

        assertThatThrownBy(
                        () -> walk.does("crisis-a", "ArrangeOnwardSupport", "handedOn", "2026-03-03", "followUpOn", ""))
                .hasMessage("chronology.notYet");
        assertThat(world.form("crisis-a", walk.reference, "UserTask_ArrangeOnwardSupport"))
                .containsEntry("route", "RETURN");
        walk.does("crisis-a", "ArrangeOnwardSupport", "handedTo", "IOM");
        status(walk, "IDENTIFIED", "YES");
        closes(walk, "crisis-a", "HANDED_ON");

        assertThat(outcome(walk.reference.text())).isEqualTo("HANDED_ON");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.CRISIS_PROVIDER))
                .isEmpty();
    }

    @Test
    void a_case_that_is_over_is_closed_with_its_reason() {
        var withdrew = referred(Map.of());
        withdrew.reports("police", "ASSISTANCE_WITHDRAWN");
        closes(withdrew, "crisis-a", "WITHDREW");
        assertThat(withdrew.passed("EndEvent_CaseClosed")).isEqualTo(1);
        assertThat(outcome(withdrew.reference.text())).isEqualTo("WITHDREW");

        var died = referred(Map.of());
        died.reports("police", "DECEASED");
        assertThat(died.over()).isTrue();
        assertThat(outcome(died.reference.text())).isEqualTo("DECEASED");
    }

    @Test
    void m2_the_safe_place_is_prepared_while_she_lives_in_the_crisis_house_and_both_answer_for_her_until_she_arrives() {
        var walk = wantsASafePlace();
        assertThat(world.openTasks(walk.reference)).contains("UserTask_CheckEntry", "UserTask_AgreeHandOver");
        walk.does("crisis-a", "AgreeHandOver", "handOverOn", "2026-03-03", "consentToTransfer", "YES")
                .does("safe-a", "CheckEntry", "stillWanted", "YES")
                .does("coordinator", "AppointGroup", group())
                .does("safe-a", "AcceptHandOver", "handOver", "ACCEPTED");
        assertThat(answers(walk, Capacity.CRISIS_PROVIDER, Capacity.SAFE_PROVIDER))
                .isTrue();

        walk.later(Duration.ofDays(1)).does("crisis-a", "RecordExit", "reason", "TRANSFER_SAFE");
        assertThat(answers(walk, Capacity.CRISIS_PROVIDER, Capacity.SAFE_PROVIDER))
                .isTrue();

        walk.does("safe-a", "AdmitToSafeAccommodation");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.CRISIS_PROVIDER))
                .isEmpty();
        assertThat(answers(walk, Capacity.SAFE_PROVIDER)).isTrue();
    }

    @Test
    void m18_who_changes_her_mind_at_the_door_is_no_longer_prepared_for_and_the_house_that_knows_her_helps_on() {
        var walk = wantsASafePlace();
        walk.does("crisis-a", "AgreeHandOver", "handOverOn", "2026-03-03", "consentToTransfer", "YES")
                .later(Duration.ofDays(1))
                .does("crisis-a", "RecordExit", "reason", "RETURN");

        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_CheckEntry");
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.SAFE_PROVIDER))
                .isEmpty();
        assertThat(world.form("crisis-a", walk.reference, "UserTask_ArrangeOnwardSupport"))
                .isNotEmpty();
    }

    @Test
    void m7_who_is_not_accepted_for_reintegration_is_helped_on_by_whoever_knows_her() {
        var walk = identified(Map.of("citizenship", List.of("SI"), "legalStatus", "SI_CITIZEN"))
                .does("police", "DecideCrisisNeed", "needed", "NO", "route", "REINTEGRATION");
        walk.does(
                        "reintegration-a",
                        "CheckEligibility",
                        "exploitedAbroad",
                        "NO",
                        "legalResidence",
                        "YES",
                        "appliedOn",
                        "2023-06-01")
                .does("reintegration-a", "InformNotEligible");
        walk.does("crisis-a", "ArrangeOnwardSupport", "handedTo", "NGO");
        status(walk, "IDENTIFIED", "YES");

        assertThatThrownBy(() -> closes(walk, "crisis-a", "COMPLETED")).hasMessage("victimassistance.notOnRecord");
        assertThat(referral.open(walk.reference)).isTrue();
        walk.does("crisis-a", "LookAtCase", "decision", "LOOK_AGAIN");
        walk.does("crisis-a", "LookAtCase", "decision", "REINTEGRATION", "consent", "YES");
        assertThat(world.openTasks(walk.reference)).containsOnlyOnce("UserTask_CheckEligibility");
    }

    @Test
    void who_chooses_something_else_than_reintegration_is_no_longer_asked_about_it() {
        var walk = inTheCrisisHouse(Map.of("citizenship", List.of("SI"), "legalStatus", "SI_CITIZEN"))
                .does("crisis-a", "RecordVictimDecision", "route", "REINTEGRATION", "signedBy", "VICTIM");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_CheckEligibility");
        walk.does("crisis-a", "AgreeHandOver", "handOverOn", "2026-03-03", "consentToTransfer", "NO");
        assertThat(world.openTasks(walk.reference)).doesNotContain("UserTask_CheckEligibility");
    }

    @Test
    void a_death_in_the_house_is_recorded_with_the_days_and_then_closes_the_case() {
        var walk = wantsASafePlace().reports("crisis-a", "DECEASED");
        assertThat(walk.over()).isFalse();
        walk.does("crisis-a", "RecordExit", "reason", "DECEASED");

        assertThat(walk.over()).isTrue();
        assertThat(outcome(walk.reference.text())).isEqualTo("DECEASED");
    }

    @Test
    void a_child_cannot_end_her_case_by_declining() {
        var walk = referred(Map.of("birthDate", "2012-05-10"));
        assertThatThrownBy(() -> walk.reports("police", "ASSISTANCE_WITHDRAWN"))
                .hasMessage("caseevents.childsAssistance");
        walk.does("police", "ReportEvent", "event", "NOT_FOUND");

        assertThatThrownBy(() -> closes(walk, "crisis-a", "WITHDREW")).hasMessage("victimassistance.childCannotClose");
        walk.does("crisis-a", "LookAtCase", "decision", "ONWARD_SUPPORT");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_ArrangeOnwardSupport");
    }

    @Test
    void h32_a_second_referral_with_a_misspelt_name_is_joined_to_the_first() {
        var first = named("Zlatka", "Jovanović", Map.of());
        world.clock.advance(Duration.ofDays(10));
        var second = named("Slatka", "Jovanovitch", Map.of("ageKnown", "ESTIMATE", "estimatedAge", 26));
        assertThat(world.form("coordinator", second.reference, "UserTask_CheckEarlierReferrals")
                        .get("similarCases"))
                .asString()
                .contains(first.reference + ": a name that sounds alike; that case is open");

        assertThatThrownBy(() -> check(second, "LINK", "7K3M-2QF9")).hasMessage("referral.noSuchCase");
        assertThatThrownBy(() -> check(second, "LINK", second.reference.text())).hasMessage("referral.noSuchCase");
        assertThatThrownBy(() -> check(second, "RE_REFERRAL", first.reference.text()))
                .hasMessage("referral.earlierCaseOpen");
        check(
                second,
                "LINK",
                first.reference.text().toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        second.does("police", "ConfirmLink", "samePerson", "YES");

        assertThat(earlier.linkedTo(second.reference)).contains(first.reference);
        assertThat(second.passed("EndEvent_LinkConfirmed")).isEqualTo(1);
        assertThat(world.openTasks(second.reference)).contains("UserTask_TriageReferral");
        assertThat(world.openTasks(first.reference)).contains("UserTask_TriageReferral");

        second.reports("police", "ASSISTANCE_WITHDRAWN");
        closes(second, "crisis-a", "WITHDREW");
        assertThat(outcome(second.reference.text())).isEqualTo("DUPLICATE_MERGED");
        assertThat(referral.open(first.reference)).isTrue();
    }

    @Test
    void h32_a_wrong_link_is_taken_back_and_stays_on_record() {
        var first = named("Zlatka", "Jovanović", Map.of());
        var second = named("Zlatka", "Jovanović", Map.of());
        check(second, "LINK", first.reference.text());
        second.does("police", "ConfirmLink", "samePerson", "NO");

        assertThat(second.passed("EndEvent_Compared")).isEqualTo(1);
        assertThat(world.openTasks(second.reference)).contains("UserTask_TriageReferral");
        assertThat(earlier.linkedTo(second.reference)).isEmpty();
        assertThat(jdbc.sql("select count(*) from zv_case_link where case_reference = ? and undone_at is not null")
                        .param(second.reference.text())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void h33_who_comes_back_after_her_case_was_closed_gets_a_case_of_her_own() {
        var first = named("Olena", "Kovalenko", Map.of("citizenship", List.of("UA")));
        first.reports("police", "ASSISTANCE_WITHDRAWN");
        closes(first, "crisis-a", "WITHDREW");
        world.clock.advance(Duration.ofDays(240));
        var second = named("Elena", "Covalenco", Map.of("citizenship", List.of("UA")));

        assertThatThrownBy(() -> check(second, "LINK", first.reference.text()))
                .hasMessage("referral.earlierCaseClosed");
        check(second, "RE_REFERRAL", first.reference.text());

        assertThat(second.passed("EndEvent_Compared")).isEqualTo(1);
        assertThat(earlier.linkedTo(second.reference)).contains(first.reference);
        assertThat(world.openTasks(second.reference)).contains("UserTask_TriageReferral");
    }

    @Test
    void a_link_takes_away_neither_a_bed_nor_a_permission_whenever_it_is_confirmed() {
        var first = named("Zlatka", "Jovanović", Map.of());
        var second = named("Zlatka", "Jovanović", Map.of()).emergencyAgreed();
        var before = world.openTasks(second.reference);
        check(second, "LINK", first.reference.text());
        second.does("police", "ConfirmLink", "samePerson", "YES");

        assertThat(before).contains("UserTask_AnnouncePlacement");
        assertThat(world.openTasks(second.reference))
                .containsExactlyInAnyOrderElementsOf(before.stream()
                        .filter(task -> !task.equals("UserTask_CheckEarlierReferrals"))
                        .toList());
    }

    @Test
    void m12_what_the_second_referral_said_is_read_by_who_answers_for_the_open_case() {
        var first = named("Zlatka", "Jovanović", Map.of("immediateDanger", "NO"));
        var second = named(
                "Zlatka",
                "Jovanović",
                Map.of(
                        "immediateDanger", "YES",
                        "safeContact", "after eight, at a friend's",
                        "municipality", "Koper",
                        "details", "seen with two men"));
        check(second, "LINK", first.reference.text());
        assertThat(world.openTasks(first.reference)).doesNotContain("UserTask_ReadSecondReferral");
        second.does("police", "ConfirmLink", "samePerson", "YES");

        assertThat(world.form("crisis-a", first.reference, "UserTask_ReadSecondReferral"))
                .containsEntry("saidPlace", "Koper")
                .containsEntry("saidDanger", "YES")
                .containsEntry("saidContact", "after eight, at a friend's");
        assertThat(world.form("police", first.reference, "UserTask_NoteSecondReferral"))
                .containsEntry("saidDetails", "seen with two men");
        first.does("crisis-a", "ReadSecondReferral", "inDanger", "YES", "safeContact", "at a friend's, never by phone");

        assertThat(world.openTasks(first.reference))
                .contains("UserTask_ProtectPerson", "UserTask_NoteSecondReferral")
                .doesNotContain("UserTask_ReadSecondReferral");
        world.opens("crisis-a", first.reference, "person");
        assertThat(world.form("crisis-a", first.reference, "UserTask_CorrectPerson"))
                .as("how to reach her holds as it was said last")
                .containsEntry("safeContact", "at a friend's, never by phone");
        assertThat(world.openTasks(second.reference))
                .as("who sent it sees nothing of that")
                .doesNotContain("UserTask_ProtectPerson", "UserTask_NoteSecondReferral");
    }

    @Test
    void m12_each_of_several_further_referrals_is_read() {
        var first = named("Zlatka", "Jovanović", Map.of("immediateDanger", "NO"));
        var second = named("Zlatka", "Jovanović", Map.of("municipality", "Koper"));
        var third = named("Zlatka", "Jovanović", Map.of("municipality", "Ptuj"));
        check(second, "LINK", first.reference.text());
        check(third, "LINK", first.reference.text());
        second.does("police", "ConfirmLink", "samePerson", "YES");
        third.does("police", "ConfirmLink", "samePerson", "YES");

        for (var place : List.of("Koper", "Ptuj")) {
            assertThat(world.form("crisis-a", first.reference, "UserTask_ReadSecondReferral"))
                    .containsEntry("saidPlace", place);
            first.does("crisis-a", "ReadSecondReferral", "inDanger", "NO");
            assertThat(world.form("police", first.reference, "UserTask_NoteSecondReferral"))
                    .containsEntry("saidPlace", place);
            first.does("police", "NoteSecondReferral");
        }

        assertThat(world.openTasks(first.reference))
                .doesNotContain("UserTask_ReadSecondReferral", "UserTask_NoteSecondReferral", "UserTask_ProtectPerson");
    }

    @Test
    void m9_a_link_confirmed_late_ends_nothing_in_either_case() {
        var first = named("Zlatka", "Jovanović", Map.of());
        var second = named("Zlatka", "Jovanović", Map.of("citizenship", List.of("NG"), "legalStatus", "TCN_IRREGULAR"))
                .identified();
        second.does("police", "IssuePermission", "initiative", "EX_OFFICIO", "decision", "GRANTED");
        var before = world.openTasks(second.reference);
        check(second, "LINK", first.reference.text());
        second.does("police", "ConfirmLink", "samePerson", "YES");

        assertThat(world.openTasks(second.reference))
                .containsExactlyInAnyOrderElementsOf(before.stream()
                        .filter(task -> !task.equals("UserTask_CheckEarlierReferrals"))
                        .toList());
        assertThat(before).contains("UserTask_DecideContinuation");
    }

    @Test
    void two_cases_are_not_linked_to_each_other() {
        var first = named("Zlatka", "Jovanović", Map.of());
        var second = named("Zlatka", "Jovanović", Map.of());
        var third = named("Zlatka", "Jovanović", Map.of());
        check(first, "LINK", second.reference.text());
        check(second, "LINK", third.reference.text());

        assertThatThrownBy(() -> check(third, "LINK", second.reference.text()))
                .hasMessage("referral.linkedTheOtherWay");
        assertThatThrownBy(() -> check(third, "LINK", first.reference.text())).hasMessage("referral.linkedTheOtherWay");
        assertThat(world.openTasks(third.reference)).contains("UserTask_CheckEarlierReferrals");

        second.does("police", "ConfirmLink", "samePerson", "NO");
        check(third, "LINK", second.reference.text());
        assertThat(earlier.linkedTo(third.reference)).contains(second.reference);
    }

    @Test
    void who_needs_help_again_within_a_year_has_her_case_opened_again_and_its_ending_stays_on_record() {
        var walk = withdrawn();
        world.clock.advance(Duration.ofDays(300));
        reopen("crisis-a", walk, "HELP_NEEDED_AGAIN");

        assertThat(referral.open(walk.reference)).isTrue();
        assertThat(world.openTasks(walk.reference)).containsExactly("UserTask_LookAtCase");
        assertThat(jdbc.sql("select outcome || ' ' || reason from zv_case_reopening where case_reference = ?")
                        .param(walk.reference.text())
                        .query(String.class)
                        .list())
                .containsExactly("WITHDREW HELP_NEEDED_AGAIN");
        walk.does("police", "LookAtCase", "decision", "ONWARD_SUPPORT");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_ArrangeOnwardSupport");
    }

    @Test
    void nobody_sees_more_of_a_case_by_opening_it_again() {
        var walk = withdrawn();
        reopen("crisis-a", walk, "HELP_NEEDED_AGAIN");

        assertThatThrownBy(() -> world.form("crisis-a", walk.reference, "UserTask_LookAtCase"))
                .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        assertThat(responsibilities.organisationFor(walk.reference, Capacity.CRISIS_PROVIDER))
                .isEmpty();
    }

    @Test
    void after_a_year_or_while_it_is_open_a_case_is_not_opened_again() {
        var walk = withdrawn();
        assertThatThrownBy(() -> world.opens("crisis-b", walk.reference, "reopen"))
                .isInstanceOf(AccessDenied.class);
        world.clock.advance(Duration.ofDays(370));
        assertThatThrownBy(() -> world.opens("crisis-a", walk.reference, "reopen"))
                .isInstanceOf(AccessDenied.class);

        var open = named("Olena", "Kovalenko", Map.of());
        assertThatThrownBy(() -> world.opens("police", open.reference, "reopen"))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void who_was_taken_for_dead_by_mistake_is_alive_again() {
        var walk = named("Olena", "Kovalenko", Map.of()).reports("police", "DECEASED");
        assertThat(outcome(walk.reference.text())).isEqualTo("DECEASED");

        assertThatThrownBy(() -> reopen("police", walk, "HELP_NEEDED_AGAIN"))
                .hasMessage("victimassistance.diedOnRecord");
        walk.does("police", "ReopenCase", "reason", "CLOSED_BY_MISTAKE");

        assertThat(referral.open(walk.reference)).isTrue();
        walk.reports("police", "MISSING");
        assertThat(world.openTasks(walk.reference)).contains("UserTask_LookAtCase", "UserTask_ReportMissingPerson");
    }

    @Test
    void a_form_to_open_a_case_that_was_opened_by_mistake_changes_nothing() {
        var walk = withdrawn();
        reopen("coordinator", walk, "NOTHING");

        assertThat(referral.open(walk.reference)).isFalse();
        assertThat(world.openTasks(walk.reference)).isEmpty();
    }

    @Test
    void h32_a_confirmed_link_is_undone_by_two_people_and_the_case_is_one_of_its_own_again() {
        var first = named("Zlatka", "Jovanović", Map.of());
        var second = named("Zlatka", "Jovanović", Map.of());
        check(second, "LINK", first.reference.text());
        second.does("police", "ConfirmLink", "samePerson", "YES").reports("police", "ASSISTANCE_WITHDRAWN");
        closes(second, "crisis-a", "WITHDREW");
        assertThat(outcome(second.reference.text())).isEqualTo("DUPLICATE_MERGED");

        assertThatThrownBy(() -> world.opens("police", second.reference, "unlink"))
                .isInstanceOf(AccessDenied.class);
        world.opens("coordinator", second.reference, "unlink");
        second.does("coordinator", "ProposeUndoing", "reason", "DOCUMENT");
        assertThat(earlier.linkConfirmed(second.reference))
                .as("one alone undoes nothing")
                .isTrue();
        assertThatThrownBy(() -> second.does("coordinator", "AgreeUndoing", "samePerson", "NO"))
                .isInstanceOf(RuntimeException.class);
        second.does("police", "AgreeUndoing", "samePerson", "NO");

        assertThat(earlier.linkConfirmed(second.reference)).isFalse();
        assertThat(referral.open(second.reference)).isTrue();
        assertThat(world.openTasks(second.reference)).contains("UserTask_LookAtCase");
        closes(second, "police", "WITHDREW");
        assertThat(outcome(second.reference.text())).isEqualTo("WITHDREW");
    }

    @Test
    void h32_a_link_of_which_the_second_person_is_sure_stays() {
        var first = named("Zlatka", "Jovanović", Map.of());
        var second = named("Zlatka", "Jovanović", Map.of());
        check(second, "LINK", first.reference.text());
        second.does("police", "ConfirmLink", "samePerson", "YES");
        world.opens("coordinator", second.reference, "unlink");
        second.does("coordinator", "ProposeUndoing", "reason", "OTHER")
                .does("police", "AgreeUndoing", "samePerson", "YES");

        assertThat(earlier.linkConfirmed(second.reference)).isTrue();
    }

    private Walk withdrawn() {
        var walk = named("Olena", "Kovalenko", Map.of()).reports("police", "ASSISTANCE_WITHDRAWN");
        walk.does("coordinator", "CheckEarlierReferrals", "answer", "NEW");
        closes(walk, "crisis-a", "WITHDREW");
        return walk;
    }

    private void reopen(String username, Walk walk, String reason) {
        world.opens(username, walk.reference, "reopen");
        walk.does(username, "ReopenCase", "reason", reason);
    }

    private Walk referred(Map<String, ?> given) {
        world.clock.set("2026-03-02T10:00");
        return Walk.refer(world, given);
    }

    private Walk identified(Map<String, ?> given) {
        return referred(given).identified();
    }

    private Walk named(String firstName, String secondName, Map<String, ?> given) {
        var person = new java.util.HashMap<String, Object>(
                Map.of("firstName", firstName, "secondName", secondName, "alias", "", "documentNumber", ""));
        person.putAll(given);
        return Walk.refer(world, person);
    }

    private Walk inTheCrisisHouse(Map<String, ?> given) {
        return referred(given)
                .sheltered("2026-03-02T10:00")
                .does("crisis-a", "AdmitPerson")
                .does("crisis-a", "AssessRisk")
                .does("crisis-a", "AssessNeeds")
                .does("crisis-a", "InformOfProgramme")
                .decided("REASONABLE_GROUNDS")
                .briefed();
    }

    private Walk wantsASafePlace() {
        return inTheCrisisHouse(Map.of("citizenship", List.of("RO"), "legalStatus", "EU"))
                .does("crisis-a", "RecordVictimDecision", "route", "SAFE_ACCOMMODATION", "signedBy", "VICTIM");
    }

    private boolean answers(Walk walk, Capacity... capacities) {
        return java.util.Arrays.stream(capacities).allMatch(capacity -> responsibilities
                .organisationFor(walk.reference, capacity)
                .isPresent());
    }

    private static Object[] group() {
        return new Object[] {
            "member1", "group-1", "member2", "group-3", "member3", "safe-a", "member4", "", "member5", "", "chair",
            "group-3"
        };
    }

    private void closes(Walk walk, String username, String outcome) {
        walk.does(username, "LookAtCase", "decision", "CLOSE", "outcome", outcome);
    }

    private void check(Walk walk, String answer, String earlier) {
        walk.does(
                "coordinator",
                "CheckEarlierReferrals",
                "answer",
                answer,
                "earlierReference",
                "OTHER",
                "otherReference",
                earlier);
    }

    private void status(Walk walk, String status, String isFinal) {
        walk.does("police", "RecordFormalStatus", "status", status, "final", isFinal);
    }

    private String outcome(String reference) {
        return jdbc.sql("select outcome from zv_referral where case_reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }
}
