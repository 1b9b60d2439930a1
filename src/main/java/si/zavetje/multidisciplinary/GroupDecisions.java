package si.zavetje.multidisciplinary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.deadlines.CasePolicy;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup.Matter;
import si.zavetje.policy.Setting;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.shared.Today;

/** What the group of a case decides: proposed by its chair, voted on by its members, carried out by the provider. */
@Service
public class GroupDecisions {

    /** A meeting of the group is over, with all that followed from it. */
    public record Settled(CaseReference reference, Result result) {}

    /** What a meeting led to. */
    public enum Result {
        PROGRAMME_CONFIRMED,
        PROGRAMME_TO_CHANGE,
        /** A proposal about the programme was rejected and is not made again. */
        PROGRAMME_REJECTED,
        STAY_ENDS,
        /** Something else, or nothing. */
        OTHER;

        private static Result of(Proposal proposal) {
            return switch (proposal) {
                case CONFIRM_PROGRAMME -> PROGRAMME_CONFIRMED;
                case CHANGE_PROGRAMME -> PROGRAMME_TO_CHANGE;
                case CLOSE, LOSS_OF_RIGHT -> STAY_ENDS;
                case ADD_SAFETY_MEASURE, RELOCATE -> OTHER;
            };
        }
    }

    /** How a proposal is put: by which member, if one, without which members, and whether in writing. */
    record Motion(
            @Nullable String proposer, List<String> conflicted, boolean written, @Nullable LocalDate nextMeeting) {}

    private final MultidisciplinaryGroup group;
    private final Groups groups;
    private final Rounds rounds;
    private final Candidates candidates;
    private final LossOfRight lossOfRight;
    private final Deadlines deadlines;
    private final CasePolicy policy;
    private final Today today;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GroupDecisions(
            MultidisciplinaryGroup group,
            Groups groups,
            Rounds rounds,
            Candidates candidates,
            LossOfRight lossOfRight,
            Deadlines deadlines,
            CasePolicy policy,
            Today today,
            ApplicationEventPublisher events,
            Clock clock) {
        this.group = group;
        this.groups = groups;
        this.rounds = rounds;
        this.candidates = candidates;
        this.lossOfRight = lossOfRight;
        this.deadlines = deadlines;
        this.policy = policy;
        this.today = today;
        this.events = events;
        this.clock = clock;
    }

    /** The day at whose end the right to the programme is or was lost, where a group of the case decided so. */
    public Optional<LocalDate> rightLostOn(CaseReference reference) {
        return rounds.endOfStay(reference);
    }

    /** Whether a group of the case decided that the right to the programme is lost, and the notice has run out. */
    public boolean rightLost(CaseReference reference) {
        return rightLostOn(reference).filter(day -> !today.date().isBefore(day)).isPresent();
    }

    /** Who belongs to the group, has not voted yet and can do so now, in the order of naming. */
    public List<String> toVote(CaseReference reference) {
        var voted = latest(reference).filter(Round::open).map(Round::id).map(rounds::ballots).orElse(List.of()).stream()
                .map(Ballot::username)
                .toList();
        return group.signed(reference).stream()
                .filter(username -> !voted.contains(username))
                .filter(candidates::canAct)
                .toList();
    }

    /** Whether the members vote in writing, without having met. */
    public boolean inWriting(CaseReference reference) {
        return latest(reference).filter(Round::open).filter(Round::written).isPresent();
    }

    /** Whether a proposal waits for votes. */
    public boolean voting(CaseReference reference) {
        return latest(reference).filter(Round::open).isPresent();
    }

    /** Whether the last proposal was accepted. */
    public boolean accepted(CaseReference reference) {
        return latest(reference).filter(Round::wasAccepted).isPresent();
    }

    /** At the end of which day the last decision takes effect. */
    public Optional<LocalDate> effectiveOn(CaseReference reference) {
        return latest(reference).flatMap(round -> Optional.ofNullable(round.effectiveOn()));
    }

    /** @throws Refusal where too few are left who may vote on it, or for somebody's place without a meeting */
    @Transactional
    void propose(CaseReference reference, Proposal proposal, Motion motion) {
        if (proposal.endsStay()) {
            throw new Refusal("multidisciplinary.notInWriting").at("proposalType");
        }
        put(reference, proposal, null, motion);
    }

    /** Nobody loses her place without a ground, before she, the provider and the police were heard; a child never does. */
    @Transactional
    void proposeEnd(
            CaseReference reference,
            Proposal proposal,
            LossOfRightGround ground,
            @Nullable LocalDate hearingOn,
            boolean allHeard,
            Motion motion) {
        lossOfRight.demandAdmissible(reference, ground, hearingOn != null, allHeard);
        put(reference, proposal, ground, motion);
    }

    private void put(CaseReference reference, Proposal proposal, @Nullable LossOfRightGround ground, Motion motion) {
        boolean proposerVotes = policy.says(reference, Setting.GROUP_PROPOSER_VOTES);
        var out = new LinkedHashMap<String, Vote>();
        motion.conflicted().forEach(member -> out.put(member, Vote.CONFLICT));
        var proposer = motion.proposer();
        if (proposer != null && !proposerVotes) {
            out.putIfAbsent(proposer, Vote.PROPOSED);
        }
        var members = group.members(reference).filter(Member::signed).toList();
        demandEnoughDecide(reference, members, out);
        if (motion.written()) {
            group.decidesInWriting(reference);
        } else {
            group.met(reference, motion.nextMeeting());
        }
        var now = clock.instant();
        var round = rounds.propose(groups.of(reference), proposal, ground, motion.written(), now);
        for (var member : members) {
            var without = out.get(member.username());
            if (without != null) {
                rounds.cast(
                        round.id(), member.username(), member.organisation(), without, now.atOffset(ZoneOffset.UTC));
            }
        }
    }

    /** Nothing is put to a vote that could not decide it; whoever proposes speaks for an organisation, too. */
    private void demandEnoughDecide(CaseReference reference, List<Member> members, Map<String, Vote> out) {
        long organisations = members.stream()
                .filter(member -> out.get(member.username()) != Vote.CONFLICT)
                .map(Member::organisation)
                .distinct()
                .count();
        if (organisations < policy.number(reference, Setting.GROUP_FEWEST_ORGANISATIONS)
                || members.stream().allMatch(member -> out.containsKey(member.username()))) {
            throw new Refusal("multidisciplinary.tooFewDecide").at("proposedBy");
        }
    }

    /** The meeting led to nothing that needs a vote. */
    @Transactional
    void decideNothing(CaseReference reference, @Nullable LocalDate nextMeeting) {
        group.met(reference, nextMeeting);
        events.publishEvent(new Settled(reference, Result.OTHER));
    }

    /** What was rejected is not proposed again. */
    @Transactional
    void drop(CaseReference reference, @Nullable LocalDate nextMeeting) {
        var rejected = latest(reference)
                .filter(Round::wasRejected)
                .orElseThrow(() -> new Refusal("multidisciplinary.nothingToDrop"));
        group.met(reference, nextMeeting);
        events.publishEvent(new Settled(
                reference, rejected.proposal().isAboutProgramme() ? Result.PROGRAMME_REJECTED : Result.OTHER));
    }

    @Transactional
    void cast(CaseReference reference, String username, Vote vote) {
        var round = latest(reference)
                .filter(Round::open)
                .orElseThrow(() -> new Refusal("multidisciplinary.votingIsOver").late());
        var member = group.members(reference)
                .filter(Member::signed)
                .filter(signed -> signed.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new Refusal("multidisciplinary.noMember"));
        if (vote == Vote.PROPOSED || vote == Vote.MEETING && !round.written()) {
            throw new IllegalArgumentException(vote + " is not offered");
        }
        rounds.ballots(round.id()).stream()
                .filter(ballot -> ballot.username().equals(username))
                .findFirst()
                .ifPresent(ballot -> {
                    throw ballot.vote().decides()
                            ? new Refusal("multidisciplinary.votedAlready").late()
                            : new Refusal("multidisciplinary.takesNoPart");
                });
        rounds.cast(
                round.id(),
                username,
                member.organisation(),
                vote,
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /**
     * Counts the votes. Too few of those who decide, of too few organisations, or one who wants a meeting leave the matter
     * open; otherwise more than enough of those who decide must be for it. What was not accepted waits for the next meeting.
     */
    @Transactional
    public void countVotes(CaseReference reference) {
        var round = latest(reference).filter(Round::open).orElseThrow();
        var ballots = rounds.ballots(round.id());
        long deciding = deciding(reference, ballots);
        boolean meetingWanted = count(ballots, Vote.MEETING) > 0;
        boolean enough = !meetingWanted
                && ballots.stream().filter(ballot -> ballot.vote().decides()).count() * 100
                        > deciding * policy.number(reference, Setting.GROUP_QUORUM_ABOVE)
                && organisations(ballots) >= policy.number(reference, Setting.GROUP_FEWEST_ORGANISATIONS);
        boolean forIt =
                count(ballots, Vote.YES) * 100 > deciding * policy.number(reference, Setting.GROUP_MAJORITY_ABOVE);
        rounds.save(round.counted(enough, forIt, effect(reference, round), clock.instant()));
        if (!canDecide(reference, ballots)) {
            group.lack(reference);
        }
        if (meetingWanted) {
            group.call(reference, Matter.NOT_DECIDED);
        } else if (!(enough && forIt)) {
            group.ask(reference, Matter.NOT_DECIDED);
        }
    }

    /** Whether those without an interest of their own could decide anything. */
    private boolean canDecide(CaseReference reference, List<Ballot> ballots) {
        var conflicted = ballots.stream()
                .filter(ballot -> ballot.vote() == Vote.CONFLICT)
                .map(Ballot::username)
                .toList();
        return group.members(reference)
                        .filter(Member::signed)
                        .filter(member -> !conflicted.contains(member.username()))
                        .map(Member::organisation)
                        .distinct()
                        .count()
                >= policy.number(reference, Setting.GROUP_FEWEST_ORGANISATIONS);
    }

    /** The group asks for another member; what waits for it goes on waiting. */
    @Transactional
    void askForMembers(CaseReference reference) {
        group.lack(reference);
    }

    /** Whoever made the proposal speaks for her organisation, and whoever takes no part does not. */
    private static long organisations(List<Ballot> ballots) {
        return ballots.stream()
                .filter(ballot -> ballot.vote() != Vote.CONFLICT)
                .map(Ballot::organisation)
                .distinct()
                .count();
    }

    private static long count(List<Ballot> ballots, Vote vote) {
        return ballots.stream().filter(ballot -> ballot.vote() == vote).count();
    }

    /** A vote cast by somebody who has gone since stays cast; whoever takes no part is none of those who decide. */
    private long deciding(CaseReference reference, List<Ballot> ballots) {
        var takeNoPart = ballots.stream()
                .filter(ballot -> !ballot.vote().decides())
                .map(Ballot::username)
                .toList();
        return Stream.concat(group.signed(reference).stream(), ballots.stream().map(Ballot::username))
                .distinct()
                .filter(username -> !takeNoPart.contains(username))
                .count();
    }

    /** How many were for the last proposal, against it, abstained, and took no part, in that order. */
    List<Long> lastCount(CaseReference reference) {
        var ballots = latest(reference).map(Round::id).map(rounds::ballots).orElse(List.of());
        return List.of(
                count(ballots, Vote.YES),
                count(ballots, Vote.NO),
                count(ballots, Vote.ABSTAIN),
                ballots.stream().filter(ballot -> !ballot.vote().decides()).count());
    }

    /** What was decided is done, not before it takes effect. */
    @Transactional
    void carryOut(CaseReference reference, LocalDate executedOn) {
        effectiveOn(reference).filter(executedOn::isBefore).ifPresent(day -> {
            throw new Refusal("multidisciplinary.notYetEffective", day).at("executedOn");
        });
        latest(reference)
                .map(Round::proposal)
                .map(proposal ->
                        proposal.endsStay() && lossOfRight.lapses(reference) ? Result.OTHER : Result.of(proposal))
                .ifPresent(result -> events.publishEvent(new Settled(reference, result)));
    }

    Optional<Round> latest(CaseReference reference) {
        return groups.find(reference).flatMap(rounds::latest);
    }

    private LocalDate effect(CaseReference reference, Round round) {
        var ground = round.ground();
        return ground == null || lossOfRight.takesEffectAtOnce(reference, ground)
                ? today.date()
                : deadlines
                        .period(reference, "lossOfRight.notice", clock.instant())
                        .lastDay();
    }
}
