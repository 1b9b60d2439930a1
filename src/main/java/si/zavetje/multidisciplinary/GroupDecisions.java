package si.zavetje.multidisciplinary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.deadlines.CasePolicy;
import si.zavetje.deadlines.Deadlines;
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

    @Transactional
    void propose(CaseReference reference, Proposal proposal) {
        if (proposal.endsStay()) {
            throw new IllegalArgumentException("only on a ground, and after a hearing");
        }
        group.met(reference);
        rounds.propose(groups.of(reference), proposal, null, clock.instant());
    }

    /** Nobody loses her place without a ground, before she, the provider and the police were heard; a child never does. */
    @Transactional
    void proposeEnd(
            CaseReference reference,
            Proposal proposal,
            LossOfRightGround ground,
            @Nullable LocalDate hearingOn,
            boolean allHeard) {
        lossOfRight.demandAdmissible(reference, ground, hearingOn != null, allHeard);
        group.met(reference);
        rounds.propose(groups.of(reference), proposal, ground, clock.instant());
    }

    /** The meeting led to nothing that needs a vote. */
    @Transactional
    void decideNothing(CaseReference reference) {
        group.met(reference);
        events.publishEvent(new Settled(reference, Result.OTHER));
    }

    /** What was rejected is not proposed again. */
    @Transactional
    void drop(CaseReference reference) {
        var rejected = latest(reference)
                .filter(Round::wasRejected)
                .orElseThrow(() -> new Refusal("multidisciplinary.nothingToDrop"));
        group.met(reference);
        events.publishEvent(new Settled(
                reference, rejected.proposal().isAboutProgramme() ? Result.PROGRAMME_REJECTED : Result.OTHER));
    }

    @Transactional
    void cast(CaseReference reference, String username, Vote vote) {
        var round =
                latest(reference).filter(Round::open).orElseThrow(() -> new Refusal("multidisciplinary.votingIsOver"));
        var member = group.members(reference)
                .filter(Member::signed)
                .filter(signed -> signed.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new Refusal("multidisciplinary.noMember"));
        if (rounds.ballots(round.id()).stream()
                .anyMatch(ballot -> ballot.username().equals(username))) {
            throw new Refusal("multidisciplinary.votedAlready");
        }
        rounds.cast(
                round.id(),
                username,
                member.organisation(),
                vote,
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** Counts the votes: enough of the members must be for it, and votes must have come from enough organisations. */
    @Transactional
    public void countVotes(CaseReference reference) {
        var round = latest(reference).filter(Round::open).orElseThrow();
        var ballots = rounds.ballots(round.id());
        long yes = ballots.stream().filter(ballot -> ballot.vote() == Vote.YES).count();
        long organisations =
                ballots.stream().map(Ballot::organisation).distinct().count();
        boolean accepted =
                yes * 100 > entitled(reference, ballots) * policy.number(reference, Setting.GROUP_MAJORITY_ABOVE)
                        && organisations >= policy.number(reference, Setting.GROUP_FEWEST_ORGANISATIONS);
        rounds.save(round.counted(accepted, effect(reference, round), clock.instant()));
        if (!accepted) {
            group.ask(reference);
        }
    }

    /** A vote cast by somebody who has gone since stays cast. */
    private long entitled(CaseReference reference, List<Ballot> ballots) {
        return Stream.concat(group.signed(reference).stream(), ballots.stream().map(Ballot::username))
                .distinct()
                .count();
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
