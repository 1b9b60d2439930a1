package si.zavetje.earlierreferrals;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import si.zavetje.database.NewRows;
import si.zavetje.keys.RowSeals;
import si.zavetje.keys.SealedRows;
import si.zavetje.shared.CaseReference;

/** Which referrals are of the same person; every change of a link is sealed. */
@Component
class CaseLinks implements SealedRows {

    private final CaseLinkRows rows;
    private final RowSeals seals;
    private final Clock clock;

    CaseLinks(CaseLinkRows rows, RowSeals seals, Clock clock) {
        this.rows = rows;
        this.seals = seals;
        this.clock = clock;
    }

    /** The link of a case to an earlier one that was not taken back. */
    Optional<CaseLink> standing(CaseReference reference) {
        return rows.findFirstByCaseReferenceAndUndoneAtIsNullOrderByMadeAtDesc(reference.text());
    }

    /** The confirmed links to an open case, the oldest first. */
    List<CaseLink> confirmed(CaseReference earlier) {
        return rows.findByEarlierReferenceAndUndoneAtIsNullOrderByMadeAt(earlier.text()).stream()
                .filter(link -> link.kind() == CaseLink.Kind.LINK && link.confirmed())
                .filter(this::genuine)
                .toList();
    }

    boolean genuine(CaseLink link) {
        return link.genuine(seals);
    }

    /**
     * Proposes a link.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one between the two stands, whichever way
     */
    void add(CaseReference reference, CaseReference earlier, CaseLink.Kind kind) {
        NewRows.add(() -> rows.save(CaseLink.proposed(reference, earlier, kind, clock.instant(), seals)));
    }

    void confirm(CaseLink link) {
        rows.save(link.confirm(clock.instant(), seals));
    }

    void read(CaseLink link) {
        rows.save(link.read(clock.instant()));
    }

    void readByPolice(CaseLink link) {
        rows.save(link.readByPolice(clock.instant()));
    }

    void proposeUndoing(CaseLink link, String username) {
        rows.save(link.proposeUndoing(username, seals));
    }

    void keep(CaseLink link) {
        rows.save(link.keep(seals));
    }

    void undo(CaseLink link) {
        rows.save(link.undo(clock.instant(), seals));
    }

    @Override
    public List<String> changedPast() {
        return rows.findAll().stream()
                .sorted(Comparator.comparing(CaseLink::caseReference).thenComparing(CaseLink::madeAt))
                .filter(link -> !genuine(link))
                .map(link -> "case " + link.caseReference() + ": a link was changed past this program")
                .toList();
    }
}
