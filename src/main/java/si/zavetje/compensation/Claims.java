package si.zavetje.compensation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.compensation.CompensationClaim.Came;
import si.zavetje.compensation.CompensationClaim.Paid;
import si.zavetje.compensation.CompensationClaim.Remedy;
import si.zavetje.database.NewRows;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.Period;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** The claims of a person for compensation, from the day each was filed until it is paid, refused or withdrawn. */
@Service
public class Claims {

    private final CompensationClaims rows;
    private final Compensation compensation;
    private final Deadlines deadlines;

    Claims(CompensationClaims rows, Compensation compensation, Deadlines deadlines) {
        this.rows = rows;
        this.compensation = compensation;
        this.deadlines = deadlines;
    }

    @Transactional
    void file(CaseReference reference, LocalDate on) {
        int before = rows.findByCaseReferenceOrderByNumber(reference.text()).size();
        NewRows.add(() -> rows.save(CompensationClaim.filed(reference.text(), before, on)));
        compensation.used(reference);
    }

    @Transactional
    void came(CaseReference reference, Came what, @Nullable LocalDate on, @Nullable LocalDate until) {
        rows.save(last(reference).came(what, on, until));
    }

    @Transactional
    void answerRemedy(CaseReference reference, Remedy wanted) {
        rows.save(last(reference).answered(wanted));
    }

    @Transactional
    void paid(CaseReference reference, Paid paid) {
        rows.save(last(reference).paid(paid));
    }

    /** What came last. */
    public boolean came(CaseReference reference, String what) {
        return last(reference).came() == Came.valueOf(what);
    }

    /** Whether something can be done against what came. */
    public boolean remedyPossible(CaseReference reference) {
        return Optional.ofNullable(last(reference).came())
                .filter(Came::allowsRemedy)
                .isPresent();
    }

    /** Whether a remedy was filed: the claim is decided once more. */
    public boolean remedyFiled(CaseReference reference) {
        return last(reference).remedy() == Remedy.FILED;
    }

    /** Whether it is not settled what the person wants, and there is still time. */
    public boolean remedyOpen(CaseReference reference) {
        return last(reference).remedy() == Remedy.NOT_YET
                && remedyPeriod(reference).endsAt().isAfter(deadlines.moment());
    }

    /** Whether a part was granted, which is to be paid whatever becomes of the rest. */
    public boolean grantedInPart(CaseReference reference) {
        return last(reference).inPart();
    }

    /** Whether the money has come, or cannot come. */
    public boolean paymentSettled(CaseReference reference) {
        var paid = last(reference).paid();
        return paid == Paid.YES || paid == Paid.NOT_POSSIBLE;
    }

    /** By when a claim is to be supplemented. */
    public Instant supplementBy(CaseReference reference) {
        return deadlines.due(
                reference,
                "compensation.supplement",
                supplementUntil(reference).atStartOfDay(LegalZone.ID).toInstant());
    }

    /** By when something can be done against a decision. */
    public Instant remedyBy(CaseReference reference) {
        return deadlines.dueWithin(remedyPeriod(reference));
    }

    Period remedyPeriod(CaseReference reference) {
        var came = Optional.ofNullable(last(reference).cameOn()).orElseThrow();
        return deadlines.period(
                reference, "zozkd.remedy", came.atStartOfDay(LegalZone.ID).toInstant());
    }

    LocalDate supplementUntil(CaseReference reference) {
        return Optional.ofNullable(last(reference).supplementUntil()).orElseThrow();
    }

    LocalDate filedOn(CaseReference reference) {
        return last(reference).filedOn();
    }

    private CompensationClaim last(CaseReference reference) {
        return rows.findByCaseReferenceOrderByNumber(reference.text()).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no claim was filed"));
    }
}
