package si.zavetje.multidisciplinary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.deadlines.CasePolicy;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.deadlines.Period;
import si.zavetje.directory.Account;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.notifications.Notice;
import si.zavetje.notifications.Notices;
import si.zavetje.policy.Setting;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.NamedMembers;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** The multidisciplinary group of a case: named by the coordinator, appointed by signing, meeting when something waits for it. */
@Service
public class MultidisciplinaryGroup implements NamedMembers {

    private final Groups groups;
    private final Candidates candidates;
    private final Responsibilities responsibilities;
    private final Deadlines deadlines;
    private final CasePolicy policy;
    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final Clock clock;

    MultidisciplinaryGroup(
            Groups groups,
            Candidates candidates,
            Responsibilities responsibilities,
            Deadlines deadlines,
            CasePolicy policy,
            ApplicationEventPublisher events,
            Notices notices,
            Clock clock) {
        this.groups = groups;
        this.candidates = candidates;
        this.responsibilities = responsibilities;
        this.deadlines = deadlines;
        this.policy = policy;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /** A member cannot act in the group of a case: for good, when her place in it ended, or for the time being. */
    public record MemberGone(CaseReference reference, String username, boolean forGood) {}

    /** A case needs a group and has none. */
    public record Wanted(CaseReference reference) {}

    /** The group of a case is named. */
    public record Named(CaseReference reference) {}

    /** Others belong to the group of a case now, or another of them chairs. */
    public record Changed(CaseReference reference) {}

    /** The chair of a case held the meeting that was waited for. */
    public record ChairActed(CaseReference reference) {}

    /** The group of a case is no more. */
    public record Dismissed(CaseReference reference) {}

    /** What a group is to talk about. */
    public enum Matter {
        PROGRAMME,
        /** What was put to the vote and not accepted. */
        NOT_DECIDED,
        ASKED_FOR,
        DANGER,
        MISSING,
        POSSIBLY_CHILD,
        NO_VICTIM,
        MOVES
    }

    /** Something that waits for the next meeting, and since when. */
    public record Waiting(Matter matter, Instant raisedAt) {}

    /** Everybody who may be named, by user name, with name and organisation. */
    public Map<String, String> candidates() {
        return candidates.offered();
    }

    /** What these people are called, with their organisations, one line for each. */
    String inWords(Collection<String> usernames) {
        return String.join("\n", candidates.inWords(usernames).values());
    }

    /** Who has signed and could chair instead, by user name, with name and organisation. */
    Map<String, String> offeredChairs(CaseReference reference) {
        return candidates.inWords(possibleChairs(reference));
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
        end(reference);
        var group = groups.add(reference, chair, clock.instant());
        members.forEach(member -> groups.addMember(group.id(), member.username(), member.organisation()));
        events.publishEvent(new Named(reference));
    }

    /** Says that a case needs a group, unless it has one. */
    @Transactional
    public void want(CaseReference reference) {
        if (!named(reference)) {
            events.publishEvent(new Wanted(reference));
        }
    }

    /** Says that something waits for the next meeting. */
    @Transactional
    public void ask(CaseReference reference, Matter matter) {
        var group = groups.of(reference);
        raise(group, matter);
        if (group.matterAskedAt() == null) {
            groups.save(group.asked(clock.instant()));
            events.publishEvent(new FactsChanged(reference));
        }
    }

    /** Calls the group together at once; its chair is told at any hour. */
    @Transactional
    public void call(CaseReference reference, Matter matter) {
        var group = groups.of(reference);
        raise(group, matter);
        groups.save(group.called(clock.instant()));
        events.publishEvent(new FactsChanged(reference));
        groups.members(group.id()).stream()
                .filter(member -> member.username().equals(group.chair()))
                .forEach(chair -> notices.post(new Notice(
                        "called:" + group.id() + ":" + clock.instant(),
                        Notice.Kind.NEW_TASK,
                        reference,
                        meetingDue(reference),
                        chair.organisation(),
                        Notice.Recipient.WORKER,
                        false,
                        true,
                        chair.username())));
    }

    private void raise(Group group, Matter matter) {
        if (groups.waiting(group.id()).stream().noneMatch(waiting -> waiting.matter() == matter)) {
            groups.raise(group.id(), matter, now());
        }
    }

    /** What waits for the next meeting, the oldest first. */
    public List<Waiting> agenda(CaseReference reference) {
        return groups.find(reference).map(group -> groups.waiting(group.id())).orElse(List.of());
    }

    /** Danger and somebody missing let the group meet at once, and doubt whether she is grown up at its next meeting. */
    @EventListener
    void on(CaseEvents.Happened happened) {
        if (named(happened.reference())) {
            switch (happened.report().kind()) {
                case IN_DANGER -> call(happened.reference(), Matter.DANGER);
                case MISSING -> call(happened.reference(), Matter.MISSING);
                case POSSIBLY_CHILD -> ask(happened.reference(), Matter.POSSIBLY_CHILD);
                default -> {}
            }
        }
    }

    /** Danger that was overlooked is danger. */
    @EventListener
    void on(Referral.DangerCorrected corrected) {
        if (corrected.inDanger() && named(corrected.reference())) {
            call(corrected.reference(), Matter.DANGER);
        }
    }

    /**
     * Lets the group have these members and this chair from now on. Whoever stays keeps her statement, whoever is new signs
     * before she sees anything, and whoever goes loses sight of the case at once.
     *
     * @throws Refusal for a group too small, of one organisation only, or with somebody who cannot be named or cannot chair
     */
    @Transactional
    public void change(CaseReference reference, List<String> usernames, String chair) {
        var group = groups.find(reference).orElseThrow(() -> new Refusal("multidisciplinary.noGroup"));
        var before = groups.members(group.id());
        var staying = before.stream()
                .filter(member -> usernames.contains(member.username()))
                .toList();
        var others = candidates.called(usernames.stream()
                .filter(username ->
                        staying.stream().noneMatch(member -> member.username().equals(username)))
                .toList());
        demandWhole(reference, Stream.concat(staying.stream(), others.stream()).toList(), chair);
        demandChairCanAct(chair);
        before.stream().filter(member -> !staying.contains(member)).forEach(gone -> {
            groups.drop(group.id(), gone.username(), now());
            responsibilities.dismiss(reference, gone.username());
        });
        others.forEach(member -> groups.addMember(group.id(), member.username(), member.organisation()));
        groups.save(group.chairedBy(chair));
        events.publishEvent(new Changed(reference));
    }

    /** Why the coordinator changes a group; nothing that could name a person it is about. */
    public enum ChangeReason {
        SILENT,
        ILL_OR_AWAY,
        LEFT,
        CONFLICT_OF_INTERESTS,
        NEEDED,
        AGREED
    }

    /** A group as it can be changed: who belongs to it, who chairs, and who could be named besides. */
    public record Composition(List<String> members, String chair, long version, List<String> others) {}

    /** What can be changed now, if a group is named. */
    public Optional<Composition> composition(CaseReference reference) {
        return groups.find(reference).map(group -> {
            var members =
                    groups.members(group.id()).stream().map(Member::username).toList();
            return new Composition(
                    members,
                    group.chair(),
                    group.version(),
                    candidates.usernames().stream()
                            .filter(username -> !members.contains(username))
                            .toList());
        });
    }

    /**
     * Changes a group as its coordinator saw it, and writes down why; whoever goes is told.
     *
     * @throws OptimisticLockingFailureException when it was changed meanwhile
     */
    @Transactional
    public void change(
            CaseReference reference,
            Composition seen,
            List<String> usernames,
            String chair,
            ChangeReason why,
            Account by) {
        if (by.kind() != OrganisationKind.COORDINATOR || !by.mayWork()) {
            throw new IllegalArgumentException("not hers to decide");
        }
        var group = groups.find(reference)
                .filter(now -> now.version() == seen.version())
                .orElseThrow(() -> new OptimisticLockingFailureException("the group was changed meanwhile"));
        var gone = groups.members(group.id()).stream()
                .filter(member -> !usernames.contains(member.username()))
                .toList();
        change(reference, usernames, chair);
        int number = groups.changesOf(group.id()) + 1;
        groups.noteChange(group.id(), number, chair, why.name(), by.username(), now());
        gone.forEach(member -> notices.post(new Notice(
                "regrouped:" + reference.text() + ":" + group.number() + ":" + number + ":" + member.username(),
                Notice.Kind.REASSIGNED,
                reference,
                null,
                member.organisation(),
                Notice.Recipient.WORKER,
                false,
                false,
                member.username())));
    }

    private void demandChairCanAct(String chair) {
        if (!candidates.canAct(chair)) {
            throw new Refusal("multidisciplinary.chairCannotAct", chair);
        }
    }

    /** Whether a group is named for the case. */
    public boolean named(CaseReference reference) {
        return groups.find(reference).isPresent();
    }

    /** Dismisses the group, and with it the access of its members. */
    @Transactional
    public void dismiss(CaseReference reference) {
        end(reference);
        events.publishEvent(new Dismissed(reference));
    }

    private void end(CaseReference reference) {
        groups.find(reference).ifPresent(group -> groups.save(group.dismissed(clock.instant())));
        responsibilities.dismissGroup(reference);
    }

    /** By when the group is to meet: soon when something waits for it or it never met, else some time after it met last. */
    public Instant meetingDue(CaseReference reference) {
        var group = groups.find(reference);
        return Stream.of(
                        group.map(Group::calledAt).map(at -> deadlines.due(reference, "group.extraordinary", at)),
                        group.map(Group::matterAskedAt).map(at -> deadlines.due(reference, "group.meeting", at)),
                        group.filter(one -> one.metAt() == null)
                                .map(one -> deadlines.due(reference, "group.meeting", one.namedAt())),
                        group.map(Group::nextOn).map(day -> new Period(day).endsAt()),
                        group.map(Group::metAt).map(at -> deadlines.due(reference, "mdg.review", at)))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElseGet(() -> deadlines.due(reference, "mdg.review"));
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
                groups.drop(groups.of(reference).id(), person.username(), now());
                responsibilities.dismiss(reference, person.username());
            }
            events.publishEvent(new MemberGone(reference, person.username(), forGood));
        }
    }

    /** Whether everybody has signed, the chair can act, enough members are left, and no other is asked for. */
    public boolean canMeet(CaseReference reference) {
        return unsigned(reference).isEmpty()
                && couldMeet(reference)
                && groups.find(reference).filter(Group::lacking).isEmpty();
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

    /** Another of the members who signed chairs; the rest of the group stays as it is. */
    @Transactional
    void nameChair(CaseReference reference, String chair) {
        change(reference, members(reference).map(Member::username).toList(), chair);
    }

    /** Who signed and could chair now instead of who does. */
    List<String> possibleChairs(CaseReference reference) {
        return signed(reference).stream()
                .filter(username -> !username.equals(chair(reference)))
                .filter(candidates::canAct)
                .toList();
    }

    /** Who is named, or chairs, and cannot act now. */
    List<String> unable(CaseReference reference) {
        return Stream.concat(members(reference).map(Member::username), Stream.of(chair(reference)))
                .distinct()
                .filter(username -> !candidates.canAct(username))
                .toList();
    }

    /** Asking once more helps only when everybody who is missing could answer. */
    private void demandAskable(CaseReference reference) {
        if (!couldMeet(reference)) {
            throw new Refusal("multidisciplinary.mustReplace");
        }
    }

    /** Another member is asked for, because too few may decide what is to be decided. */
    @Transactional
    void lack(CaseReference reference) {
        groups.save(groups.of(reference).lacks());
        events.publishEvent(new ChairActed(reference));
    }

    /** Whether another member is asked for. */
    boolean lacksMembers(CaseReference reference) {
        return groups.find(reference).filter(Group::lacking).isPresent();
    }

    /** The coordinator lets the group go on as it is, or asks once more those who have not signed. */
    @Transactional
    void goOn(CaseReference reference) {
        demandAskable(reference);
        var group = groups.of(reference);
        groups.save(group.chairedBy(group.chair()));
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

    /** Signing appoints: from now on the person sees the case as a member of its group. */
    @Transactional
    void sign(CaseReference reference, String username) {
        groups.sign(groups.of(reference).id(), username, now());
        responsibilities.appoint(reference, username);
    }

    @Transactional
    void replaceUnsigned(CaseReference reference, List<String> usernames, String chair) {
        var group = groups.of(reference);
        var others = candidates.called(usernames);
        var staying = groups.members(group.id()).stream().filter(Member::signed).toList();
        others.stream()
                .filter(other ->
                        staying.stream().anyMatch(member -> member.username().equals(other.username())))
                .findFirst()
                .ifPresent(twice -> {
                    throw new Refusal("multidisciplinary.namedTwice", twice.username());
                });
        demandWhole(reference, Stream.concat(staying.stream(), others.stream()).toList(), chair);
        demandChairCanAct(chair);
        groups.dropUnsigned(group.id(), now());
        others.forEach(member -> groups.addMember(group.id(), member.username(), member.organisation()));
        groups.save(group.chairedBy(chair));
    }

    /**
     * It met: nothing waits for the meeting any more.
     *
     * @throws Refusal when it is to meet again later than a group has to
     */
    void met(CaseReference reference, @Nullable LocalDate next) {
        if (next != null) {
            var latest = LegalZone.dayOf(deadlines.due(reference, "mdg.review", clock.instant()));
            if (next.isAfter(latest)) {
                throw new Refusal("multidisciplinary.meetsTooLate", latest).at("nextMeetingOn");
            }
        }
        var group = groups.of(reference);
        groups.save(group.met(clock.instant(), next));
        groups.discussed(group.id(), now());
        events.publishEvent(new ChairActed(reference));
    }

    /** What waited for the meeting is put to its members in writing. */
    void decidesInWriting(CaseReference reference) {
        groups.save(groups.of(reference).decidedInWriting(clock.instant()));
        events.publishEvent(new ChairActed(reference));
    }

    /** Who has signed, by user name, with name and organisation. */
    Map<String, String> offeredMembers(CaseReference reference) {
        return candidates.inWords(signed(reference));
    }

    Stream<Member> members(CaseReference reference) {
        return groups.find(reference).stream().flatMap(group -> groups.members(group.id()).stream());
    }

    private void demandWhole(CaseReference reference, List<Member> members, String chair) {
        Candidates.demandWhole(
                members,
                chair,
                policy.number(reference, Setting.GROUP_FEWEST_MEMBERS),
                policy.number(reference, Setting.GROUP_FEWEST_ORGANISATIONS));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
