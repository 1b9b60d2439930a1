package si.zavetje.persons;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.database.NewRows;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Relation;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Links the cases of people who were found together; they are never one case, and nobody sees more of the others by it. */
@Service
public class Events {

    /** With whom: the cases a reader knows of, and how many others there are. */
    public record With(List<CaseReference> known, int others) {

        /** Whether it is anybody. */
        public boolean anybody() {
            return !known.isEmpty() || others > 0;
        }
    }

    private final FoundTogetherRows rows;
    private final Referral referral;
    private final Responsibilities responsibilities;
    private final Clock clock;

    Events(FoundTogetherRows rows, Referral referral, Responsibilities responsibilities, Clock clock) {
        this.rows = rows;
        this.referral = referral;
        this.responsibilities = responsibilities;
        this.clock = clock;
    }

    /** Together with whom the person of a case was found, as far as a reader may know it. */
    public With with(CaseReference reference, Reader reader) {
        var others = others(reference);
        var known = others.stream().filter(other -> stands(other, reader)).toList();
        return new With(known, others.size() - known.size());
    }

    /** The cases of the same event. */
    List<CaseReference> others(CaseReference reference) {
        return rows
                .findByCaseReferenceAndLeftAtIsNull(reference.text())
                .map(one -> rows.findByEventIdAndLeftAtIsNullOrderByJoinedAtAscIdAsc(one.eventId()))
                .orElse(List.of())
                .stream()
                .map(FoundTogether::reference)
                .filter(other -> !other.equals(reference))
                .toList();
    }

    /**
     * Takes down that two people were found together; whoever is known to have been with one of them was with both.
     *
     * @throws Refusal for a case that is not there, or not this reader's, or if each of them was found with others already
     */
    @Transactional
    void link(CaseReference reference, CaseReference other, Reader by) {
        demandHers(reference, other, by);
        var first = rows.findByCaseReferenceAndLeftAtIsNull(reference.text()).map(FoundTogether::eventId);
        var second = rows.findByCaseReferenceAndLeftAtIsNull(other.text()).map(FoundTogether::eventId);
        if (first.isPresent() && second.isPresent()) {
            if (!first.equals(second)) {
                throw new Refusal("persons.twoEvents");
            }
            return;
        }
        var event = first.or(() -> second).orElseGet(UUID::randomUUID);
        join(event, reference, first);
        join(event, other, second);
    }

    /**
     * Takes down that the person of this case was not found with the others.
     *
     * @throws Refusal if she is in no event
     */
    @Transactional
    void leave(CaseReference reference) {
        var joined = rows.findByCaseReferenceAndLeftAtIsNull(reference.text())
                .orElseThrow(() -> new Refusal("persons.noEvent"));
        rows.save(joined.leaves(clock.instant()));
        var left = rows.findByEventIdAndLeftAtIsNullOrderByJoinedAtAscIdAsc(joined.eventId());
        if (left.size() == 1) {
            rows.save(left.get(0).leaves(clock.instant()));
        }
    }

    private void join(UUID event, CaseReference reference, Optional<UUID> known) {
        if (known.isEmpty()) {
            NewRows.add(() -> rows.save(FoundTogether.in(event, reference, clock.instant())));
        }
    }

    /** A reference that is somebody else's says no more than one that does not exist. */
    private void demandHers(CaseReference reference, CaseReference other, Reader by) {
        if (other.equals(reference)
                || !referral.received(other)
                || !responsibilities.relationsOf(by, other).contains(Relation.RESPONSIBLE)) {
            throw new Refusal("persons.notYourCase");
        }
    }

    private boolean stands(CaseReference other, Reader reader) {
        return reader.role() == OrganisationKind.COORDINATOR
                || responsibilities.relationsOf(reader, other).contains(Relation.RESPONSIBLE);
    }
}
