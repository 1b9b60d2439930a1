package si.zavetje.multidisciplinary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import si.zavetje.administration.People;
import si.zavetje.deadlines.CountedCases;
import si.zavetje.decisions.process.RealTables;
import si.zavetje.directory.Account;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.Contact;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.forms.FormsAlone;
import si.zavetje.referral.Referrals;
import si.zavetje.responsibility.NamedMembers;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.responsibility.Standings;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Days;
import si.zavetje.shared.Today;
import si.zavetje.world.Aggregates;
import si.zavetje.world.Database;

/** Who belongs to a group, when it can meet and what it decides: the rules, without a model. */
class MultidisciplinaryGroupTest {

    private static final CountedCases CASES = new CountedCases();

    // Once: laying out the tables takes longer than a test.
    private static final People PEOPLE = People.on(Database.H2);
    private static final Referrals REFERRALS = Referrals.at(
            PEOPLE.clock(), Path.of("target/test-keys", UUID.randomUUID().toString()));

    private final Responsibilities responsibilities = new Responsibilities(
            new Standings(PEOPLE.jdbc(), PEOPLE.edits().seals()),
            PEOPLE.clock(),
            new StaticListableBeanFactory().getBeanProvider(NamedMembers.class),
            PEOPLE.told()::add);
    private final Today today = Days.by(PEOPLE.clock());
    private final Groups groups = Aggregates.at(PEOPLE.tables(), Groups.class);
    private final Candidates candidates = new Candidates(PEOPLE.directory(), PEOPLE.contacts(), today);
    private final MultidisciplinaryGroup group = new MultidisciplinaryGroup(
            groups,
            candidates,
            responsibilities,
            CASES.deadlines,
            CASES.policy,
            PEOPLE.told()::add,
            notice -> {},
            PEOPLE.clock());
    private final GroupDecisions decisions = new GroupDecisions(
            group,
            groups,
            Aggregates.at(PEOPLE.tables(), Rounds.class),
            candidates,
            new LossOfRight(RealTables.read(), REFERRALS.referral(), responsibilities),
            CASES.deadlines,
            CASES.policy,
            today,
            PEOPLE.told()::add,
            PEOPLE.clock());
    private final FormsAlone forms =
            new FormsAlone(new MultidisciplinaryGroupForms(group, decisions, keysInsteadOfWords()));

    @BeforeAll
    static void people_of_three_organisations() {
        PEOPLE.clock().set("2026-03-02T10:00");
        person("police", "police-a", OrganisationKind.POLICE);
        person("group-1", "group-a", OrganisationKind.GROUP_MEMBER);
        person("group-2", "group-a", OrganisationKind.GROUP_MEMBER);
        person("safe-a", "safe-a", OrganisationKind.SAFE_PROVIDER);
        person("coordinator", "coordinator", OrganisationKind.COORDINATOR);
    }

    @BeforeEach
    void everybody_is_there_and_nothing_was_said() {
        PEOPLE.jdbc()
                .sql("update zv_group set dismissed_at = named_at where dismissed_at is null")
                .update();
        PEOPLE.directory().accounts().stream().filter(Account::disabled).forEach(account -> PEOPLE.accounts()
                .setDisabled(account.username(), false, account.version()));
        List.of("police", "safe-a").forEach(username -> away(username, null, null));
        PEOPLE.told().clear();
    }

    @Test
    void whoever_may_work_for_a_body_that_takes_part_may_be_named_unless_she_is_away() {
        assertThat(group.candidates()).containsOnlyKeys("group-1", "group-2", "police", "safe-a");
        away("safe-a", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 8));
        PEOPLE.accounts().setDisabled("police", true, PEOPLE.account("police").version());

        assertThat(group.candidates()).containsOnlyKeys("group-1", "group-2");
    }

    @Test
    void a_group_is_whole_when_it_is_named_and_a_new_one_takes_the_place_of_the_old() {
        var reference = opened();
        assertThatThrownBy(() -> group.name(reference, List.of("group-1", "group-2"), "group-1"))
                .hasMessage("multidisciplinary.tooSmall");
        assertThatThrownBy(() -> group.name(reference, List.of("police"), "police"))
                .hasMessage("multidisciplinary.tooSmall");
        assertThatThrownBy(() -> group.name(reference, List.of("police", "coordinator"), "police"))
                .hasMessage("multidisciplinary.cannotBeNamed");
        assertThatThrownBy(() -> group.name(reference, List.of("police", "safe-a", "police"), "police"))
                .hasMessage("multidisciplinary.namedTwice");
        assertThatThrownBy(() -> group.name(reference, List.of("police", "safe-a"), "group-1"))
                .hasMessage("multidisciplinary.chairIsNoMember");
        assertThat(group.named(reference)).isFalse();

        group.name(reference, List.of("police", "safe-a"), "safe-a");
        sign(reference, "police");
        assertThat(group.named(reference)).isTrue();
        assertThat(group.chair(reference)).isEqualTo("safe-a");
        assertThat(responsibilities.appointed(reference)).containsExactly("police");

        group.name(reference, List.of("group-1", "police"), "police");
        assertThat(group.unsigned(reference)).containsExactly("group-1", "police");
        assertThat(responsibilities.appointed(reference)).isEmpty();
        group.dismiss(reference);
        assertThat(group.named(reference)).isFalse();
    }

    @Test
    void signing_makes_a_member_and_when_all_have_signed_the_group_can_meet() {
        var reference = named("police", "safe-a");
        assertThat(group.awaitsSignature(reference, "police")).isTrue();
        assertThat(group.toSign(reference)).containsExactly("police", "safe-a");
        assertThat(decisions.toVote(reference)).isEmpty();

        sign(reference, "police");
        assertThat(group.awaitsSignature(reference, "police")).isFalse();
        assertThat(group.signed(reference)).containsExactly("police");
        assertThat(group.canMeet(reference)).isFalse();
        away("safe-a", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 8));
        assertThat(group.toSign(reference)).isEmpty();
        assertThat(group.unable(reference)).containsExactly("safe-a");
        assertThatThrownBy(() -> askAgain(reference)).hasMessage("multidisciplinary.mustReplace");
        away("safe-a", null, null);
        askAgain(reference);

        sign(reference, "safe-a");
        assertThat(group.canMeet(reference)).isTrue();
        assertThat(decisions.toVote(reference)).containsExactly("police", "safe-a");
        away("safe-a", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 8));
        assertThat(group.canMeet(reference)).as("the chair is away").isFalse();
        assertThat(decisions.toVote(reference)).containsExactly("police");
    }

    @Test
    void whoever_is_away_keeps_her_place_and_whoever_went_for_good_loses_it() {
        var reference = signed("police", "group-1", "safe-a");
        PEOPLE.told().clear();
        went("police", Accounts.Why.PASSWORD_RESET);
        assertThat(PEOPLE.told()).isEmpty();
        went("police", Accounts.Why.ABSENT);
        assertThat(PEOPLE.told()).containsExactly(new MultidisciplinaryGroup.MemberGone(reference, "police", false));
        assertThat(group.signed(reference)).containsExactly("police", "group-1", "safe-a");
        assertThat(responsibilities.appointed(reference)).contains("police");

        PEOPLE.told().clear();
        went("police", Accounts.Why.SWITCHED_OFF);
        assertThat(PEOPLE.told()).contains(new MultidisciplinaryGroup.MemberGone(reference, "police", true));
        assertThat(group.signed(reference)).containsExactly("group-1", "safe-a");
        assertThat(responsibilities.appointed(reference)).containsExactly("group-1", "safe-a");
        assertThat(group.canMeet(reference)).isTrue();
        went("group-1", Accounts.Why.MOVED);
        assertThat(group.canMeet(reference)).as("one is left").isFalse();
    }

    @Test
    void a_group_whose_chair_went_cannot_meet() {
        var reference = signed("police", "group-1", "safe-a");
        went("safe-a", Accounts.Why.MOVED);

        assertThat(group.canMeet(reference)).isFalse();
    }

    @Test
    void whoever_has_not_signed_is_replaced_and_those_who_have_stay() {
        var reference = named("police", "group-1", "safe-a");
        sign(reference, "police");
        assertThat(forms.facts("ReplaceMembers", reference))
                .containsEntry("unsigned", "group-1 (group-1), group-a\nsafe-a (safe-a), safe-a")
                .containsEntry("unable", "");
        assertThat(forms.offers("ReplaceMembers", reference)).containsEntry("people", group.candidates());
        assertThatThrownBy(() -> replace(reference, "police", "police")).hasMessage("multidisciplinary.namedTwice");
        assertThatThrownBy(() -> replace(reference, "police")).hasMessage("multidisciplinary.tooSmall");
        away("police", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 8));
        assertThatThrownBy(() -> replace(reference, "police", "group-2"))
                .hasMessage("multidisciplinary.chairCannotAct");
        away("police", null, null);

        replace(reference, "police", "group-2");

        assertThat(group.signed(reference)).containsExactly("police");
        assertThat(group.unsigned(reference)).containsExactly("group-2");
        assertThat(group.chair(reference)).isEqualTo("police");
    }

    @ParameterizedTest
    @CsvSource({
        // Two of three are more than half, and of two organisations.
        "YES, YES, NO, true",
        "YES, ABSTAIN, NO, false",
        "YES, YES, , true",
        "YES, , , false",
        "NO, NO, NO, false",
    })
    void more_than_half_of_all_members_must_be_for_it(
            @Nullable Vote police, @Nullable Vote first, @Nullable Vote safe, boolean accepted) {
        var reference = signed("police", "group-1", "safe-a");
        propose(reference, Proposal.CONFIRM_PROGRAMME);
        assertThat(decisions.voting(reference)).isTrue();
        var votes = new HashMap<String, @Nullable Vote>();
        votes.put("police", police);
        votes.put("group-1", first);
        votes.put("safe-a", safe);
        votes.forEach((member, vote) -> {
            if (vote != null) {
                vote(reference, member, vote);
            }
        });

        decisions.countVotes(reference);

        assertThat(decisions.accepted(reference)).isEqualTo(accepted);
        assertThat(decisions.voting(reference)).isFalse();
        assertThat(decisions.effectiveOn(reference)).contains(LocalDate.of(2026, 3, 2));
        assertThat(decisions.rightLostOn(reference)).isEmpty();
        assertThat(forms.facts("NotifyVictim", reference)).containsEntry("effectiveOn", "2026-03-02");
    }

    @ParameterizedTest
    @CsvSource({
        // The police propose and do not vote; of the two others both must be for it.
        "police, , YES, YES, multidisciplinary.accepted",
        "police, , YES, NO, multidisciplinary.rejected",
        "police, , YES, , multidisciplinary.leftOpen",
        // One of three has an interest of her own: two decide.
        "NO_MEMBER, police, YES, YES, multidisciplinary.accepted",
        "NO_MEMBER, police, YES, ABSTAIN, multidisciplinary.rejected",
        // One decides, and her organisation and that of who proposes are two.
        "police, safe-a, YES, , multidisciplinary.accepted",
        "police, safe-a, NO, , multidisciplinary.rejected",
    })
    void whoever_proposes_or_has_an_interest_is_none_of_those_who_decide(
            String proposer, @Nullable String conflicted, Vote first, @Nullable Vote safe, String result) {
        var reference = signed("police", "group-1", "safe-a");
        propose(reference, Proposal.RELOCATE, proposer, conflicted == null ? List.of() : List.of(conflicted));
        vote(reference, "group-1", first);
        if (safe != null) {
            vote(reference, "safe-a", safe);
        }
        assertThatThrownBy(() -> vote(reference, "police", Vote.YES)).hasMessage("multidisciplinary.takesNoPart");
        decisions.countVotes(reference);

        assertThat(lastResult(reference)).isEqualTo(result);
        assertThat(decisions.accepted(reference)).isEqualTo(result.endsWith("accepted"));
    }

    @Test
    void nothing_is_put_to_a_vote_that_too_few_could_decide() {
        var reference = signed("police", "safe-a");

        assertThatThrownBy(() -> propose(reference, Proposal.RELOCATE, "NO_MEMBER", List.of("police")))
                .hasMessage("multidisciplinary.tooFewDecide");
        assertThatThrownBy(() -> propose(reference, Proposal.RELOCATE, "police", List.of("safe-a")))
                .hasMessage("multidisciplinary.tooFewDecide");
        assertThat(decisions.voting(reference)).isFalse();
        propose(reference, Proposal.RELOCATE, "police", List.of());
        assertThat(decisions.toVote(reference)).containsExactly("safe-a");
    }

    @Test
    void half_is_not_more_than_half() {
        var reference = signed("police", "safe-a");
        propose(reference, Proposal.RELOCATE);
        vote(reference, "police", Vote.YES);
        vote(reference, "safe-a", Vote.NO);
        decisions.countVotes(reference);

        assertThat(decisions.accepted(reference)).isFalse();
    }

    @Test
    void votes_of_one_organisation_alone_decide_nothing() {
        var reference = signed("group-1", "group-2", "safe-a");
        propose(reference, Proposal.CHANGE_PROGRAMME);
        vote(reference, "group-1", Vote.YES);
        vote(reference, "group-2", Vote.YES);
        decisions.countVotes(reference);

        assertThat(decisions.accepted(reference)).isFalse();
    }

    @Test
    void a_vote_of_somebody_who_went_since_counts_and_so_does_she() {
        var reference = signed("police", "group-1", "safe-a");
        propose(reference, Proposal.RELOCATE);
        vote(reference, "police", Vote.YES);
        vote(reference, "safe-a", Vote.YES);
        went("police", Accounts.Why.MOVED);
        decisions.countVotes(reference);

        assertThat(decisions.accepted(reference)).isTrue();
    }

    @Test
    void only_a_member_votes_once_and_while_it_is_open() {
        var reference = named("police", "safe-a", "group-1");
        sign(reference, "police");
        sign(reference, "safe-a");
        assertThatThrownBy(() -> vote(reference, "police", Vote.YES)).hasMessage("multidisciplinary.votingIsOver");
        propose(reference, Proposal.ADD_SAFETY_MEASURE);
        vote(reference, "police", Vote.YES);

        assertThatThrownBy(() -> vote(reference, "police", Vote.YES)).hasMessage("multidisciplinary.votedAlready");
        assertThatThrownBy(() -> vote(reference, "group-1", Vote.YES)).hasMessage("multidisciplinary.noMember");
        assertThatThrownBy(() -> vote(reference, "group-2", Vote.YES)).hasMessage("multidisciplinary.noMember");
    }

    @Test
    void only_what_was_rejected_can_be_dropped_and_the_last_result_is_shown() {
        var reference = signed("police", "safe-a");
        assertThat(lastResult(reference)).isEqualTo("multidisciplinary.noVoteYet");
        assertThatThrownBy(() -> drop(reference)).hasMessage("multidisciplinary.nothingToDrop");
        propose(reference, Proposal.RELOCATE);
        assertThat(lastResult(reference)).isEqualTo("multidisciplinary.noVoteYet");
        assertThatThrownBy(() -> drop(reference)).hasMessage("multidisciplinary.nothingToDrop");
        decisions.countVotes(reference);
        assertThat(lastResult(reference)).isEqualTo("multidisciplinary.leftOpen");
        drop(reference);

        propose(reference, Proposal.RELOCATE);
        vote(reference, "police", Vote.YES);
        vote(reference, "safe-a", Vote.YES);
        decisions.countVotes(reference);
        assertThat(lastResult(reference)).isEqualTo("multidisciplinary.accepted");
        assertThatThrownBy(() -> drop(reference)).hasMessage("multidisciplinary.nothingToDrop");
    }

    @Test
    void loss_of_right_is_for_no_child_needs_a_hearing_and_takes_effect_after_its_notice() {
        var child = signed("police", "safe-a");
        REFERRALS.receive(child, true);
        assertThatThrownBy(() -> lose(child, LossOfRightGround.OTHER, LocalDate.of(2026, 3, 1)))
                .hasMessage("multidisciplinary.noLossForChild");
        var reference = signed("police", "safe-a");
        REFERRALS.receive(reference, false);
        assertThatThrownBy(() -> lose(reference, LossOfRightGround.OTHER, null))
                .hasMessage("multidisciplinary.notHeard");
        assertThat(decisions.effectiveOn(reference)).isEmpty();
        assertThat(forms.facts("ExecuteDecision", reference)).isEmpty();

        lose(reference, LossOfRightGround.OTHER, LocalDate.of(2026, 3, 1));
        vote(reference, "police", Vote.YES);
        vote(reference, "safe-a", Vote.YES);
        decisions.countVotes(reference);
        assertThat(decisions.effectiveOn(reference)).contains(LocalDate.of(2026, 3, 10));
        assertThatThrownBy(() -> execute(reference, LocalDate.of(2026, 3, 9)))
                .hasMessage("multidisciplinary.notYetEffective");
        execute(reference, LocalDate.of(2026, 3, 10));
        assertThat(decisions.rightLostOn(reference)).contains(LocalDate.of(2026, 3, 10));
        assertThat(PEOPLE.told()).contains(new GroupDecisions.Settled(reference, GroupDecisions.Result.STAY_ENDS));
    }

    @Test
    void violence_needs_no_notice() {
        var reference = signed("police", "safe-a");
        REFERRALS.receive(reference, false);
        lose(reference, LossOfRightGround.VIOLENCE_OR_ENDANGERING_OTHERS, LocalDate.of(2026, 3, 1));
        decisions.countVotes(reference);

        assertThat(decisions.effectiveOn(reference)).contains(LocalDate.of(2026, 3, 2));
        assertThat(decisions.rightLostOn(reference)).as("it was rejected").isEmpty();
    }

    private static void person(String username, String organisation, OrganisationKind kind) {
        if (PEOPLE.directory().organisation(organisation).isEmpty()) {
            PEOPLE.accounts().createOrganisation(organisation, kind, organisation, 1);
        }
        PEOPLE.accounts().insert(username, username, organisation, "none", false);
        PEOPLE.accounts().signStatement(username);
    }

    private static ResourceBundleMessageSource keysInsteadOfWords() {
        var messages = new ResourceBundleMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return messages;
    }

    private CaseReference opened() {
        var reference = CASES.open("2025-26");
        PEOPLE.jdbc()
                .sql("insert into zv_case (reference, opened_at, policy_profile) values (?, ?, '2025-26')")
                .params(reference.text(), OffsetDateTime.parse("2026-03-01T09:00:00Z"))
                .update();
        return reference;
    }

    /** The last of them chairs. */
    private CaseReference named(String... members) {
        var reference = opened();
        group.name(reference, List.of(members), members[members.length - 1]);
        return reference;
    }

    private CaseReference signed(String... members) {
        var reference = named(members);
        for (var member : members) {
            sign(reference, member);
        }
        return reference;
    }

    private void sign(CaseReference reference, String username) {
        submit("SignStatement", reference, username, Map.of("accepted", "YES"));
    }

    private void propose(CaseReference reference, Proposal proposal) {
        submit("HoldMeeting", reference, "police", Map.of("step", "PROPOSE", "proposalType", proposal.name()));
    }

    private void propose(CaseReference reference, Proposal proposal, String proposer, List<String> conflicted) {
        submit(
                "HoldMeeting",
                reference,
                "police",
                Map.of(
                        "step",
                        "PROPOSE",
                        "proposalType",
                        proposal.name(),
                        "proposedBy",
                        proposer,
                        "conflicted",
                        conflicted));
    }

    private void lose(CaseReference reference, LossOfRightGround ground, @Nullable LocalDate heard) {
        var answers = new HashMap<String, Object>(Map.of(
                "step",
                "PROPOSE",
                "proposalType",
                "LOSS_OF_RIGHT",
                "ground",
                ground.name(),
                "heard",
                List.of("PROVIDER", "POLICE")));
        if (heard != null) {
            answers.put("hearingOn", heard);
        }
        submit("HoldMeeting", reference, "police", answers);
    }

    private void drop(CaseReference reference) {
        submit("HoldMeeting", reference, "police", Map.of("step", "DROP"));
    }

    private void vote(CaseReference reference, String username, Vote vote) {
        submit("CastVote", reference, username, Map.of("vote", vote.name()));
    }

    private void execute(CaseReference reference, LocalDate day) {
        submit("ExecuteDecision", reference, "safe-a", Map.of("executedOn", day));
    }

    private void askAgain(CaseReference reference) {
        submit("ReplaceMembers", reference, "coordinator", Map.of("step", "ASK_AGAIN"));
    }

    private void replace(CaseReference reference, String chair, String... others) {
        var answers = new HashMap<String, Object>(Map.of("step", "REPLACE", "chair", chair));
        for (int i = 0; i < others.length; i++) {
            answers.put("member" + (i + 1), others[i]);
        }
        submit("ReplaceMembers", reference, "coordinator", answers);
    }

    private void submit(String form, CaseReference reference, String username, Map<String, Object> answers) {
        var account = PEOPLE.account(username);
        forms.submit(form, reference, new Reader(username, account.organisation(), account.kind()), answers);
    }

    private Object lastResult(CaseReference reference) {
        return Objects.requireNonNull(forms.facts("HoldMeeting", reference).get("lastResult"));
    }

    private void went(String username, Accounts.Why why) {
        group.on(new Accounts.PersonWent(username, PEOPLE.account(username).organisation(), why));
    }

    private void away(String username, @Nullable LocalDate from, @Nullable LocalDate to) {
        var usual = PEOPLE.contacts().of(username);
        PEOPLE.contacts()
                .enter(new Contact(
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
                        usual.version()));
    }
}
