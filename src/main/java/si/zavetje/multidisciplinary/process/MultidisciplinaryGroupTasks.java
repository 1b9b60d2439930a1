package si.zavetje.multidisciplinary.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.Period;
import si.zavetje.multidisciplinary.GroupDecisions;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup.Matter;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;

/** Answers the questions of the model of the multidisciplinary group. */
@Component("multidisciplinaryGroupTasks")
public class MultidisciplinaryGroupTasks {

    private final MultidisciplinaryGroup group;
    private final GroupDecisions decisions;
    private final Responsibilities responsibilities;
    private final Deadlines deadlines;

    MultidisciplinaryGroupTasks(
            MultidisciplinaryGroup group,
            GroupDecisions decisions,
            Responsibilities responsibilities,
            Deadlines deadlines) {
        this.group = group;
        this.decisions = decisions;
        this.responsibilities = responsibilities;
        this.deadlines = deadlines;
    }

    /** Whether the case has a group. */
    public boolean named(String caseReference) {
        return group.named(new CaseReference(caseReference));
    }

    /** Calls the group together at once. */
    public void callMeeting(String caseReference) {
        group.call(new CaseReference(caseReference), Matter.ASKED_FOR);
    }

    /** How many who can do so still have to sign. */
    public int unsignedMembers(String caseReference) {
        return group.toSign(new CaseReference(caseReference)).size();
    }

    /** Who of those still has to sign. */
    public String unsignedMember(String caseReference, int position) {
        return group.toSign(new CaseReference(caseReference)).get(position);
    }

    /** When waiting for signatures ends. */
    @CountedBy("group.statement")
    public Date statementsEnd(String caseReference) {
        return due(caseReference, "group.statement");
    }

    /** How many members vote. */
    public int members(String caseReference) {
        return decisions.toVote(new CaseReference(caseReference)).size();
    }

    /** Who of those votes. */
    public String member(String caseReference, int position) {
        return decisions.toVote(new CaseReference(caseReference)).get(position);
    }

    /** Whether the group is complete and its chair can hold a meeting. */
    public boolean canMeet(String caseReference) {
        return group.canMeet(new CaseReference(caseReference));
    }

    /** Who chairs. */
    public String chair(String caseReference) {
        return group.chair(new CaseReference(caseReference));
    }

    /** By when the chair is to hold the meeting. */
    @CountedBy(
            value = "mdg.review",
            also = {"group.meeting", "group.extraordinary"})
    public Date meetingDue(String caseReference) {
        return Date.from(group.meetingDue(new CaseReference(caseReference)));
    }

    /** When the coordinator is asked about a chair who has not held the meeting that was due. */
    @CountedBy(
            value = "group.chairSilent",
            also = {"mdg.review", "group.meeting", "group.extraordinary"})
    public Date chairSilent(String caseReference) {
        var reference = new CaseReference(caseReference);
        return Date.from(deadlines.due(reference, "group.chairSilent", group.meetingDue(reference)));
    }

    /** Whether a proposal waits for votes. */
    public boolean proposalMade(String caseReference) {
        return decisions.voting(new CaseReference(caseReference));
    }

    /** When waiting for votes ends; in writing that is sooner. */
    @CountedBy(
            value = "group.vote",
            also = {"group.writtenVote"})
    public Date votingEnd(String caseReference) {
        return due(
                caseReference,
                decisions.inWriting(new CaseReference(caseReference)) ? "group.writtenVote" : "group.vote");
    }

    /** Counts the votes of this round. */
    public void countVotes(String caseReference) {
        decisions.countVotes(new CaseReference(caseReference));
    }

    /** Whether the proposal was accepted. */
    public boolean accepted(String caseReference) {
        return decisions.accepted(new CaseReference(caseReference));
    }

    /** The provider who is with the person: whoever gives her over answers for her until she has arrived elsewhere. */
    public String provider(String caseReference) {
        return Stream.of(Capacity.CRISIS_PROVIDER, Capacity.SAFE_PROVIDER, Capacity.REINTEGRATION_PROVIDER)
                .map(capacity -> responsibilities.organisationFor(new CaseReference(caseReference), capacity))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no provider is responsible"));
    }

    /** By when the decision is to be carried out: never before it takes effect. */
    @CountedBy(
            value = "group.execute",
            owner = {Capacity.CRISIS_PROVIDER, Capacity.SAFE_PROVIDER, Capacity.REINTEGRATION_PROVIDER})
    public Date executionDue(String caseReference) {
        var usual = deadlines.due(new CaseReference(caseReference), "group.execute");
        var effect = decisions
                .effectiveOn(new CaseReference(caseReference))
                .map(day -> new Period(day).endsAt())
                .orElse(Instant.MIN);
        return Date.from(effect.isAfter(usual) ? effect : usual);
    }

    private Date due(String caseReference, String rule) {
        return Date.from(deadlines.due(new CaseReference(caseReference), rule));
    }
}
