package si.zavetje.accommodation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.deadlines.Period;
import si.zavetje.obligations.Obligations;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.stays.Housing;
import si.zavetje.stays.ProviderStays;

/** The days in crisis accommodation: how long they last, by when what is due, and what happened meanwhile. */
@Service
public class CrisisStay {

    private final Stays stays;
    private final ProviderStays providerStays;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CrisisStay(
            Stays stays,
            ProviderStays providerStays,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stays = stays;
        this.providerStays = providerStays;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** The crisis period, with the extra days if some were given. */
    public Period period(CaseReference reference) {
        var stay = stays.of(reference);
        return stay.extendedUntil() == null
                ? deadlines.period(reference, "crisis.duration", stay.admittedAt())
                : new Period(stay.extendedUntil());
    }

    /** The last working moment within the period, for whatever must be done before it ends. */
    public Instant dueWithinPeriod(CaseReference reference) {
        return deadlines.dueWithin(period(reference));
    }

    /** When something is due that is counted from the admission, or from the day the person came back, within the period. */
    public Instant dueFromAdmission(CaseReference reference, String rule) {
        var stay = stays.of(reference);
        var due = deadlines.due(reference, rule, stay.cameAt());
        var last = dueWithinPeriod(reference);
        return stay.returnedAt() != null && last.isBefore(due) ? last : due;
    }

    /** When to remind of the decision: with extra days so many days later, because it is the end that one is reminded of. */
    public Instant reminder(CaseReference reference, String rule) {
        var stay = stays.of(reference);
        var usual = deadlines
                .period(reference, "crisis.duration", stay.admittedAt())
                .lastDay();
        long extra = ChronoUnit.DAYS.between(usual, period(reference).lastDay());
        return deadlines.reminder(
                reference, rule, LegalZone.dayOf(stay.admittedAt()).plusDays(extra));
    }

    /** Somebody decided on another end of the period: whatever must be done within it follows. */
    @EventListener
    void on(Obligations.Moved moved) {
        if (moved.decidedEndOf("crisis.duration")) {
            var reference = moved.obligation().reference();
            stays.save(stays.of(reference).extendedTo(moved.obligation().lastDay()));
            events.publishEvent(new FactsChanged(reference));
        }
    }

    /** By when the exit is to be recorded; somebody who turned out to be no victim is given time to leave. */
    public Instant exitDue(CaseReference reference) {
        var stay = stays.of(reference);
        if (stay.ending() == null || stay.endingSince() == null) {
            return dueWithinPeriod(reference);
        }
        boolean humane = stay.ending() == CrisisAccommodation.ExitReason.NOT_A_VICTIM;
        return deadlines.due(reference, humane ? "notVictim.exit" : "task.default", stay.endingSince());
    }

    /** Whether she decided where to go. */
    public boolean decided(CaseReference reference) {
        return stays.of(reference).route() != null;
    }

    /** Whether she may stay longer than the crisis period. */
    public boolean extended(CaseReference reference) {
        var until = stays.of(reference).extendedUntil();
        return until != null && !LegalZone.dayOf(clock.instant()).isAfter(until);
    }

    /** Whether an event was reported that ends the stay. */
    public boolean endsEarly(CaseReference reference) {
        return stays.of(reference).ending() != null;
    }

    /** The care days of each provider until now, in words. */
    String careDaysPerProvider(CaseReference reference) {
        return providerStays.careDaysInWords(reference, Housing.CRISIS);
    }

    LocalDate admissionDay(CaseReference reference) {
        return LegalZone.dayOf(stays.of(reference).admittedAt());
    }

    int careDays(CaseReference reference, Instant until) {
        return providerStays.allCareDays(reference, Housing.CRISIS, until);
    }
}
