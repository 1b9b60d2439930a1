package si.zavetje.childprotection;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.childprotection.ChildMatter.Kind;
import si.zavetje.database.NewRows;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;

/** What is to be settled for a child, or with somebody who was one, until somebody has. */
@Service
public class ChildMatters {

    private final ChildMatterRows rows;

    ChildMatters(ChildMatterRows rows) {
        this.rows = rows;
    }

    /** Whether somebody came of age and has not said yet what holds. */
    public boolean adultNotAsked(CaseReference reference) {
        return open(reference, Kind.ADULT_NOT_ASKED);
    }

    boolean open(CaseReference reference, Kind kind) {
        return rows.findByCaseReferenceAndKind(reference.text(), kind)
                .filter(ChildMatter::open)
                .isPresent();
    }

    /** Whether somebody who would speak for the child is suspected, or must not any more and nobody else is named yet. */
    boolean guardianInConflict(CaseReference reference) {
        return open(reference, Kind.GUARDIAN_SUSPECTED) || open(reference, Kind.COURT_GUARDIAN);
    }

    @Transactional
    void raise(CaseReference reference, Kind kind) {
        rows.findByCaseReferenceAndKind(reference.text(), kind)
                .ifPresentOrElse(
                        known -> rows.save(known.again()),
                        () -> NewRows.add(() -> rows.save(ChildMatter.raised(reference.text(), kind))));
    }

    @Transactional
    void settle(CaseReference reference, Kind kind) {
        rows.findByCaseReferenceAndKind(reference.text(), kind)
                .filter(ChildMatter::open)
                .ifPresent(known -> rows.save(known.settled()));
    }

    @EventListener
    void on(Referral.ChildDisagrees disagrees) {
        raise(disagrees.reference(), Kind.DISAGREES);
    }

    /** What was asked for a child is asked of nobody any more, and the adult is asked. */
    @EventListener
    void on(Referral.CameOfAge grown) {
        settle(grown.reference(), Kind.DISAGREES);
        settle(grown.reference(), Kind.GUARDIAN_SUSPECTED);
        settle(grown.reference(), Kind.COURT_GUARDIAN);
        settle(grown.reference(), Kind.COURT_ASKED);
        raise(grown.reference(), Kind.ADULT_NOT_ASKED);
    }

    @EventListener
    void on(Referral.FoundToBeChild found) {
        settle(found.reference(), Kind.ADULT_NOT_ASKED);
    }
}
