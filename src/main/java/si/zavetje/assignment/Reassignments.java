package si.zavetje.assignment;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.directory.Account;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.notifications.Notice;
import si.zavetje.notifications.Notices;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Lets the coordinator name another organisation for an open case at any time, with a reason. */
@Service
public class Reassignments {

    /** Why another organisation is named; nothing that could name a person it is about. */
    public enum Reason {
        AT_ITS_REQUEST,
        NOTHING_HAPPENS,
        PERSON_IS_ELSEWHERE,
        CONFLICT_OF_INTERESTS,
        NOT_SAFE,
        BY_MISTAKE
    }

    /** Who answers for a case in a capacity, and who could instead. */
    public record Choice(Capacity capacity, String holder, List<Organisation> others) {}

    private final Bodies bodies;
    private final BodyChanges changes;
    private final Responsibilities responsibilities;
    private final Notices notices;

    Reassignments(Bodies bodies, BodyChanges changes, Responsibilities responsibilities, Notices notices) {
        this.bodies = bodies;
        this.changes = changes;
        this.responsibilities = responsibilities;
        this.notices = notices;
    }

    /** What can be chosen; nothing for a case that is over, or a capacity nobody has. */
    public Optional<Choice> of(CaseReference reference, Capacity capacity) {
        return bodies.open(reference)
                ? responsibilities
                        .organisationFor(reference, capacity)
                        .map(holder -> new Choice(
                                capacity,
                                holder,
                                bodies.eligible(capacity).stream()
                                        .filter(other -> !other.id().equals(holder))
                                        .toList()))
                : Optional.empty();
    }

    /**
     * Names another organisation: what is still to be done becomes its task, the one before sees only what it wrote itself, and
     * both are told.
     *
     * @throws Refusal when it is none of those that can be chosen
     * @throws OptimisticLockingFailureException when another one answers for the case by now
     */
    @Transactional
    public void reassign(CaseReference reference, Choice seen, String organisation, Reason reason, Account by) {
        if (by.kind() != OrganisationKind.COORDINATOR || !by.mayWork()) {
            throw new IllegalArgumentException("not hers to decide");
        }
        var now = of(reference, seen.capacity())
                .filter(choice -> choice.holder().equals(seen.holder()))
                .orElseThrow(() -> new OptimisticLockingFailureException("another one answers for the case by now"));
        if (now.others().stream().map(Organisation::id).noneMatch(organisation::equals)) {
            throw new Refusal("assignment.refused.no-such-body");
        }
        bodies.replace(reference, now.capacity(), now.holder(), organisation);
        int number = changes.add(reference, now, organisation, reason, by.username());
        tell(reference, number, now.holder());
        tell(reference, number, organisation);
        bodies.look();
    }

    private void tell(CaseReference reference, int number, String organisation) {
        notices.post(new Notice(
                "reassigned:" + reference.text() + ":" + number + ":" + organisation,
                Notice.Kind.REASSIGNED,
                reference,
                null,
                organisation,
                Notice.Recipient.WORKER,
                false,
                false,
                null));
    }
}
