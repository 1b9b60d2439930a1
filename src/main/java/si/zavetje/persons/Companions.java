package si.zavetje.persons;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.database.NewRows;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Who accompanies a person, by number: each is somebody of her own, and none becomes a victim by being there. */
@Service
public class Companions {

    /** Somebody accompanies the person from now on; an adult who may stay without a right to is looked at separately. */
    public record Joined(CaseReference reference, boolean separately) {}

    private final CompanionRows rows;
    private final Referral referral;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Companions(CompanionRows rows, Referral referral, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.referral = referral;
        this.events = events;
        this.clock = clock;
    }

    /** All who ever accompanied the person, in order. */
    List<Companion> all(CaseReference reference) {
        return rows.findByCaseReferenceOrderByNumber(reference.text());
    }

    /** The number the next one gets. */
    int next(CaseReference reference) {
        return all(reference).size() + 1;
    }

    /**
     * Takes down who accompanies the person: a number nobody has yet is somebody new, every other is what is known of her now.
     *
     * @throws Refusal in a closed case
     */
    @Transactional
    void stays(CaseReference reference, int number, Relationship relation, boolean child, boolean separately) {
        demandOpen(reference);
        var known = find(reference, number);
        if (known.isEmpty()) {
            NewRows.add(() ->
                    rows.save(Companion.joins(reference.text(), number, relation, child, separately, clock.instant())));
        } else {
            rows.save(known.get().changed(relation, child, separately));
        }
        boolean newlySeparate =
                separately && known.filter(Companion::separately).isEmpty();
        if (known.isEmpty() || newlySeparate) {
            events.publishEvent(new Joined(reference, newlySeparate));
        }
        referral.countAccompanyingChildren(
                reference, Math.max(children(reference), referral.accompanyingChildren(reference)));
    }

    /**
     * Takes down that somebody does not accompany the person any more.
     *
     * @throws Refusal in a closed case, or of somebody who is not there
     */
    @Transactional
    void leaves(CaseReference reference, int number) {
        demandOpen(reference);
        rows.save(there(reference, number).leaves(clock.instant()));
        referral.countAccompanyingChildren(reference, children(reference));
    }

    /**
     * Takes down that somebody's own needs are known.
     *
     * @throws Refusal of somebody who is not there
     */
    @Transactional
    void assessed(CaseReference reference, int number) {
        rows.save(there(reference, number).assessed(clock.instant()));
    }

    private Companion there(CaseReference reference, int number) {
        return find(reference, number).filter(Companion::stays).orElseThrow(() -> new Refusal("persons.notThere"));
    }

    private Optional<Companion> find(CaseReference reference, int number) {
        return all(reference).stream().filter(one -> one.number() == number).findFirst();
    }

    private int children(CaseReference reference) {
        return (int) all(reference).stream()
                .filter(one -> one.stays() && one.child())
                .count();
    }

    private void demandOpen(CaseReference reference) {
        if (!referral.open(reference)) {
            throw new Refusal("persons.caseClosed");
        }
    }
}
