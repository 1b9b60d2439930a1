package si.zavetje.risk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.database.NewRows;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** The risk to a person: whoever answers for her assesses it, as often as there is reason to. */
@Service
public class Risks {

    /** The risk was assessed. */
    public record Assessed(CaseReference reference, RiskLevel level, Set<Measure> measures) {}

    /** The risk is to be looked at again on another day than was fixed before. */
    public record ReviewFixed(CaseReference reference) {}

    private final RiskAssessmentRows rows;
    private final Referral referral;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Risks(
            RiskAssessmentRows rows,
            Referral referral,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.referral = referral;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes an assessment, begins what its level and measures name, and fixes when the risk is looked at again.
     *
     * @throws Refusal in a closed case
     */
    @Transactional
    public void assess(CaseReference reference, RiskLevel level, Set<Measure> measures, LocalDate nextReview) {
        add(reference, level, nextReview);
        events.publishEvent(new Assessed(reference, level, measures));
        events.publishEvent(new ReviewFixed(reference));
    }

    /** Takes the level that was found when something else was reviewed; the day of the next assessment stays. */
    @Transactional
    public void found(CaseReference reference, RiskLevel level) {
        add(reference, level, last(reference).map(RiskAssessment::nextReview).orElse(null));
        events.publishEvent(new Assessed(reference, level, Set.of()));
    }

    @EventListener
    void on(Referral.OpenedAgain opened) {
        if (last(opened.reference()).map(RiskAssessment::nextReview).isPresent()) {
            events.publishEvent(new ReviewFixed(opened.reference()));
        }
    }

    private void add(CaseReference reference, RiskLevel level, @Nullable LocalDate nextReview) {
        if (!referral.open(reference)) {
            throw new Refusal("risk.caseClosed");
        }
        int before = last(reference).map(RiskAssessment::number).orElse(0);
        NewRows.add(() -> rows.save(RiskAssessment.next(reference.text(), before, level, clock.instant(), nextReview)));
    }

    /** Whether it was assessed at that moment or later. */
    public boolean assessedSince(CaseReference reference, Instant moment) {
        return last(reference)
                .filter(assessment -> !assessment.assessedAt().isBefore(moment))
                .isPresent();
    }

    /** How great the risk was found to be last. */
    public Optional<RiskLevel> level(CaseReference reference) {
        return last(reference).map(RiskAssessment::level);
    }

    /** When whoever answers for the person hears that the risk is to be looked at again. */
    public Instant reviewNear(CaseReference reference) {
        return deadlines.reminder(reference, "risk.review.ahead", nextReview(reference));
    }

    /** By when the risk is to be looked at again. */
    public Instant reviewDue(CaseReference reference) {
        return deadlines.due(
                reference,
                "risk.review",
                nextReview(reference).atStartOfDay(LegalZone.ID).toInstant());
    }

    private LocalDate nextReview(CaseReference reference) {
        return last(reference)
                .flatMap(assessment -> Optional.ofNullable(assessment.nextReview()))
                .orElseThrow(() -> new IllegalStateException("no review of the risk is fixed"));
    }

    private Optional<RiskAssessment> last(CaseReference reference) {
        return rows.findByCaseReferenceOrderByNumber(reference.text()).stream().reduce((earlier, later) -> later);
    }
}
