package si.zavetje.unittransfer;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.assignment.Bodies;
import si.zavetje.casefile.AskedOrganisations;
import si.zavetje.database.NewRows;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Hands cases from one police unit to another: who gives it over is let go when the other takes it over, and not before. */
@Service
public class UnitTransfers implements AskedOrganisations {

    /** A unit is asked whether it takes a case over. */
    public record Asked(CaseReference reference) {}

    private final UnitTransferRows rows;
    private final Responsibilities responsibilities;
    private final Bodies bodies;
    private final Referral referral;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitTransfers(
            UnitTransferRows rows,
            Responsibilities responsibilities,
            Bodies bodies,
            Referral referral,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.responsibilities = responsibilities;
        this.bodies = bodies;
        this.referral = referral;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the unit of an open case can ask another one. */
    public boolean possible(CaseReference reference) {
        return referral.open(reference)
                && rows.last(reference).filter(question -> !question.settled()).isEmpty();
    }

    @Override
    public boolean asks(OrganisationKind role) {
        return role == OrganisationKind.POLICE;
    }

    @Override
    public boolean isAsked(CaseReference reference, String organisation) {
        return rows.open(reference)
                .filter(question -> question.unit().equals(organisation))
                .isPresent();
    }

    /** Who gives the case over: the unit that answers for it now, even if another one asked. */
    public String giver(CaseReference reference) {
        return responsibilities.organisationFor(reference, Capacity.POLICE).orElseThrow();
    }

    /** Who is asked. */
    public String unit(CaseReference reference) {
        return last(reference).unit();
    }

    /** Whether a unit is asked now. */
    public boolean asked(CaseReference reference) {
        return rows.open(reference).isPresent();
    }

    /** Whether the unit that was asked answers for the case now. */
    public boolean takenOver(CaseReference reference) {
        return last(reference).answer() == UnitTransfer.Answer.TAKEN_OVER;
    }

    /** After when silence counts as a no. */
    public Instant answerBy(CaseReference reference) {
        return deadlines.due(reference, "unit.answer", last(reference).askedAt());
    }

    /** Who can be asked: every unit but the one of the case. */
    Map<String, String> units(CaseReference reference) {
        var now = responsibilities.organisationFor(reference, Capacity.POLICE).orElse("");
        var units = new LinkedHashMap<String, String>();
        bodies.eligible(Capacity.POLICE).stream()
                .filter(unit -> !unit.id().equals(now))
                .forEach((Organisation unit) -> units.put(unit.id(), unit.name()));
        return units;
    }

    UnitTransfer last(CaseReference reference) {
        return rows.last(reference).orElseThrow(() -> new IllegalStateException("no unit was asked"));
    }

    /**
     * Asks a unit, in the name of the one of the case.
     *
     * @throws Refusal while one is asked, and for a unit that cannot be
     */
    @Transactional
    void ask(CaseReference reference, String unit, UnitTransfer.Reason reason) {
        if (asked(reference)) {
            throw new Refusal("unittransfer.asked");
        }
        if (!units(reference).containsKey(unit)) {
            throw new Refusal("intake.noSuchUnit");
        }
        var number = rows.findByCaseReferenceOrderByNumber(reference.text()).size() + 1;
        NewRows.add(() -> rows.save(
                UnitTransfer.asked(reference.text(), number, giver(reference), unit, reason, clock.instant())));
    }

    /**
     * Asks a unit from the case.
     *
     * @throws Refusal while one is asked, or its no waits to be seen
     */
    @Transactional
    void begin(CaseReference reference, String unit, UnitTransfer.Reason reason) {
        if (!possible(reference)) {
            throw new Refusal("unittransfer.asked");
        }
        ask(reference, unit, reason);
        events.publishEvent(new Asked(reference));
    }

    /** The unit of the case has seen a no. */
    @Transactional
    void settle(CaseReference reference) {
        rows.save(last(reference).seen(clock.instant()));
    }

    @Transactional
    void answer(CaseReference reference, boolean takesOver) {
        var question = last(reference);
        rows.save(question.answered(
                takesOver ? UnitTransfer.Answer.TAKEN_OVER : UnitTransfer.Answer.DECLINED, clock.instant()));
        if (takesOver) {
            bodies.replace(reference, Capacity.POLICE, giver(reference), question.unit());
        }
    }

    /** Nobody answered: the unit is asked no longer. */
    @Transactional
    public void countSilence(CaseReference reference) {
        rows.save(last(reference).answered(UnitTransfer.Answer.NO_ANSWER, clock.instant()));
    }
}
