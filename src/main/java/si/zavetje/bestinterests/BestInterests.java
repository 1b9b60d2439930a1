package si.zavetje.bestinterests;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.bestinterests.Determination.Heard;
import si.zavetje.bestinterests.Determination.Solution;
import si.zavetje.childprotection.ChildProtection;
import si.zavetje.childprotection.Guardians;
import si.zavetje.database.NewRows;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** What is best for a child, before it returns or moves; nobody else's wish takes its place. */
@Service
public class BestInterests {

    private final Determinations rows;
    private final ChildProtection childProtection;
    private final Guardians guardians;
    private final Responsibilities responsibilities;
    private final Clock clock;

    BestInterests(
            Determinations rows,
            ChildProtection childProtection,
            Guardians guardians,
            Responsibilities responsibilities,
            Clock clock) {
        this.rows = rows;
        this.childProtection = childProtection;
        this.guardians = guardians;
        this.responsibilities = responsibilities;
        this.clock = clock;
    }

    /** Who says what is best for a child: its social work centre, and the police only that none is named yet. */
    public String whoDetermines(CaseReference reference) {
        return childProtection
                .centre(reference)
                .or(() -> responsibilities.organisationFor(reference, Capacity.POLICE))
                .orElseThrow(() -> new IllegalStateException("nobody answers for the case"));
    }

    /**
     * Takes down what was found.
     *
     * @throws Refusal for a yes for which no centre answers, to which the child or who speaks for it was not heard, or that sends the
     *     child to where nobody has said that it can grow up
     */
    @Transactional
    public void determine(CaseReference reference, Found found) {
        if (found.answer() == Answer.YES) {
            demandYesPossible(reference, found);
        }
        int before = rows.findByCaseReferenceOrderByNumber(reference.text()).size();
        var by = whoDetermines(reference);
        NewRows.add(() -> rows.save(Determination.made(reference.text(), before, found, by, clock.instant())));
    }

    private void demandYesPossible(CaseReference reference, Found found) {
        if (childProtection.centre(reference).isEmpty()) {
            throw new Refusal("bestinterests.noCentre").at("interests");
        }
        if (found.childHeard() == Heard.NOT_YET) {
            throw new Refusal("bestinterests.childNotHeard").at("childHeard");
        }
        if (!guardianHeard(reference, found)) {
            throw new Refusal("bestinterests.guardianNotHeard").at("guardianHeard");
        }
        boolean abroad =
                Optional.ofNullable(found.solution()).filter(Solution::isAbroad).isPresent();
        if (found.matter() == Matter.RETURN && !abroad) {
            throw new Refusal("bestinterests.noSolution").at("solution");
        }
    }

    /** A child may move although nobody speaks for it; it does not leave the country then. */
    private boolean guardianHeard(CaseReference reference, Found found) {
        return switch (found.guardianHeard()) {
            case YES -> !guardians.isOver(reference);
            case NO -> false;
            case NONE -> found.matter() == Matter.MOVE && !guardians.somebodySpeaks(reference);
        };
    }

    /** What was found last of that since then, if anything was. */
    public Optional<Answer> since(CaseReference reference, Matter matter, Instant from) {
        return rows.findByCaseReferenceOrderByNumber(reference.text()).stream()
                .filter(one -> one.matter() == matter && !one.recordedAt().isBefore(from))
                .reduce((earlier, later) -> later)
                .map(Determination::answer);
    }
}
