package si.zavetje.accommodation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.accommodation.CrisisAccommodation.Route;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.database.NewRows;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.deadlines.Period;
import si.zavetje.needs.Needs;
import si.zavetje.obligations.Obligations;
import si.zavetje.risk.Risks;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;
import si.zavetje.stays.Housing;
import si.zavetje.stays.KeptPlace;
import si.zavetje.stays.ProviderStays;

/** The days in crisis accommodation: how long they last, by when what is due, and what happened meanwhile. */
@Service
public class CrisisStay {

    private final Stays stays;
    private final ProviderStays providerStays;
    private final KeptPlace keptPlace;
    private final CaseEvents caseEvents;
    private final Risks risks;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CrisisStay(
            Stays stays,
            ProviderStays providerStays,
            KeptPlace keptPlace,
            CaseEvents caseEvents,
            Risks risks,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stays = stays;
        this.providerStays = providerStays;
        this.keptPlace = keptPlace;
        this.caseEvents = caseEvents;
        this.risks = risks;
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

    /** Who left and is back before the period is over keeps its last day; later a period begins anew. */
    void comes(CaseReference reference, Instant at) {
        var before = stays.find(reference);
        if (before.isEmpty()) {
            NewRows.add(() -> stays.save(Stay.begun(reference.text(), at)));
        } else {
            boolean within = !LegalZone.dayOf(at).isAfter(period(reference).lastDay());
            var stay = before.get();
            if (stay.exitedAt() != null && at.isBefore(stay.exitedAt())) {
                throw new Refusal("stays.beforeExit");
            }
            stays.save(within ? stay.returned(at) : stay.begunAgain(at));
        }
    }

    /** The last working moment within the period, for whatever must be done before it ends. */
    public Instant dueWithinPeriod(CaseReference reference) {
        return deadlines.dueWithin(period(reference));
    }

    /** When something is due that is counted from the admission, or from the day the person came back, within the period. */
    public Instant dueFromAdmission(CaseReference reference, String rule) {
        var from = backSince(reference);
        var due = deadlines.due(reference, rule, from);
        var last = dueWithinPeriod(reference);
        return from.isAfter(stays.of(reference).admittedAt()) && last.isBefore(due) ? last : due;
    }

    /** Since when she is there: since she was admitted, or since she came back from where she was meanwhile. */
    private Instant backSince(CaseReference reference) {
        return Stream.concat(
                        Stream.of(stays.of(reference).cameAt()),
                        caseEvents.absences(reference).stream().flatMap(absence -> Stream.ofNullable(absence.until())))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** Whether it is written down how she was taken in. */
    public boolean admissionRecorded(CaseReference reference) {
        return stays.of(reference).admissionRecordedAt() != null;
    }

    /** Whether the risk is to be assessed: it may be another one for somebody who was away. */
    public boolean riskOpen(CaseReference reference) {
        return !risks.assessedSince(reference, backSince(reference));
    }

    /** Whether the needs are to be gone through. */
    public boolean needsOpen(CaseReference reference) {
        return stays.of(reference).needsAssessedAt() == null;
    }

    /** Whether she is still to be told what help there is after the period. */
    public boolean informationOpen(CaseReference reference) {
        return stays.of(reference).informedAt() == null;
    }

    @Transactional
    void recordAdmission(CaseReference reference) {
        stays.save(stays.of(reference).admissionRecorded(clock.instant()));
    }

    @Transactional
    void inform(CaseReference reference) {
        stays.save(stays.of(reference).informed(clock.instant()));
    }

    /** The needs may be gone through at any time, also where she lives in no crisis house. */
    @EventListener
    void on(Needs.Assessed assessed) {
        stays.find(assessed.reference())
                .filter(Stay::inTheHouse)
                .ifPresent(stay -> stays.save(stay.needsAssessed(clock.instant())));
    }

    /** When to remind of the decision: with extra days so many days later, because it is the end that one is reminded of; nobody is reminded of a time when she was away. */
    public Instant reminder(CaseReference reference, String rule) {
        var stay = stays.of(reference);
        var due = deadlines.reminder(
                reference, rule, LegalZone.dayOf(stay.admittedAt()).plusDays(extraDays(reference)));
        return due.isBefore(backSince(reference)) ? period(reference).endsAt() : due;
    }

    /** How many days longer she may stay than everybody may. */
    long extraDays(CaseReference reference) {
        var usual = deadlines.period(
                reference, "crisis.duration", stays.of(reference).admittedAt());
        return ChronoUnit.DAYS.between(usual.lastDay(), period(reference).lastDay());
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

    /**
     * Gives days beyond the last.
     *
     * @throws Refusal for somebody who has left the house, and for a day that is not later than the last
     */
    @Transactional
    void extend(CaseReference reference, LocalDate until) {
        var current = stays.of(reference);
        if (current.over()) {
            throw new Refusal("accommodation.notInTheHouse");
        }
        if (!until.isAfter(period(reference).lastDay())) {
            throw new Refusal("accommodation.noExtraDays");
        }
        stays.save(current.extendedTo(until));
        events.publishEvent(new FactsChanged(reference));
    }

    /** Takes where she wants to go, if she knows. */
    @Transactional
    void decide(CaseReference reference, @Nullable Route route) {
        var current = stays.of(reference);
        stays.save(current.decided(route));
        events.publishEvent(new CrisisAccommodation.RouteChosen(reference, route, current.route()));
    }

    /**
     * Agrees with her when she is handed over.
     *
     * @throws Refusal for a day outside the period
     */
    @Transactional
    void agreeHandOver(CaseReference reference, LocalDate day) {
        var current = stays.of(reference);
        if (day.isBefore(LegalZone.dayOf(current.admittedAt()))
                || day.isAfter(period(reference).lastDay())) {
            throw new Refusal("accommodation.outsideThePeriod");
        }
        var route = current.route();
        events.publishEvent(new CrisisAccommodation.RouteChosen(reference, route, route));
    }

    /** Notes another shelter of the same provider; the clock runs on, and the old code is in no form any more. */
    @Transactional
    void relocate(CaseReference reference) {
        stays.find(reference).filter(Stay::inTheHouse).ifPresent(stay -> stays.save(stay.relocated()));
    }

    /**
     * By when the exit is to be recorded: soon once she is gone; who turned out to be no victim is given time to leave, and the
     * place of whoever is missing is kept for some nights.
     */
    public Instant exitDue(CaseReference reference) {
        var stay = stays.of(reference);
        boolean humane = stay.ending() == CrisisAccommodation.ExitReason.NOT_A_VICTIM;
        var soon = Optional.ofNullable(stay.endingSince())
                .map(since -> deadlines.due(reference, humane ? "notVictim.exit" : "crisis.exit", since));
        var kept = stay.ending() == null ? keptPlace.until(reference) : Optional.<Instant>empty();
        return kept.or(() -> soon).orElseGet(() -> dueWithinPeriod(reference));
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

    /** Whether she is gone, or an event was reported that ends the stay. */
    public boolean endsEarly(CaseReference reference) {
        return stays.of(reference).interrupted();
    }

    /** The care days of each provider until now, in words. */
    String careDaysPerProvider(CaseReference reference) {
        return providerStays.careDaysInWords(reference, Housing.CRISIS);
    }

    int careDays(CaseReference reference, Instant until) {
        return providerStays.allCareDays(reference, Housing.CRISIS, until);
    }
}
