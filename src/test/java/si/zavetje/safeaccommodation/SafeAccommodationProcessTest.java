package si.zavetje.safeaccommodation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.caseevents.EventReport;
import si.zavetje.identification.Cooperation;
import si.zavetje.identification.Identification;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Answers;
import si.zavetje.world.Cases;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.World;

/** A person enters a safe place, stays under a programme that a group confirms, and goes on. */
@EngineTest
@CoversEveryNode({"SafeAccommodation", "AssistanceProgramme"})
class SafeAccommodationProcessTest {

    @Autowired
    World world;

    @Autowired
    Referral referral;

    @Autowired
    Identification identification;

    @Autowired
    Cases cases;

    @Autowired
    SafeAccommodation safe;

    @Autowired
    MultidisciplinaryGroup group;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    CaseEvents caseEvents;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void on_a_monday() {
        world.clock.set("2026-03-02T10:00");
    }

    @Test
    void a_stay_leads_from_the_entry_check_to_reintegration() {
        var reference = reviewing("EU");
        assertThat(safe.admitted(reference)).isTrue();
        assertThat(responsibilities.appointed(reference)).containsExactly("police", "safe-a");

        review(reference, "CONTINUE");
        review(reference, "CHANGE");
        assertThat(world.openTasks(reference)).contains("UserTask_ReviewProgramme");
        groupDecides(reference, "CHANGE_PROGRAMME");
        drawUp(reference);
        groupDecides(reference, "CONFIRM_PROGRAMME");
        review(reference, "LEAVES");
        assertThat(world.task(reference, "UserTask_RecordSafeExit", "safe-a").getDueDate())
                .isEqualTo(Instant.parse("2026-03-03T22:59:00Z"));
        assertThatThrownBy(() -> exit(reference, "REINTEGRATION", "NO"))
                .isInstanceOf(Refusal.class)
                .hasMessage("safeaccommodation.noConsentToHandOver");
        exit(reference, "REINTEGRATION", "YES");

        assertThat(cases.endedWith(reference, "EndEvent_SafeStayEnded")).isTrue();
        assertThat(safe.continuesToReintegration(reference)).isTrue();
        assertThat(responsibilities.organisationFor(reference, Capacity.SAFE_PROVIDER))
                .as("until she has arrived where she goes")
                .isPresent();
        assertThat(responsibilities.appointed(reference)).isEmpty();
    }

    @Test
    void h17_who_does_not_cooperate_enters_as_long_as_the_title_is_valid() {
        var reference = wanted("TCN_IRREGULAR");
        permit(reference, "2026-06-05");
        checkEntry(reference, "YES");

        assertThat(world.openTasks(reference)).containsExactly("UserTask_AppointGroup");
    }

    @Test
    void h17_under_the_policy_of_2011_only_who_takes_part_in_proceedings_enters() {
        world.clock.set("2012-03-05T10:00");
        var refusing = wanted("EU");
        stayed(refusing, "NO");
        checkEntry(refusing, "YES", "2012-03-05");
        var takingPart = wanted("EU");
        stayed(takingPart, "YES");
        checkEntry(takingPart, "YES", "2012-03-05");

        assertThat(cases.endedWith(refusing, "EndEvent_NotAdmitted")).isTrue();
        assertThat(world.openTasks(takingPart)).containsExactly("UserTask_AppointGroup");
    }

    @Test
    void h18_a_citizen_of_the_union_enters_without_a_check_of_the_title() {
        var reference = wanted("EU");
        assertThat(world.form("safe-a", reference, "UserTask_CheckEntry"))
                .containsEntry("titleNeeded", "NO")
                .containsEntry("reasonableGrounds", "YES")
                .containsEntry("consent", "YES")
                .doesNotContainKey("titleUntil");
        checkEntry(reference, "YES");

        assertThat(world.openTasks(reference)).containsExactly("UserTask_AppointGroup");
    }

    @Test
    void without_a_title_the_police_settle_it_and_the_check_comes_again() {
        var reference = wanted("TCN_LEGAL");
        checkEntry(reference, "YES");
        assertThatThrownBy(() -> settleTitle(reference, "2026-03-01"))
                .isInstanceOf(Refusal.class)
                .hasMessage("chronology.past");
        settleTitle(reference, "2026-03-02");
        assertThat(world.form("safe-a", reference, "UserTask_CheckEntry")).containsEntry("titleUntil", "2026-03-02");
        checkEntry(reference, "YES");

        assertThat(world.openTasks(reference)).containsExactly("UserTask_AppointGroup");
    }

    @Test
    void who_settles_the_title_sees_which_one_was_known_last_and_until_when() {
        var reference = wanted("TCN_LEGAL");
        checkEntry(reference, "YES");
        assertThat(world.form("police", reference, "UserTask_SettleTitle"))
                .doesNotContainKeys("lastTitle", "lastTitleUntil");
        settleTitle(reference, "2026-03-02");
        world.clock.set("2026-03-03T10:00");
        checkEntry(reference, "YES", "2026-03-03");

        assertThat(world.form("police", reference, "UserTask_SettleTitle"))
                .containsEntry("lastTitle", "RESIDENCE_PERMIT")
                .containsEntry("lastTitleUntil", "2026-03-02");
    }

    @Test
    void m29_a_permission_that_is_granted_answers_the_question_for_the_title() {
        var reference = wanted("TCN_IRREGULAR");
        cases.start("ReflectionPeriod", reference);
        checkEntry(reference, "YES");
        assertThat(world.openTasks(reference)).contains("UserTask_IssuePermission", "UserTask_SettleTitle");

        world.complete(
                "police",
                reference,
                "UserTask_IssuePermission",
                new Answers()
                        .to(
                                "IssuePermission",
                                world.clock.instant(),
                                Map.of("decision", "GRANTED", "requestedOn", "2026-03-02", "grantedOn", "2026-03-02")));
        assertThat(world.openTasks(reference)).contains("UserTask_CheckEntry").doesNotContain("UserTask_SettleTitle");
        checkEntry(reference, "YES");
        assertThat(world.openTasks(reference)).contains("UserTask_AppointGroup");
    }

    @Test
    void m10_a_ground_of_stay_that_is_put_right_asks_again_whether_the_person_may_enter() {
        var reference = wanted("UNKNOWN");
        checkEntry(reference, "YES");
        assertThat(world.openTasks(reference)).contains("UserTask_SettleTitle");
        referral.correctLegalStatus(reference, Referral.LegalStatus.EU);

        assertThat(world.openTasks(reference)).contains("UserTask_CheckEntry").doesNotContain("UserTask_SettleTitle");
        checkEntry(reference, "YES");
        assertThat(world.openTasks(reference)).contains("UserTask_AppointGroup");
    }

    @Test
    void when_no_title_is_possible_the_search_ends() {
        var reference = wanted("TCN_IRREGULAR");
        checkEntry(reference, "YES");
        world.complete(
                "police",
                reference,
                "UserTask_SettleTitle",
                Map.of("checkedOn", "2026-03-02", "titlePossible", "NO", "reasons", "As the file shows."));
        checkEntry(reference, "YES");

        assertThat(cases.endedWith(reference, "EndEvent_NotAdmitted")).isTrue();
        assertThat(safe.admitted(reference)).isFalse();
        assertThat(safe.continuesToReintegration(reference)).isFalse();
    }

    @Test
    void nobody_enters_without_reasonable_grounds_or_consent_or_against_her_will() {
        var noGrounds = cases.referred("EU", false);
        cases.inquiry(noGrounds, "NO", "YES");
        var noConsent = cases.referred("EU", false);
        cases.inquiry(noConsent, "REASONABLE_GROUNDS", "NO");
        for (var reference : List.of(noGrounds, noConsent)) {
            cases.start("SafeAccommodation", reference);
            checkEntry(reference, "YES");
            assertThat(cases.endedWith(reference, "EndEvent_NotAdmitted")).isTrue();
        }

        var unwilling = wanted("EU");
        checkEntry(unwilling, "NO");
        assertThat(cases.endedWith(unwilling, "EndEvent_NotAdmitted")).isTrue();
    }

    @Test
    void h24_nobody_is_admitted_without_a_group() {
        var reference = wanted("EU");
        checkEntry(reference, "YES");
        assertThatThrownBy(() -> nameGroup(reference, "group-1", "group-2"))
                .isInstanceOf(Refusal.class)
                .hasMessage("multidisciplinary.tooSmall");
        assertThat(world.form("coordinator", reference, "UserTask_AppointGroup").get("people"))
                .asString()
                .contains("police");
        nameGroup(reference, "police", "safe-a");
        handOver(reference, "ACCEPTED");
        group.dismiss(reference);

        assertThatThrownBy(() -> admit(reference, "2026-03-02T09:00"))
                .isInstanceOf(Refusal.class)
                .hasMessage("safeaccommodation.noGroup");
        assertThat(world.openTasks(reference)).containsExactly("UserTask_AdmitToSafeAccommodation");
        assertThat(safe.admitted(reference)).isFalse();
    }

    @Test
    void an_admission_in_the_future_is_refused() {
        var reference = wanted("EU");
        checkEntry(reference, "YES");
        nameGroup(reference, "police", "safe-a");
        handOver(reference, "ACCEPTED");

        assertThatThrownBy(() -> admit(reference, "2026-03-02T10:15")).hasMessage("chronology.notYet");
    }

    @Test
    void a_provider_who_cannot_take_over_is_asked_again_or_another_one_is() {
        var reference = wanted("EU");
        checkEntry(reference, "YES");
        nameGroup(reference, "police", "group-3");
        handOver(reference, "REFUSED");
        assertThatThrownBy(() -> findAnotherPlace(reference, "NEXT_PROVIDER"))
                .isInstanceOf(Refusal.class)
                .hasMessage("safeaccommodation.noOtherProvider");
        findAnotherPlace(reference, "ASK_AGAIN");
        handOver(reference, "REFUSED");
        world.people.update("insert into zv_organisation (id, kind, name, rota_order, active, version)"
                + " values ('safe-b', 'SAFE_PROVIDER', 'safe-b', 2, true, 0)");
        assertThatThrownBy(() -> findAnotherPlace(reference, "NEXT_PROVIDER"))
                .as("nobody works there")
                .hasMessage("safeaccommodation.noOtherProvider");
        world.people.update(
                "insert into zv_account (username, display_name, organisation, password_hash, password_round, one_time,"
                        + " disabled, confidentiality_signed_on, version) select 'safe-b', 'safe-b', 'safe-b',"
                        + " password_hash, 0, false, false, confidentiality_signed_on, 0 from zv_account where username = 'safe-a'");
        try {
            findAnotherPlace(reference, "NEXT_PROVIDER");

            var task = world.task(reference, "UserTask_AcceptHandOver", null);
            assertThat(world.engine.getTaskService().getIdentityLinksForTask(task.getId()))
                    .extracting(IdentityLink::getGroupId)
                    .containsExactly("safe-b");
        } finally {
            jdbc.sql("delete from zv_account where username = 'safe-b'").update();
            jdbc.sql("delete from zv_organisation where id = 'safe-b'").update();
        }
    }

    @Test
    void c7_a_group_that_was_asked_for_stays_when_no_safe_place_is_looked_for_any_more() {
        var reference = wanted("EU");
        caseEvents.report(reference, EventReport.of(EventKind.GROUP_NEEDED, world.clock.instant()));
        checkEntry(reference, "YES");
        nameGroup(reference, "police", "group-3");
        handOver(reference, "REFUSED");
        findAnotherPlace(reference, "STOP");

        assertThat(group.named(reference)).isTrue();
    }

    @Test
    void danger_and_coming_back_bring_the_review_of_the_programme_forward_until_it_is_reviewed() {
        var reference = reviewing("EU");
        assertThat(world.task(reference, "UserTask_ReviewProgramme", "safe-a").getDueDate())
                .isEqualTo(Instant.parse("2026-04-01T21:59:00Z"));
        assertThat(world.form("safe-a", reference, "UserTask_ReviewProgramme")).containsEntry("reviewFor", "");

        caseEvents.report(reference, EventReport.of(EventKind.IN_DANGER, world.clock.instant()));
        assertThat(world.task(reference, "UserTask_ReviewProgramme", "safe-a").getDueDate())
                .isEqualTo(Instant.parse("2026-03-05T22:59:00Z"));
        world.clock.advance(Duration.ofHours(1));
        caseEvents.report(reference, EventReport.of(EventKind.POSSIBLY_CHILD, world.clock.instant()));
        assertThat(world.form("safe-a", reference, "UserTask_ReviewProgramme"))
                .as("what happened first")
                .containsEntry("reviewFor", "IN_DANGER");

        review(reference, "CONTINUE");
        assertThat(world.task(reference, "UserTask_ReviewProgramme", "safe-a").getDueDate())
                .isEqualTo(Instant.parse("2026-04-01T21:59:00Z"));
        assertThat(world.form("safe-a", reference, "UserTask_ReviewProgramme")).containsEntry("reviewFor", "");
    }

    @Test
    void the_search_can_be_ended() {
        var reference = wanted("EU");
        checkEntry(reference, "YES");
        nameGroup(reference, "police", "group-3");
        handOver(reference, "REFUSED");
        findAnotherPlace(reference, "STOP");

        assertThat(cases.endedWith(reference, "EndEvent_SearchEnded")).isTrue();
        assertThat(group.named(reference)).isFalse();
        assertThat(responsibilities.organisationFor(reference, Capacity.SAFE_PROVIDER))
                .isEmpty();
    }

    @Test
    void the_group_can_end_the_stay() {
        var reference = admitted("EU");
        assertThatThrownBy(() -> exit(reference, "LOSS_OF_RIGHT", "NO")).hasMessage("safeaccommodation.noLossDecided");
        groupDecides(reference, "CLOSE");
        assertThat(world.openTasks(reference))
                .containsExactlyInAnyOrder("UserTask_RecordSafeExit", "UserTask_HoldMeeting");
        assertThat(world.task(reference, "UserTask_RecordSafeExit", "safe-a").getDueDate())
                .isEqualTo(Instant.parse("2026-03-03T22:59:00Z"));
        assertThatThrownBy(() -> world.complete("safe-a", reference, "UserTask_RecordSafeExit", leaving("2026-03-01")))
                .hasMessage("chronology.before");
        exit(reference, "LOSS_OF_RIGHT", "NO");

        assertThat(cases.endedWith(reference, "EndEvent_SafeStayEnded")).isTrue();
        assertThat(safe.left(reference)).contains(SafeExit.LOSS_OF_RIGHT);
    }

    @Test
    void what_was_decided_before_somebody_was_known_to_be_a_child_puts_no_child_out() {
        var reference = admitted("EU");
        groupSigns(reference);
        meets(reference, "CLOSE", Map.of("ground", "VIOLENCE_OR_ENDANGERING_OTHERS", "hearingOn", "2026-03-02"));
        for (var username : List.of("police", "safe-a")) {
            vote(reference, username, "YES");
        }
        referral.treatAsChild(reference);
        tellAndCarryOut(reference);

        assertThat(world.task(reference, "UserTask_RecordSafeExit", "safe-a").getDueDate())
                .isAfter(Instant.parse("2027-01-01T00:00:00Z"));
        assertThatThrownBy(() -> exit(reference, "LOSS_OF_RIGHT", "NO")).hasMessage("multidisciplinary.noLossForChild");
    }

    @Test
    void who_never_arrived_has_no_stay_and_another_place_is_looked_for() {
        var reference = wanted("EU");
        checkEntry(reference, "YES");
        nameGroup(reference, "police", "safe-a");
        handOver(reference, "ACCEPTED");
        world.complete(
                "safe-a",
                reference,
                "UserTask_AdmitToSafeAccommodation",
                Map.of("outcome", "NOT_ARRIVED", "notArrivedReason", "DOES_NOT_WANT", "whereabouts", "KNOWN"));

        assertThat(safe.admitted(reference)).isFalse();
        assertThat(world.openTasks(reference)).contains("UserTask_FindAnotherPlace");
    }

    @Test
    void m22_nobody_is_put_out_before_the_notice_has_run_out_and_no_victim_only_when_a_status_says_so() {
        var reference = reviewing("EU");
        meets(reference, "LOSS_OF_RIGHT", Map.of("ground", "OTHER", "hearingOn", "2026-03-02"));
        for (var username : List.of("police", "safe-a")) {
            vote(reference, username, "YES");
        }

        assertThatThrownBy(() -> exit(reference, "LOSS_OF_RIGHT", "NO"))
                .hasMessage("multidisciplinary.notYetEffective");
        assertThatThrownBy(() -> exit(reference, "NOT_A_VICTIM", "NO"))
                .hasMessage("safeaccommodation.notFoundNoVictim");
        exit(reference, "WITHDREW", "NO");
        assertThat(cases.endedWith(reference, "EndEvent_SafeStayEnded"))
                .as("she may leave on any day")
                .isTrue();
        assertThat(safe.endedAssistance(reference)).isTrue();
    }

    @Test
    void m4_the_exit_can_be_recorded_from_the_first_day_and_while_the_group_works() {
        var first = admitted("EU");
        assertThat(world.openTasks(first)).contains("UserTask_RecordSafeExit");
        groupSigns(first);
        meets(first, "CONFIRM_PROGRAMME", Map.of());
        assertThat(world.openTasks(first)).contains("UserTask_RecordSafeExit", "UserTask_CastVote");
        exit(first, "WITHDREW", "NO");

        assertThat(cases.endedWith(first, "EndEvent_SafeStayEnded")).isTrue();
        assertThat(group.named(first)).isFalse();
        assertThat(responsibilities.appointed(first)).isEmpty();
    }

    @Test
    void m23_a_programme_that_was_rejected_and_dropped_is_drawn_up_again_and_nobody_reviews_what_was_never_confirmed() {
        var reference = admitted("EU");
        groupSigns(reference);
        meets(reference, "CONFIRM_PROGRAMME", Map.of());
        vote(reference, "police", "NO");
        vote(reference, "safe-a", "NO");
        assertThat(world.openTasks(reference)).doesNotContain("UserTask_DrawUpProgramme", "UserTask_ReviewProgramme");
        meets(reference, "DROP", Map.of());

        assertThat(world.openTasks(reference))
                .contains("UserTask_DrawUpProgramme")
                .doesNotContain("UserTask_ReviewProgramme");
        assertThat(world.form("safe-a", reference, "UserTask_DrawUpProgramme"))
                .as("it begins with the last version")
                .containsEntry("legalGoal", "Know the rights.");
        drawUp(reference);
        groupDecides(reference, "CONFIRM_PROGRAMME");
        assertThat(world.openTasks(reference)).contains("UserTask_ReviewProgramme");
    }

    @Test
    void m23_a_programme_to_be_changed_before_it_is_confirmed_is_drawn_up_again() {
        var reference = admitted("EU");
        groupDecides(reference, "CHANGE_PROGRAMME");

        assertThat(world.openTasks(reference)).contains("UserTask_DrawUpProgramme");
    }

    @Test
    void m23_whatever_else_the_group_decides_the_programme_goes_on_waiting_to_be_confirmed() {
        var reference = admitted("EU");
        groupDecides(reference, "RELOCATE");
        assertThat(world.openTasks(reference))
                .containsExactlyInAnyOrder("UserTask_RecordSafeExit", "UserTask_HoldMeeting");
        assertThat(world.task(reference, "UserTask_HoldMeeting", "police").getDueDate())
                .as("soon, because the programme waits")
                .isEqualTo(Instant.parse("2026-03-16T22:59:00Z"));
        meets(reference, "NOTHING", Map.of());
        groupDecides(reference, "CONFIRM_PROGRAMME");
        assertThat(world.openTasks(reference)).contains("UserTask_ReviewProgramme");
    }

    @Test
    void whoever_has_a_group_already_is_handed_over_at_once() {
        var reference = cases.identified("EU");
        responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "crisis-a");
        group.want(reference);
        nameGroup(reference, "police", "safe-a");
        cases.start("SafeAccommodation", reference);
        checkEntry(reference, "YES");

        assertThat(world.openTasks(reference)).contains("UserTask_AcceptHandOver");
    }

    private CaseReference wanted(String legalStatus) {
        var reference = cases.identified(legalStatus);
        cases.start("SafeAccommodation", reference);
        return reference;
    }

    private CaseReference admitted(String legalStatus) {
        var reference = wanted(legalStatus);
        checkEntry(reference, "YES");
        nameGroup(reference, "police", "safe-a");
        handOver(reference, "ACCEPTED");
        admit(reference, "2026-03-02T09:00");
        drawUp(reference);
        return reference;
    }

    private void drawUp(CaseReference reference) {
        world.complete(
                "safe-a",
                reference,
                "UserTask_DrawUpProgramme",
                Map.of(
                        "areas", List.of("LEGAL"),
                        "legalGoal", "Know the rights.",
                        "legalAction", "The provider finds a lawyer.",
                        "legalBy", "2026-04-01",
                        "riskSummary", "Low.",
                        "safetyPlan", "As agreed.",
                        "signed", "YES",
                        "signedOn", "2026-03-02"));
    }

    private CaseReference reviewing(String legalStatus) {
        var reference = admitted(legalStatus);
        groupDecides(reference, "CONFIRM_PROGRAMME");
        return reference;
    }

    private void permit(CaseReference reference, String until) {
        jdbc.sql(
                        "insert into zv_residence_permit (id, case_reference, number, applied_at, valid_from, valid_to, version)"
                                + " values (random_uuid(), ?, 1, current_timestamp, date '2026-03-01', cast(? as date), 1)")
                .params(reference.text(), until)
                .update();
    }

    private void stayed(CaseReference reference, String cooperation) {
        identification.sayOnCooperation(
                reference, Cooperation.valueOf(cooperation), LegalZone.dayOf(world.clock.instant()));
    }

    private void checkEntry(CaseReference reference, String wanted) {
        checkEntry(reference, wanted, "2026-03-02");
    }

    private void checkEntry(CaseReference reference, String wanted, String checkedOn) {
        world.complete(
                "safe-a", reference, "UserTask_CheckEntry", Map.of("checkedOn", checkedOn, "stillWanted", wanted));
    }

    private void settleTitle(CaseReference reference, String until) {
        world.complete(
                "police",
                reference,
                "UserTask_SettleTitle",
                Map.of(
                        "checkedOn", "2026-03-02",
                        "titlePossible", "YES",
                        "titleKind", "RESIDENCE_PERMIT",
                        "titleUntil", until));
    }

    private void nameGroup(CaseReference reference, String one, String other) {
        world.complete(
                "coordinator",
                reference,
                "UserTask_AppointGroup",
                Map.of("member1", one, "member2", other, "chair", one));
    }

    private void handOver(CaseReference reference, String answer) {
        var answers = answer.equals("ACCEPTED")
                ? Map.of(
                        "handOver",
                        answer,
                        "takenOverOn",
                        "2026-03-02",
                        "transferConsent",
                        "YES",
                        "received",
                        List.of("IDENTITY", "RISK"))
                : Map.of("handOver", answer, "refusalReason", "NO_CAPACITY");
        world.complete("safe-a", reference, "UserTask_AcceptHandOver", answers);
    }

    private void findAnotherPlace(CaseReference reference, String step) {
        world.complete(
                "coordinator", reference, "UserTask_FindAnotherPlace", Map.of("step", step, "note", "As agreed."));
    }

    private void admit(CaseReference reference, String at) {
        world.complete(
                "safe-a",
                reference,
                "UserTask_AdmitToSafeAccommodation",
                Map.of(
                        "outcome",
                        "ADMITTED",
                        "admittedAt",
                        at,
                        "place",
                        "UNREGISTERED",
                        "shelterCode",
                        "S-07",
                        "rulesExplained",
                        "YES",
                        "healthConsent",
                        "NO"));
    }

    private void sign(CaseReference reference, String username) {
        world.complete(username, reference, "UserTask_SignStatement", Map.of("accepted", "YES"));
    }

    private void groupSigns(CaseReference reference) {
        for (var username : group.unsigned(reference)) {
            sign(reference, username);
        }
    }

    private void meets(CaseReference reference, String proposal, Map<String, Object> more) {
        var answers = new HashMap<String, Object>(Map.of(
                "how", "MEETING",
                "present", List.of(group.chair(reference)),
                "heldOn", "2026-03-02",
                "heard", List.of("PROVIDER", "POLICE"),
                "minutes", "As discussed.",
                "step", "PROPOSE",
                "proposalType", proposal,
                "proposedBy", "NO_MEMBER",
                "proposalText", "As discussed."));
        if (Set.of("DROP", "NOTHING").contains(proposal)) {
            answers.put("step", proposal);
            answers.remove("proposalType");
            answers.remove("proposalText");
            answers.remove("proposedBy");
        }
        answers.putAll(more);
        world.complete("police", reference, "UserTask_HoldMeeting", answers);
    }

    private void vote(CaseReference reference, String username, String vote) {
        world.complete(username, reference, "UserTask_CastVote", Map.of("vote", vote, "reason", "As discussed."));
    }

    private void groupDecides(CaseReference reference, String proposal) {
        groupSigns(reference);
        meets(
                reference,
                proposal,
                proposal.equals("CLOSE")
                        ? Map.of("ground", "VIOLENCE_OR_ENDANGERING_OTHERS", "hearingOn", "2026-03-02")
                        : Map.of());
        for (var username : List.of("police", "safe-a")) {
            vote(reference, username, "YES");
        }
        tellAndCarryOut(reference);
    }

    private void tellAndCarryOut(CaseReference reference) {
        world.complete(
                "safe-a",
                reference,
                "UserTask_NotifyVictim",
                Map.of(
                        "sheet",
                        "UNSAFE",
                        "told",
                        "YES",
                        "deliveredOn",
                        "2026-03-02",
                        "language",
                        "rum",
                        "interpreter",
                        "NO",
                        "remedyExplained",
                        "YES"));
        world.complete(
                "safe-a",
                reference,
                "UserTask_ExecuteDecision",
                Map.of("executedOn", "2026-03-02", "done", "As decided."));
    }

    private void review(CaseReference reference, String result) {
        world.complete(
                "safe-a",
                reference,
                "UserTask_ReviewProgramme",
                Map.of(
                        "reviewedOn", "2026-03-02",
                        "riskLevel", "LOW",
                        "progress", "Well.",
                        "result", result,
                        "changeWanted", "More language lessons."));
    }

    private void exit(CaseReference reference, String reason, String consent) {
        var answers = new HashMap<>(leaving("2026-03-02"));
        answers.put("reason", reason);
        answers.put("transferConsent", consent);
        world.complete("safe-a", reference, "UserTask_RecordSafeExit", answers);
    }

    private static Map<String, Object> leaving(String day) {
        return Map.of("exitedOn", day, "reason", "WITHDREW");
    }
}
