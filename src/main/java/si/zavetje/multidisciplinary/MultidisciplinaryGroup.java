package si.zavetje.multidisciplinary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.deadlines.CasePolicy;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.directory.Accounts;
import si.zavetje.policy.Setting;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.NamedMembers;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.shared.Today;

/** The multidisciplinary group of a case: named by the coordinator, appointed by signing, deciding by vote. */
@Service
public class MultidisciplinaryGroup implements NamedMembers {

    private final Groups groups;
    private final Rounds rounds;
    private final Candidates candidates;
    private final Responsibilities responsibilities;
    private final Referral referral;
    private final Deadlines deadlines;
    private final CasePolicy policy;
    private final Today today;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MultidisciplinaryGroup(
            Groups groups,
            Rounds rounds,
            Candidates candidates,
            Responsibilities responsibilities,
            Referral referral,
            Deadlines deadlines,
            CasePolicy policy,
            Today today,
            ApplicationEventPublisher events,
            Clock clock) {
        this.groups = groups;
        this.rounds = rounds;
        this.candidates = candidates;
        this.responsibilities = responsibilities;
        this.referral = referral;
        this.deadlines = deadlines;
        this.policy = policy;
        this.today = today;
        this.events = events;
        this.clock = clock;
    }

    /** A member cannot act in the group of a case: for good, when her place in it ended, or for the time being. */
    public record MemberGone(CaseReference reference, String username, boolean forGood) {}

    /** Everybody who may be named, one line for each. */
    public String candidates() {
        return candidates.list();
    }

    /**
     * Names the group of a case; nobody gets access by that. A group named before is dismissed.
     *
     * @throws Refusal for a group too small, of one organisation only, or with somebody who cannot be named
     */
    @Transactional
    public void name(CaseReference reference, List<String> usernames, String chair) {
        var members = candidates.called(usernames);
        demandWhole(reference, members, chair);
        dismiss(reference);
        groups.add(reference, chair);
        var group = groups.of(reference);
        members.forEach(member -> groups.addMember(group, member.username(), member.organisation()));
    }

    /** Whether a group is named for the case. */
    public boolean named(CaseReference reference) {
        return groups.find(reference).isPresent();
    }

    /** Dismisses the group, and with it the access of its members. */
    @Transactional
    public void dismiss(CaseReference reference) {
        groups.find(reference).ifPresent(groups::dismiss);
        responsibilities.dismissGroup(reference);
    }

    /** Whether the group decided that the stay ends. */
    public boolean endedStay(CaseReference reference) {
        return latest(reference)
                .filter(Round::wasAccepted)
                .filter(round -> round.proposal().endsStay())
                .isPresent();
    }

    @Override
    public boolean awaitsSignature(CaseReference reference, String username) {
        return unsigned(reference).contains(username);
    }

    /** The place of whoever went ends with her account; whoever is only away keeps it, but nothing waits for her. */
    @EventListener
    void on(Accounts.PersonWent person) {
        if (person.why() == Accounts.Why.PASSWORD_RESET) {
            return;
        }
        boolean forGood = person.why().forGood();
        for (var text : groups.casesOf(person.username())) {
            var reference = new CaseReference(text);
            if (forGood) {
                groups.drop(groups.of(reference), person.username());
                responsibilities.dismiss(reference, person.username());
            }
            events.publishEvent(new MemberGone(reference, person.username(), forGood));
        }
    }

    /** Whether everybody has signed, the chair can act, and enough members are left. */
    public boolean canMeet(CaseReference reference) {
        return unsigned(reference).isEmpty() && couldMeet(reference);
    }

    private boolean couldMeet(CaseReference reference) {
        var members = members(reference).toList();
        return candidates.canAct(chair(reference))
                && members.stream().anyMatch(member -> member.username().equals(chair(reference)))
                && members.stream()
                        .filter(member -> !member.signed())
                        .allMatch(member -> candidates.canAct(member.username()))
                && Candidates.enough(
                        members,
                        policy.number(reference, Setting.GROUP_FEWEST_MEMBERS),
                        policy.number(reference, Setting.GROUP_FEWEST_ORGANISATIONS));
    }

    /** Who is named, has not signed and can be asked to, in the order of naming. */
    public List<String> toSign(CaseReference reference) {
        return unsigned(reference).stream().filter(candidates::canAct).toList();
    }

    /** Who belongs to the group and can vote now, in the order of naming. */
    public List<String> toVote(CaseReference reference) {
        return signed(reference).stream().filter(candidates::canAct).toList();
    }

    /** Who is named, or chairs, and cannot act now. */
    List<String> unable(CaseReference reference) {
        return Stream.concat(members(reference).map(Member::username), Stream.of(chair(reference)))
                .distinct()
                .filter(username -> !candidates.canAct(username))
                .toList();
    }

    /** Asking once more helps only when everybody who is missing could answer. */
    void demandAskable(CaseReference reference) {
        if (!couldMeet(reference)) {
            throw new Refusal("multidisciplinary.mustReplace");
        }
    }

    /** Who is named and has not signed, in the order of naming. */
    public List<String> unsigned(CaseReference reference) {
        return members(reference)
                .filter(member -> !member.signed())
                .map(Member::username)
                .toList();
    }

    /** Who has signed and so belongs to the group, in the order of naming. */
    public List<String> signed(CaseReference reference) {
        return members(reference).filter(Member::signed).map(Member::username).toList();
    }

    /** Who chairs. */
    public String chair(CaseReference reference) {
        return groups.of(reference).chair();
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

    /** Counts the votes: enough of the members must be for it, and votes must have come from enough organisations. */
    @Transactional
    public void countVotes(CaseReference reference) {
        var round = latest(reference).filter(Round::open).orElseThrow();
        var ballots = rounds.ballots(round);
        long yes = ballots.stream().filter(ballot -> ballot.vote() == Vote.YES).count();
        long organisations =
                ballots.stream().map(Ballot::organisation).distinct().count();
        boolean accepted =
                yes * 100 > entitled(reference, ballots) * policy.number(reference, Setting.GROUP_MAJORITY_ABOVE)
                        && organisations >= policy.number(reference, Setting.GROUP_FEWEST_ORGANISATIONS);
        rounds.close(round, accepted, effect(reference, round));
    }

    /** A vote cast by somebody who has gone since stays cast. */
    private long entitled(CaseReference reference, List<Ballot> ballots) {
        return Stream.concat(signed(reference).stream(), ballots.stream().map(Ballot::username))
                .distinct()
                .count();
    }

    /** Signing appoints: from now on the person sees the case as a member of its group. */
    @Transactional
    void sign(CaseReference reference, String username) {
        groups.sign(groups.of(reference), username);
        responsibilities.appoint(reference, username);
    }

    @Transactional
    void replaceUnsigned(CaseReference reference, List<String> usernames, String chair) {
        var group = groups.of(reference);
        var others = candidates.called(usernames);
        var staying = groups.members(group).stream().filter(Member::signed).toList();
        others.stream()
                .filter(other ->
                        staying.stream().anyMatch(member -> member.username().equals(other.username())))
                .findFirst()
                .ifPresent(twice -> {
                    throw new Refusal("multidisciplinary.namedTwice", twice.username());
                });
        demandWhole(reference, Stream.concat(staying.stream(), others.stream()).toList(), chair);
        if (!candidates.canAct(chair)) {
            throw new Refusal("multidisciplinary.chairCannotAct", chair);
        }
        groups.dropUnsigned(group);
        others.forEach(member -> groups.addMember(group, member.username(), member.organisation()));
        groups.change(group, "chair", chair);
    }

    @Transactional
    void propose(CaseReference reference, Proposal proposal) {
        rounds.propose(groups.of(reference), proposal, null);
    }

    /** Loss of right is for no child, and only for somebody who was heard before. */
    @Transactional
    void proposeLossOfRight(CaseReference reference, LossOfRightGround ground, @Nullable LocalDate hearingOn) {
        if (referral.child(reference)) {
            throw new Refusal("multidisciplinary.noLossForChild");
        }
        if (hearingOn == null) {
            throw new Refusal("multidisciplinary.notHeard");
        }
        rounds.propose(groups.of(reference), Proposal.LOSS_OF_RIGHT, ground);
    }

    void demandRejected(CaseReference reference) {
        if (latest(reference).filter(Round::wasRejected).isEmpty()) {
            throw new Refusal("multidisciplinary.nothingToDrop");
        }
    }

    @Transactional
    void cast(CaseReference reference, String username, Vote vote) {
        var round =
                latest(reference).filter(Round::open).orElseThrow(() -> new Refusal("multidisciplinary.votingIsOver"));
        var member = members(reference)
                .filter(Member::signed)
                .filter(signed -> signed.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new Refusal("multidisciplinary.noMember"));
        if (rounds.ballots(round).stream().anyMatch(ballot -> ballot.username().equals(username))) {
            throw new Refusal("multidisciplinary.votedAlready");
        }
        rounds.cast(round, new Ballot(username, member.organisation(), vote));
    }

    void demandEffective(CaseReference reference, LocalDate executedOn) {
        effectiveOn(reference).filter(executedOn::isBefore).ifPresent(day -> {
            throw new Refusal("multidisciplinary.notYetEffective", day);
        });
    }

    Optional<Round> latest(CaseReference reference) {
        return groups.find(reference).flatMap(rounds::latest);
    }

    private Stream<Member> members(CaseReference reference) {
        return groups.find(reference).stream().flatMap(group -> groups.members(group).stream());
    }

    private void demandWhole(CaseReference reference, List<Member> members, String chair) {
        Candidates.demandWhole(
                members,
                chair,
                policy.number(reference, Setting.GROUP_FEWEST_MEMBERS),
                policy.number(reference, Setting.GROUP_FEWEST_ORGANISATIONS));
    }

    private LocalDate effect(CaseReference reference, Round round) {
        boolean afterNotice = round.proposal() == Proposal.LOSS_OF_RIGHT
                && round.ground() != LossOfRightGround.VIOLENCE_OR_ENDANGERING_OTHERS;
        return afterNotice
                ? deadlines
                        .period(reference, "lossOfRight.notice", clock.instant())
                        .lastDay()
                : today.date();
    }
}
