package si.zavetje.multidisciplinary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.administration.Personnel;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.caseevents.EventReport;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.Contact;
import si.zavetje.directory.Contacts;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.gate.Failure;
import si.zavetje.gate.LastFailure;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.world.Cases;
import si.zavetje.world.CoversEveryNode;
import si.zavetje.world.EngineTest;
import si.zavetje.world.World;

/** A group signs, meets, votes, and its decision is carried out. */
@EngineTest
@CoversEveryNode({"MultidisciplinaryGroup", "GroupMeeting"})
class MultidisciplinaryGroupProcessTest {

    @Autowired
    World world;

    @Autowired
    Cases cases;

    @Autowired
    MultidisciplinaryGroup group;

    @Autowired
    GroupDecisions decisions;

    @Autowired
    LastFailure lastFailure;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    CaseFile caseFile;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CaseEvents caseEvents;

    @Autowired
    Contacts contacts;

    @Autowired
    Directory directory;

    @BeforeEach
    void on_a_monday() {
        world.clock.set("2026-03-02T10:00");
    }

    @AfterEach
    void everybody_is_back() {
        List.of("group-3", "safe-a").forEach(this::comesBack);
    }

    @Test
    void a_programme_is_confirmed_by_the_majority_and_carried_out() {
        var reference = named("police", "safe-a", "group-3");
        signAll(reference, "police", "safe-a", "group-3");
        meet(reference, Map.of("proposalType", "CONFIRM_PROGRAMME"));
        vote(reference, "police", "YES");
        vote(reference, "safe-a", "ABSTAIN");
        assertThat(world.openTasks(reference)).containsExactly("UserTask_CastVote");
        vote(reference, "group-3", "YES");

        assertThat(decisions.accepted(reference)).isTrue();
        assertThat(world.form("safe-a", reference, "UserTask_NotifyVictim"))
                .containsEntry("proposalType", "Confirm the programme")
                .containsEntry("effectiveOn", "2026-03-02");
        notifyPerson(reference);
        execute(reference, "2026-03-02");
        assertThat(passed(reference, "EndEvent_DecisionCarriedOut")).isEqualTo(1);
        assertThat(decisions.rightLostOn(reference)).isEmpty();
        assertThat(world.openTasks(reference)).as("the group lives on").containsExactly("UserTask_HoldMeeting");
        assertThat(world.task(reference, "UserTask_HoldMeeting", "group-3").getDueDate())
                .isEqualTo(Instant.parse("2026-04-01T21:59:00Z"));
    }

    @Test
    void those_who_sign_and_vote_at_the_same_moment_are_all_taken() throws Exception {
        var reference = named("police", "safe-a", "group-3");
        atTheSameMoment(List.of("police", "safe-a", "group-3"), member -> sign(reference, member));
        meet(reference, Map.of("proposalType", "CONFIRM_PROGRAMME"));

        atTheSameMoment(List.of("police", "safe-a", "group-3"), member -> vote(reference, member, "YES"));

        assertThat(world.openTasks(reference)).containsExactly("UserTask_NotifyVictim");
        assertThat(decisions.accepted(reference)).isTrue();
    }

    @Test
    void a_member_who_votes_twice_at_the_same_moment_is_counted_once_and_told_to_look_again() throws Exception {
        var reference = named("police", "safe-a", "group-3");
        signAll(reference, "police", "safe-a", "group-3");
        meet(reference, Map.of("proposalType", "CONFIRM_PROGRAMME"));
        var task = world.task(reference, "UserTask_CastVote", "police").getId();
        var answers = Map.<String, Object>of("vote", "YES", "reason", "As discussed.");
        var refused = Collections.synchronizedList(new ArrayList<Integer>());

        atTheSameMoment(
                List.of("police", "police"),
                member -> world.as(member, () -> {
                    try {
                        world.engine.getFormService().submitTaskForm(task, new HashMap<>(answers));
                    } catch (RuntimeException problem) {
                        refused.add(lastFailure.take().map(Failure::status).orElse(500));
                    }
                    return task;
                }));

        // Whichever of the two comes first: refused as voted already, as no longer there, or as changed meanwhile.
        assertThat(refused).hasSize(1).isSubsetOf(404, 409);
        assertThat(world.openTasks(reference)).containsExactly("UserTask_CastVote", "UserTask_CastVote");
    }

    @Test
    void of_two_votes_of_one_member_at_once_one_counts_and_the_other_is_told_409_and_why() throws Exception {
        var reference = named("police", "safe-a", "group-3");
        signAll(reference, "police", "safe-a", "group-3");
        meet(reference, Map.of("proposalType", "CONFIRM_PROGRAMME"));
        var task = world.task(reference, "UserTask_CastVote", "police").getId();

        var second = new TransactionTemplate(transactions).execute(status -> {
            votes(task, "YES");
            var begun = CompletableFuture.supplyAsync(() -> {
                try {
                    votes(task, "NO");
                    return Optional.<Failure>empty();
                } catch (RuntimeException refused) {
                    return lastFailure.take();
                }
            });
            waitUntilItWaits(begun);
            return begun;
        });

        assertThat(Objects.requireNonNull(second).join()).hasValueSatisfying(failure -> {
            assertThat(failure.status()).isEqualTo(409);
            assertThat(failure.sentence().getCodes())
                    .isSubsetOf("multidisciplinary.votedAlready", "gate.someoneWasFaster");
        });
        assertThat(jdbc.sql("select vote from zv_group_vote where username = 'police' and round_id in"
                                + " (select r.id from zv_group_round r join zv_group g on g.id = r.group_id"
                                + " where g.case_reference = ?)")
                        .param(reference.text())
                        .query(String.class)
                        .list())
                .containsExactly("YES");
    }

    private void votes(String task, String vote) {
        world.as("police", () -> {
            world.engine
                    .getFormService()
                    .submitTaskForm(task, new HashMap<>(Map.of("vote", vote, "reason", "As discussed.")));
            return task;
        });
    }

    /** The database itself says that somebody waits for a row. */
    private void waitUntilItWaits(CompletableFuture<?> other) {
        while (!other.isDone()
                && jdbc.sql("select count(*) from information_schema.sessions where blocker_id is not null")
                                .query(Integer.class)
                                .single()
                        == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void what_cannot_wait_is_voted_on_in_writing_within_a_day_and_the_next_meeting_stays() {
        var reference = named("police", "safe-a", "group-3");
        signAll(reference, "police", "safe-a", "group-3");
        var meetingDue =
                world.task(reference, "UserTask_HoldMeeting", "group-3").getDueDate();
        assertThatThrownBy(() -> inWriting(reference, "CLOSE")).hasMessage("multidisciplinary.notInWriting");
        inWriting(reference, "RELOCATE");

        assertThat(world.task(reference, "UserTask_CastVote", "police").getDueDate())
                .isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
        assertThat(world.form("police", reference, "UserTask_CastVote"))
                .containsEntry("urgentReason", "The house was found.");
        vote(reference, "police", "YES");
        vote(reference, "safe-a", "YES");
        vote(reference, "group-3", "NO");
        notifyPerson(reference);
        execute(reference, "2026-03-02");

        assertThat(world.task(reference, "UserTask_HoldMeeting", "group-3").getDueDate())
                .isEqualTo(meetingDue);
    }

    @Test
    void one_member_who_wants_a_meeting_gets_one_within_a_day() {
        var reference = named("police", "safe-a", "group-3");
        signAll(reference, "police", "safe-a", "group-3");
        inWriting(reference, "RELOCATE");
        vote(reference, "police", "YES");
        vote(reference, "safe-a", "YES");
        vote(reference, "group-3", "MEETING");

        assertThat(decisions.accepted(reference)).isFalse();
        assertThat(world.task(reference, "UserTask_HoldMeeting", "group-3").getDueDate())
                .isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
        assertThat(world.form("group-3", reference, "UserTask_HoldMeeting"))
                .containsEntry(
                        "lastResult",
                        "The last proposal was not decided: too few voted, or a meeting was wanted."
                                + " 2 for, 0 against, 0 abstained, 0 took no part.");
        meet(reference, Map.of("proposalType", "RELOCATE"));
        assertThatThrownBy(() -> vote(reference, "police", "MEETING")).hasMessage("forms.notAnOption");
    }

    @Test
    void danger_lets_the_group_meet_within_a_day_and_stays_on_its_agenda_until_it_has_met() {
        var reference = named("police", "safe-a", "group-3");
        signAll(reference, "police", "safe-a", "group-3");
        meet(reference, Map.of("step", "NOTHING", "nextMeetingOn", "2026-03-20"));
        assertThat(world.task(reference, "UserTask_HoldMeeting", "group-3").getDueDate())
                .as("the day that was agreed")
                .isEqualTo(Instant.parse("2026-03-20T23:00:00Z"));
        assertThat(world.form("group-3", reference, "UserTask_HoldMeeting")).containsEntry("agenda", "");

        caseEvents.report(reference, EventReport.of(EventKind.IN_DANGER, world.clock.instant()));
        assertThat(world.task(reference, "UserTask_HoldMeeting", "group-3").getDueDate())
                .isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
        assertThat(world.form("group-3", reference, "UserTask_HoldMeeting"))
                .containsEntry("agenda", "The person is in danger, since 2 March 2026");

        inWriting(reference, "RELOCATE");
        List.of("police", "safe-a", "group-3").forEach(member -> vote(reference, member, "YES"));
        notifyPerson(reference);
        execute(reference, "2026-03-02");
        assertThat(world.task(reference, "UserTask_HoldMeeting", "group-3").getDueDate())
                .as("what could not wait is decided, and is still to be talked about")
                .isEqualTo(Instant.parse("2026-03-16T22:59:00Z"));
        assertThatThrownBy(() -> meet(reference, Map.of("step", "NOTHING", "nextMeetingOn", "2026-04-02")))
                .hasMessage("multidisciplinary.meetsTooLate");
        meet(reference, Map.of("step", "NOTHING"));
        assertThat(group.agenda(reference)).isEmpty();
    }

    @Test
    void the_prosecutor_and_the_social_work_centre_sit_in_a_group_and_the_prosecutor_reads_no_programme() {
        var reference = named("prosecutor", "social", "police");
        signAll(reference, "prosecutor", "social", "police");
        meet(reference, Map.of("proposalType", "RELOCATE", "proposalText", "Somewhere else."));
        caseFile.record(
                reference,
                "DrawUpProgramme",
                Map.of(Compartment.SUPPORT, Map.of("safetyPlan", "Never alone.")),
                new Reader("safe-a", "safe-a", OrganisationKind.SAFE_PROVIDER));

        assertThat(world.form("prosecutor", reference, "UserTask_CastVote"))
                .containsEntry("proposalText", "Somewhere else.")
                .doesNotContainValue("Never alone.");
        assertThat(world.form("social", reference, "UserTask_CastVote")).containsEntry("safetyPlan", "Never alone.");
        List.of("prosecutor", "social", "police").forEach(member -> vote(reference, member, "YES"));
        assertThat(decisions.accepted(reference)).isTrue();
    }

    @Test
    void a_group_that_cannot_decide_without_those_with_an_interest_asks_for_another_member_and_keeps_its_agenda() {
        var reference = named("police", "safe-a");
        signAll(reference, "police", "safe-a");
        group.call(reference, MultidisciplinaryGroup.Matter.DANGER);
        assertThatThrownBy(() -> meet(reference, Map.of("proposalType", "RELOCATE", "conflicted", List.of("safe-a"))))
                .hasMessage("multidisciplinary.tooFewDecide");
        meet(reference, Map.of("step", "MEMBERS"));
        assertThat(world.form("coordinator", reference, "UserTask_ReplaceMembers")
                        .get("lacks"))
                .asString()
                .startsWith("Another member");
        replace(reference, Map.of("member1", "group-3", "chair", "safe-a"));
        sign(reference, "group-3");

        assertThat(group.agenda(reference)).hasSize(1);
        meet(reference, Map.of("proposalType", "RELOCATE"));
        vote(reference, "police", "YES");
        vote(reference, "safe-a", "CONFLICT");
        vote(reference, "group-3", "YES");
        assertThat(decisions.accepted(reference)).isTrue();
    }

    @Test
    void where_too_few_are_left_after_the_vote_the_coordinator_is_asked_or_lets_them_go_on() {
        var reference = named("police", "safe-a");
        signAll(reference, "police", "safe-a");
        meet(reference, Map.of("proposalType", "CHANGE_PROGRAMME"));
        vote(reference, "police", "CONFLICT");
        vote(reference, "safe-a", "YES");

        assertThat(world.openTasks(reference)).containsExactly("UserTask_ReplaceMembers");
        world.complete("coordinator", reference, "UserTask_ReplaceMembers", Map.of("step", "ASK_AGAIN"));
        assertThat(world.openTasks(reference)).containsExactly("UserTask_HoldMeeting");
    }

    @Test
    void whoever_proposes_or_has_an_interest_of_her_own_gets_no_vote() {
        var reference = named("police", "safe-a", "group-3", "group-1");
        signAll(reference, "police", "safe-a", "group-3", "group-1");
        meet(
                reference,
                Map.of("proposalType", "CHANGE_PROGRAMME", "proposedBy", "safe-a", "conflicted", List.of("group-3")));

        assertThat(assignees(reference)).containsExactlyInAnyOrder("police", "group-1");
        vote(reference, "police", "YES");
        vote(reference, "group-1", "CONFLICT");
        assertThat(decisions.accepted(reference))
                .as("one of one, and two organisations")
                .isTrue();
    }

    private void inWriting(CaseReference reference, String proposal) {
        world.complete(
                group.chair(reference),
                reference,
                "UserTask_HoldMeeting",
                Map.of(
                        "how",
                        "WRITTEN",
                        "urgentReason",
                        "The house was found.",
                        "proposalType",
                        proposal,
                        "proposedBy",
                        "NO_MEMBER",
                        "proposalText",
                        "Move the person tonight."));
    }

    @Test
    void who_is_named_sees_nothing_of_the_case_before_signing() {
        var reference = named("police", "safe-a", "group-3");
        caseFile.record(
                reference,
                "RegisterReferral",
                Map.of(Compartment.IDENTITY, Map.of("firstName", "Ana")),
                new Reader("police", "police-a", OrganisationKind.POLICE));
        var member = new Reader("group-3", "group-b", OrganisationKind.GROUP_MEMBER);

        assertThat(responsibilities.appointed(reference)).isEmpty();
        assertThat(caseFile.latest(reference, Compartment.IDENTITY, "RegisterReferral", member))
                .isEmpty();
        assertThat(world.form("group-3", reference, "UserTask_SignStatement"))
                .containsOnlyKeys("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

        sign(reference, "group-3");

        assertThat(responsibilities.appointed(reference)).containsExactly("group-3");
        assertThat(caseFile.latest(reference, Compartment.IDENTITY, "RegisterReferral", member))
                .containsEntry("firstName", "Ana");
    }

    @Test
    void a_rejected_proposal_comes_back_to_the_chair_who_may_drop_it() {
        var reference = named("police", "safe-a", "group-3");
        signAll(reference, "police", "safe-a", "group-3");
        assertThat(world.form("group-3", reference, "UserTask_HoldMeeting"))
                .containsEntry("lastResult", "There has been no vote yet.");
        assertThatThrownBy(() -> meet(reference, Map.of("step", "DROP")))
                .isInstanceOf(Refusal.class)
                .hasMessage("forms.notAnOption");
        meet(reference, Map.of("proposalType", "CHANGE_PROGRAMME"));
        vote(reference, "police", "NO");
        vote(reference, "safe-a", "YES");
        vote(reference, "group-3", "ABSTAIN");

        assertThat(decisions.accepted(reference)).isFalse();
        assertThat(world.form("group-3", reference, "UserTask_HoldMeeting"))
                .containsEntry(
                        "lastResult", "The last proposal was rejected: 1 for, 1 against, 1 abstained, 0 took no part.");
        meet(reference, Map.of("step", "DROP"));
        assertThat(passed(reference, "EndEvent_ProposalRejected")).isEqualTo(1);
        assertThat(passed(reference, "EndEvent_NothingDecided")).isEqualTo(1);
        assertThat(world.openTasks(reference)).containsExactly("UserTask_HoldMeeting");
    }

    @Test
    void when_voting_ends_the_votes_that_were_cast_are_counted() {
        var reference = named("police", "safe-a", "group-3");
        signAll(reference, "police", "safe-a", "group-3");
        meet(reference, Map.of("proposalType", "CLOSE", "ground", "PROLONGED_ABSENCE", "hearingOn", "2026-03-01"));
        vote(reference, "police", "YES");
        vote(reference, "safe-a", "YES");
        world.fire(reference, "BoundaryEvent_VotingEnds");

        assertThat(world.openTasks(reference)).containsExactly("UserTask_NotifyVictim");
        assertThat(decisions.rightLostOn(reference)).contains(LocalDate.of(2026, 3, 10));
    }

    @Test
    void one_organisation_alone_decides_nothing() {
        var reference = named("group-1", "group-2", "safe-a");
        signAll(reference, "group-1", "group-2", "safe-a");
        meet(reference, "safe-a", Map.of("proposalType", "CHANGE_PROGRAMME"));
        vote(reference, "group-1", "YES");
        vote(reference, "group-2", "YES");
        world.fire(reference, "BoundaryEvent_VotingEnds");

        assertThat(decisions.accepted(reference)).isFalse();
        assertThat(world.openTasks(reference)).containsExactly("UserTask_HoldMeeting");
    }

    @Test
    void nobody_votes_twice_or_after_the_count() {
        var reference = named("police", "safe-a");
        signAll(reference, "police", "safe-a");
        meet(reference, "safe-a", Map.of("proposalType", "RELOCATE"));
        vote(reference, "police", "YES");

        assertThatThrownBy(() -> decisions.cast(reference, "police", Vote.YES))
                .hasMessage("multidisciplinary.votedAlready");
        assertThatThrownBy(() -> decisions.cast(reference, "group-1", Vote.YES))
                .hasMessage("multidisciplinary.noMember");
        vote(reference, "safe-a", "YES");
        assertThatThrownBy(() -> decisions.cast(reference, "safe-a", Vote.NO))
                .hasMessage("multidisciplinary.votingIsOver");
    }

    @Test
    void who_does_not_sign_in_time_is_asked_again_or_replaced() {
        var reference = named("police", "safe-a", "group-3");
        sign(reference, "police");
        sign(reference, "safe-a");
        world.fire(reference, "BoundaryEvent_StatementsLate");
        world.complete("coordinator", reference, "UserTask_ReplaceMembers", Map.of("step", "ASK_AGAIN"));
        assertThat(assignees(reference)).containsExactly("group-3");

        world.fire(reference, "BoundaryEvent_StatementsLate");
        assertThat(world.form("coordinator", reference, "UserTask_ReplaceMembers"))
                .containsEntry("unsigned", "group-3 (group-3), group-b");
        world.complete(
                "coordinator",
                reference,
                "UserTask_ReplaceMembers",
                Map.of("step", "REPLACE", "member1", "group-1", "chair", "police"));

        assertThat(assignees(reference)).containsExactly("group-1");
        sign(reference, "group-1");
        assertThat(assignees(reference)).containsExactly("police");
        assertThat(responsibilities.appointed(reference)).containsExactlyInAnyOrder("police", "safe-a", "group-1");
    }

    @Test
    void a_replacement_is_refused_that_leaves_too_few_or_names_somebody_twice() {
        var reference = named("police", "safe-a", "group-3");
        sign(reference, "police");
        world.fire(reference, "BoundaryEvent_StatementsLate");

        assertThatThrownBy(() -> replace(reference, Map.of("chair", "police")))
                .hasMessage("multidisciplinary.tooSmall");
        assertThatThrownBy(() -> replace(reference, Map.of("member1", "police", "chair", "police")))
                .hasMessage("multidisciplinary.namedTwice");
        assertThat(world.openTasks(reference)).containsExactly("UserTask_ReplaceMembers");
    }

    @Test
    void h25_loss_of_right_needs_a_hearing_and_takes_effect_after_its_notice() {
        world.clock.set("2026-04-24T10:00");
        var reference = named("police", "safe-a", "group-3");
        signAll(reference, "police", "safe-a", "group-3");
        var loss = Map.<String, Object>of("proposalType", "LOSS_OF_RIGHT", "ground", "FRAUDULENT_STATUS");
        assertThatThrownBy(() -> meet(reference, loss))
                .isInstanceOf(Refusal.class)
                .hasMessage("multidisciplinary.notHeard");
        assertThat(world.openTasks(reference)).containsExactly("UserTask_HoldMeeting");
        var heard = new HashMap<>(loss);
        heard.put("hearingOn", "2026-04-23");
        meet(reference, heard);
        vote(reference, "police", "YES");
        vote(reference, "safe-a", "NO");
        vote(reference, "group-3", "YES");

        assertThat(decisions.effectiveOn(reference)).contains(LocalDate.of(2026, 5, 4));
        notifyPerson(reference);
        assertThat(world.task(reference, "UserTask_ExecuteDecision", "safe-a").getDueDate())
                .isEqualTo(Instant.parse("2026-05-05T21:59:00Z"));
        assertThatThrownBy(() -> execute(reference, "2026-04-24")).hasMessage("multidisciplinary.notYetEffective");
        world.clock.set("2026-05-05T08:00");
        assertThat(decisions.rightLost(reference)).isTrue();
        execute(reference, "2026-05-05");
    }

    @Test
    void a_decision_is_not_due_before_it_takes_effect() {
        var reference = named("police", "safe-a");
        signAll(reference, "police", "safe-a");
        meet(reference, Map.of("proposalType", "LOSS_OF_RIGHT", "ground", "OTHER", "hearingOn", "2026-03-01"));
        vote(reference, "police", "YES");
        vote(reference, "safe-a", "YES");
        notifyPerson(reference);

        assertThat(world.task(reference, "UserTask_ExecuteDecision", "safe-a").getDueDate())
                .isEqualTo(Instant.parse("2026-03-10T23:00:00Z"));
    }

    @Test
    void h16_not_cooperating_is_no_ground() {
        var reference = named("police", "safe-a");
        signAll(reference, "police", "safe-a");

        assertThatThrownBy(() -> meet(
                        reference,
                        "safe-a",
                        Map.of(
                                "proposalType",
                                "LOSS_OF_RIGHT",
                                "ground",
                                "NOT_COOPERATING",
                                "hearingOn",
                                "2026-03-01")))
                .isInstanceOf(Refusal.class)
                .hasMessage("forms.notAnOption");
    }

    @Test
    void violence_needs_no_notice_and_a_child_loses_no_right() {
        var reference = named("police", "safe-a");
        signAll(reference, "police", "safe-a");
        decisions.proposeEnd(
                reference,
                Proposal.LOSS_OF_RIGHT,
                LossOfRightGround.VIOLENCE_OR_ENDANGERING_OTHERS,
                LocalDate.of(2026, 3, 1),
                true,
                new GroupDecisions.Motion(null, List.of(), false, null));
        decisions.cast(reference, "police", Vote.YES);
        decisions.cast(reference, "safe-a", Vote.YES);
        decisions.countVotes(reference);
        assertThat(decisions.effectiveOn(reference)).contains(LocalDate.of(2026, 3, 2));

        var child = cases.referred("EU", true);
        group.name(child, List.of("police", "safe-a"), "police");
        for (var proposal : List.of(Proposal.LOSS_OF_RIGHT, Proposal.CLOSE)) {
            assertThatThrownBy(() -> decisions.proposeEnd(
                            child,
                            proposal,
                            LossOfRightGround.OTHER,
                            LocalDate.of(2026, 3, 1),
                            true,
                            new GroupDecisions.Motion(null, List.of(), false, null)))
                    .hasMessage("multidisciplinary.noLossForChild");
        }
    }

    @Test
    void a_group_has_two_members_of_two_organisations_who_may_be_named() {
        var reference = cases.identified("EU");

        assertThatThrownBy(() -> group.name(reference, List.of("group-1", "group-2"), "group-1"))
                .hasMessage("multidisciplinary.tooSmall");
        assertThatThrownBy(() -> group.name(reference, List.of("police", "nobody"), "police"))
                .hasMessage("multidisciplinary.cannotBeNamed");
        assertThatThrownBy(() -> group.name(reference, List.of("police", "coordinator"), "police"))
                .hasMessage("multidisciplinary.cannotBeNamed");
        assertThatThrownBy(() -> group.name(reference, List.of("police", "safe-a"), "group-1"))
                .hasMessage("multidisciplinary.chairIsNoMember");
        assertThat(group.candidates()).containsKey("group-3").doesNotContainKey("coordinator");
        assertThat(group.named(reference)).isFalse();
    }

    @Test
    void a_meeting_whose_chair_goes_is_held_by_whom_the_coordinator_names() {
        var reference = named("police", "safe-a", "group-3");
        signAll(reference, "police", "safe-a", "group-3");
        assertThat(assignees(reference)).containsExactly("group-3");

        goes("group-3");

        assertThat(world.openTasks(reference)).containsExactly("UserTask_ReplaceMembers");
        assertThat(assignees(reference)).containsExactly((String) null);
        assertThat(responsibilities.appointed(reference)).containsExactly("police", "safe-a");
        assertThat(world.form("coordinator", reference, "UserTask_ReplaceMembers"))
                .containsEntry("unable", "group-3 (group-3), group-b");
        assertThatThrownBy(() -> world.complete(
                        "coordinator", reference, "UserTask_ReplaceMembers", Map.of("step", "ASK_AGAIN")))
                .hasMessage("multidisciplinary.mustReplace");
        replace(reference, Map.of("chair", "police"));
        assertThat(assignees(reference)).containsExactly("police");
        meet(reference, "police", Map.of("proposalType", "CONFIRM_PROGRAMME"));
        assertThat(assignees(reference)).containsExactlyInAnyOrder("police", "safe-a");
    }

    @Test
    void a_group_whose_chair_is_gone_when_it_is_to_meet_is_completed_first() {
        var reference = named("police", "safe-a", "group-3");
        signAll(reference, "police", "safe-a", "group-3");
        meet(reference, Map.of("proposalType", "CHANGE_PROGRAMME"));
        vote(reference, "police", "NO");
        vote(reference, "safe-a", "NO");
        assertThat(assignees(reference)).containsExactly("group-3");

        goes("group-3");

        assertThat(world.openTasks(reference)).containsExactly("UserTask_ReplaceMembers");
        assertThat(decisions.accepted(reference)).isFalse();
        assertThatThrownBy(() -> replace(reference, Map.of("chair", "group-3"))).hasMessage("forms.notAnOption");
        replace(reference, Map.of("chair", "safe-a", "member1", "group-1"));
        sign(reference, "group-1");
        assertThat(assignees(reference)).containsExactly("safe-a");
    }

    @Test
    void whoever_goes_before_signing_is_replaced_and_a_meeting_without_her_goes_on() {
        var reference = named("police", "group-3", "safe-a");
        sign(reference, "police");

        goes("group-3");

        assertThat(world.openTasks(reference)).containsExactly("UserTask_ReplaceMembers");
        world.complete("coordinator", reference, "UserTask_ReplaceMembers", Map.of("step", "ASK_AGAIN"));
        assertThat(assignees(reference)).containsExactly("safe-a");
        sign(reference, "safe-a");
        comesBack("group-3");
        assertThat(responsibilities.appointed(reference)).containsExactly("police", "safe-a");
        assertThat(world.openTasks(reference)).containsExactly("UserTask_HoldMeeting");

        goes("group-3");
        assertThat(world.openTasks(reference)).containsExactly("UserTask_HoldMeeting");
    }

    @Test
    void m21_the_chair_is_replaced_while_the_meeting_waits_and_the_task_moves() {
        var reference = named("police", "safe-a", "group-3");
        signAll(reference, "police", "safe-a", "group-3");

        group.change(reference, List.of("police", "safe-a", "group-3"), "police");

        assertThat(assignees(reference)).containsExactly("police");
        meet(reference, "police", Map.of("proposalType", "CONFIRM_PROGRAMME"));
        assertThat(world.openTasks(reference)).hasSize(3).containsOnly("UserTask_CastVote");
    }

    @Test
    void m21_the_open_vote_of_a_member_who_is_replaced_goes_to_the_one_in_her_place_once_she_has_signed() {
        var reference = named("police", "safe-a", "group-3");
        signAll(reference, "police", "safe-a", "group-3");
        meet(reference, Map.of("proposalType", "CHANGE_PROGRAMME"));
        vote(reference, "police", "YES");

        group.change(reference, List.of("police", "group-1", "group-3"), "police");

        assertThat(responsibilities.appointed(reference)).containsExactly("group-3", "police");
        assertThat(world.openTasks(reference)).containsExactly("UserTask_SignStatement");
        sign(reference, "group-1");
        assertThat(responsibilities.appointed(reference)).containsExactly("group-1", "group-3", "police");
        assertThat(assignees(reference)).containsExactlyInAnyOrder("group-1", "group-3");
        assertThatThrownBy(() -> decisions.cast(reference, "safe-a", Vote.NO)).hasMessage("multidisciplinary.noMember");
        vote(reference, "group-1", "YES");
        vote(reference, "group-3", "NO");
        assertThat(decisions.accepted(reference)).as("two of three").isTrue();
    }

    @Test
    void m21_members_are_replaced_before_all_have_signed_and_while_the_coordinator_was_asked_for_others() {
        var reference = named("police", "safe-a", "group-3");
        sign(reference, "police");
        group.change(reference, List.of("police", "safe-a", "group-1"), "police");
        assertThat(assignees(reference)).containsExactlyInAnyOrder("safe-a", "group-1");

        world.fire(reference, "BoundaryEvent_StatementsLate");
        assertThat(world.openTasks(reference)).containsExactly("UserTask_ReplaceMembers");
        group.change(reference, List.of("police", "safe-a"), "police");
        assertThat(assignees(reference)).containsExactly("safe-a");
        sign(reference, "safe-a");
        assertThat(assignees(reference)).containsExactly("police");
    }

    @Test
    void m21_a_change_keeps_the_group_whole_and_its_chair_able() {
        var reference = named("police", "safe-a", "group-3");

        assertThatThrownBy(() -> group.change(reference, List.of("police"), "police"))
                .hasMessage("multidisciplinary.tooSmall");
        assertThatThrownBy(() -> group.change(reference, List.of("police", "safe-a"), "group-3"))
                .hasMessage("multidisciplinary.chairIsNoMember");
        assertThatThrownBy(() -> group.change(reference, List.of("police", "safe-a", "coordinator"), "police"))
                .hasMessage("multidisciplinary.cannotBeNamed");
        contacts.enter(away("safe-a", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 8)));
        assertThatThrownBy(() -> group.change(reference, List.of("police", "safe-a"), "safe-a"))
                .hasMessage("multidisciplinary.chairCannotAct");
        contacts.enter(away("safe-a", null, null));
        assertThatThrownBy(() -> group.change(cases.identified("EU"), List.of("police", "safe-a"), "safe-a"))
                .hasMessage("multidisciplinary.noGroup");
    }

    @Test
    void m21_when_the_chair_is_silent_the_coordinator_is_asked_and_the_chair_keeps_the_pen() {
        var reference = named("police", "safe-a", "group-3");
        signAll(reference, "police", "safe-a", "group-3");
        world.fire(reference, "BoundaryEvent_ChairSilent");
        assertThat(world.form("coordinator", reference, "UserTask_NameAnotherChair"))
                .containsEntry("silent", "group-3 (group-3), group-b")
                .containsKey("chairs");

        meet(reference, Map.of("step", "NOTHING"));
        assertThat(world.openTasks(reference))
                .as("the meeting was held, nobody needs to be asked any more")
                .containsExactly("UserTask_HoldMeeting");

        world.fire(reference, "BoundaryEvent_ChairSilent");
        world.complete("coordinator", reference, "UserTask_NameAnotherChair", Map.of("step", "WAIT"));
        assertThat(assignees(reference)).containsExactly("group-3");
    }

    @Test
    void m21_instead_of_a_silent_chair_another_member_holds_the_meeting() {
        var reference = named("police", "safe-a", "group-3");
        signAll(reference, "police", "safe-a", "group-3");
        world.fire(reference, "BoundaryEvent_ChairSilent");

        world.complete(
                "coordinator", reference, "UserTask_NameAnotherChair", Map.of("step", "ANOTHER", "chair", "safe-a"));

        assertThat(assignees(reference)).containsExactly("safe-a");
    }

    @Test
    void m3_the_first_meeting_is_soon_one_that_is_asked_for_as_well_and_the_others_are_a_month_apart() {
        var reference = named("police", "safe-a");
        signAll(reference, "police", "safe-a");
        assertThat(meetingDue(reference)).isEqualTo("2026-03-16T22:59:00Z");
        meet(reference, Map.of("step", "NOTHING"));
        assertThat(meetingDue(reference)).isEqualTo("2026-04-01T21:59:00Z");

        world.clock.set("2026-03-09T10:00");
        group.ask(reference, MultidisciplinaryGroup.Matter.PROGRAMME);
        group.ask(reference, MultidisciplinaryGroup.Matter.PROGRAMME);

        assertThat(meetingDue(reference)).isEqualTo("2026-03-23T22:59:00Z");
    }

    @Test
    void m3_a_group_that_is_called_together_meets_within_a_day_and_its_chair_is_told_at_any_hour() {
        var reference = named("police", "safe-a");
        signAll(reference, "police", "safe-a");

        group.call(reference, MultidisciplinaryGroup.Matter.ASKED_FOR);

        assertThat(meetingDue(reference)).isEqualTo("2026-03-03T09:00:00Z");
        assertThat(jdbc.sql("select organisation || ' ' || person || ' ' || urgent from zv_notice"
                                + " where case_reference = ? and dedupe_key like 'called:%'")
                        .param(reference.text())
                        .query(String.class)
                        .list())
                .containsExactly("safe-a safe-a TRUE");
        meet(reference, Map.of("step", "NOTHING"));
        assertThat(meetingDue(reference)).isEqualTo("2026-04-01T21:59:00Z");
    }

    private Instant meetingDue(CaseReference reference) {
        return world.task(reference, "UserTask_HoldMeeting", null).getDueDate().toInstant();
    }

    @Test
    void a_group_that_is_not_wanted_any_more_is_not_named_and_one_that_is_dismissed_meets_no_more() {
        var unnamed = cases.identified("EU");
        group.want(unnamed);
        group.dismiss(unnamed);
        assertThat(passed(unnamed, "EndEvent_GroupDismissed")).isEqualTo(1);

        var reference = named("police", "safe-a");
        group.want(reference);
        signAll(reference, "police", "safe-a");
        group.dismiss(reference);
        assertThat(cases.endedWith(reference, "EndEvent_GroupDismissed")).isTrue();
    }

    @Test
    void m17_a_group_named_during_crisis_accommodation_meets_and_cannot_take_a_programme_that_is_not_there() {
        var reference = cases.identified("EU");
        responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, "crisis-a");
        group.want(reference);
        world.complete(
                "coordinator",
                reference,
                "UserTask_AppointGroup",
                Map.of("member1", "police", "member2", "group-3", "chair", "police"));
        signAll(reference, "police", "group-3");

        assertThatThrownBy(() ->
                        meet(reference, Map.of("proposalType", "CLOSE", "ground", "OTHER", "hearingOn", "2026-03-01")))
                .hasMessage("multidisciplinary.noProgramme");
        meet(reference, Map.of("proposalType", "ADD_SAFETY_MEASURE"));
        vote(reference, "police", "YES");
        vote(reference, "group-3", "YES");
        assertThat(world.form("crisis-a", reference, "UserTask_NotifyVictim")).isNotEmpty();
        assertThat(world.openTasks(reference)).containsExactly("UserTask_NotifyVictim");
    }

    @Test
    void m22_the_programme_is_closed_only_on_a_ground_after_person_provider_and_police_were_heard() {
        var reference = named("police", "safe-a");
        signAll(reference, "police", "safe-a");
        assertThatThrownBy(() -> meet(reference, Map.of("proposalType", "CLOSE")))
                .hasMessage("forms.required");
        assertThatThrownBy(() -> meet(reference, Map.of("proposalType", "CLOSE", "ground", "OTHER")))
                .hasMessage("multidisciplinary.notHeard");
        for (var proposal : List.of("CLOSE", "LOSS_OF_RIGHT")) {
            assertThatThrownBy(() -> meet(
                            reference,
                            Map.of(
                                    "proposalType",
                                    proposal,
                                    "ground",
                                    "OTHER",
                                    "hearingOn",
                                    "2026-03-01",
                                    "heard",
                                    List.of("PROVIDER", "OTHERS"))))
                    .hasMessage("multidisciplinary.notAllHeard");
        }
        meet(reference, Map.of("proposalType", "CLOSE", "ground", "OTHER", "hearingOn", "2026-03-01"));
        vote(reference, "police", "YES");
        vote(reference, "safe-a", "YES");

        assertThat(decisions.effectiveOn(reference)).as("after its notice").contains(LocalDate.of(2026, 3, 10));
        assertThat(decisions.rightLost(reference)).isFalse();
    }

    @Test
    void nothing_is_made_for_a_member_who_is_away() {
        var reference = named("police", "group-3", "safe-a");
        signAll(reference, "police", "group-3", "safe-a");
        contacts.enter(away("group-3", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 8)));

        meet(reference, Map.of("proposalType", "CONFIRM_PROGRAMME"));

        assertThat(assignees(reference)).containsExactlyInAnyOrder("police", "safe-a");
        assertThat(group.canMeet(reference)).isTrue();
        contacts.enter(away("group-3", null, null));
        contacts.enter(away("safe-a", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 8)));
        assertThat(group.canMeet(reference)).isFalse();
        contacts.enter(away("safe-a", null, null));
    }

    private void goes(String username) {
        new Personnel(accounts, directory).switchOff(username);
    }

    private void comesBack(String username) {
        new Personnel(accounts, directory).switchOn(username);
    }

    private Contact away(String username, @Nullable LocalDate from, @Nullable LocalDate to) {
        var usual = contacts.of(username);
        return new Contact(
                username,
                usual.email(),
                usual.language(),
                usual.workDays(),
                usual.workFrom(),
                usual.workTo(),
                usual.crisisDuty(),
                usual.deputy(),
                from,
                to,
                usual.standIn(),
                usual.version());
    }

    @Test
    void a_dismissed_group_sees_nothing_any_more() {
        var reference = named("police", "safe-a");
        signAll(reference, "police", "safe-a");
        group.dismiss(reference);

        assertThat(responsibilities.appointed(reference)).isEmpty();
        assertThat(group.named(reference)).isFalse();
    }

    private static void atTheSameMoment(List<String> people, Consumer<String> act) throws Exception {
        var moment = new CyclicBarrier(people.size());
        var threads = Executors.newFixedThreadPool(people.size());
        try {
            var acts = people.stream()
                    .<Callable<String>>map(person -> () -> {
                        moment.await();
                        act.accept(person);
                        return person;
                    })
                    .toList();
            for (var one : threads.invokeAll(acts)) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private CaseReference named(String... members) {
        var reference = cases.identified("EU");
        responsibilities.assign(reference, Capacity.SAFE_PROVIDER, "safe-a");
        group.want(reference);
        group.want(reference);
        assertThat(world.openTasks(reference)).containsExactly("UserTask_AppointGroup");
        var answers = new HashMap<String, Object>(Map.of("chair", members[members.length - 1]));
        for (int i = 0; i < members.length; i++) {
            answers.put("member" + (i + 1), members[i]);
        }
        world.complete("coordinator", reference, "UserTask_AppointGroup", answers);
        return reference;
    }

    private long passed(CaseReference reference, String element) {
        return world
                .engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference.text())
                .list()
                .stream()
                .mapToLong(instance -> world.engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityId(element)
                        .finished()
                        .count())
                .sum();
    }

    private void sign(CaseReference reference, String username) {
        world.complete(username, reference, "UserTask_SignStatement", Map.of("accepted", "YES"));
    }

    private void signAll(CaseReference reference, String... members) {
        for (var member : members) {
            sign(reference, member);
        }
    }

    private void meet(CaseReference reference, Map<String, Object> proposal) {
        meet(reference, group.chair(reference), proposal);
    }

    private void meet(CaseReference reference, String chair, Map<String, Object> proposal) {
        var answers = new HashMap<String, Object>(Map.of(
                "how", "MEETING",
                "present", List.of(group.chair(reference)),
                "heldOn", "2026-03-02",
                "heard", List.of("PROVIDER", "POLICE"),
                "minutes", "As discussed.",
                "step", "PROPOSE",
                "proposedBy", "NO_MEMBER",
                "proposalText", "As discussed."));
        answers.putAll(proposal);
        world.complete(chair, reference, "UserTask_HoldMeeting", answers);
    }

    private void vote(CaseReference reference, String member, String vote) {
        world.complete(member, reference, "UserTask_CastVote", Map.of("vote", vote, "reason", "As discussed."));
    }

    private void notifyPerson(CaseReference reference) {
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
    }

    private void execute(CaseReference reference, String day) {
        world.complete(
                "safe-a", reference, "UserTask_ExecuteDecision", Map.of("executedOn", day, "done", "As decided."));
    }

    private void replace(CaseReference reference, Map<String, Object> others) {
        var answers = new HashMap<String, Object>(Map.of("step", "REPLACE"));
        answers.putAll(others);
        world.complete("coordinator", reference, "UserTask_ReplaceMembers", answers);
    }

    private List<String> assignees(CaseReference reference) {
        return world
                .engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.text())
                .list()
                .stream()
                .map(Task::getAssignee)
                .toList();
    }
}
