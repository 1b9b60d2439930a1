package si.zavetje.accommodation;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.identification.Identification;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Crisis accommodation: whether a person is taken in, and where she goes from there. */
@Service
public class CrisisAccommodation {

    /** Where a victim wants to go from crisis accommodation. */
    public enum Route {
        SAFE_ACCOMMODATION,
        REINTEGRATION,
        RETURN,
        INDEPENDENT,
        ASYLUM;

        /** In what capacity somebody takes over; nobody on the routes that lead out of the programmes. */
        public Optional<Capacity> provider() {
            return switch (this) {
                case SAFE_ACCOMMODATION -> Optional.of(Capacity.SAFE_PROVIDER);
                case REINTEGRATION -> Optional.of(Capacity.REINTEGRATION_PROVIDER);
                case RETURN, INDEPENDENT, ASYLUM -> Optional.empty();
            };
        }
    }

    /** Why a stay ended. */
    public enum ExitReason {
        TRANSFER_SAFE,
        TRANSFER_REINTEGRATION,
        RETURN,
        INDEPENDENT,
        ASYLUM,
        PERIOD_ENDED,
        LEFT,
        /** She is not in Slovenia any more. */
        LEFT_COUNTRY,
        MISSING,
        WITHDREW,
        NOT_A_VICTIM,
        DECEASED,
        OTHER;

        /** Whether nothing is left to arrange for her here. */
        boolean endsAssistance() {
            return this == LEFT || this == MISSING || this == WITHDREW || this == NOT_A_VICTIM || this == DECEASED;
        }

        /** Whether others have taken her over. */
        boolean leadsToProgramme() {
            return this == TRANSFER_SAFE || this == TRANSFER_REINTEGRATION;
        }

        /** Whether she left for a life outside the programmes, whatever she had planned. */
        boolean leadsOut() {
            return this == RETURN || this == INDEPENDENT || this == ASYLUM || this == LEFT_COUNTRY;
        }
    }

    /** A person is to be taken in. */
    public record Agreed(CaseReference reference) {}

    /** Where she wants to go from the house, or whether whoever is there may learn of her, was said or changed. */
    public record RouteChosen(CaseReference reference, @Nullable Route route, @Nullable Route before) {

        /** Whether it is decided now that she goes elsewhere, or not back as it was decided before. */
        public boolean insteadOfReturn() {
            return route != before && (route != null || before == Route.RETURN);
        }
    }

    /** She is gone, or not assisted any more: nothing is done in the stay that needs her. */
    public record StayInterrupted(CaseReference reference) {}

    /** She is back, or was never gone: what is still to be done in the stay is there again. */
    public record StayGoesOn(CaseReference reference) {}

    /** Nobody is expected any more for whom a place was prepared. */
    public record PlacementWithdrawn(CaseReference reference) {}

    private final CrisisEntries entries;
    private final Standbys standbys;
    private final Stays stays;
    private final Identification identification;
    private final CaseEvents caseEvents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CrisisAccommodation(
            CrisisEntries entries,
            Standbys standbys,
            Stays stays,
            Identification identification,
            CaseEvents caseEvents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.standbys = standbys;
        this.stays = stays;
        this.identification = identification;
        this.caseEvents = caseEvents;
        this.events = events;
        this.clock = clock;
    }

    /** Where the victim wants to go next: as she decided during her stay, or, without one, when it was settled. */
    public Optional<Route> route(CaseReference reference) {
        return stays.find(reference).map(Stay::route).or(() -> entries.find(reference)
                .map(CrisisEntry::route));
    }

    /** Whether it is settled if she is taken in. */
    public boolean settled(CaseReference reference) {
        return entries.find(reference).isPresent();
    }

    /** Whether she is to be taken in, or is. */
    public boolean agreed(CaseReference reference) {
        return entries.find(reference).filter(CrisisEntry::needed).isPresent();
    }

    /** Whether a placement is under way: announced, or staying and not yet left. */
    public boolean underWay(CaseReference reference) {
        return agreed(reference) && stays.find(reference).filter(Stay::over).isEmpty();
    }

    /** Whether she was admitted and has not left. */
    public boolean inTheHouse(CaseReference reference) {
        return stays.find(reference).filter(Stay::inTheHouse).isPresent();
    }

    /** Why her stay ended, or must end; nothing while it goes on. */
    public Optional<ExitReason> ending(CaseReference reference) {
        return stays.find(reference).map(stay -> stay.exitReason() == null ? stay.ending() : stay.exitReason());
    }

    /** Whether her stay ended in a way that leaves nothing to arrange here. */
    public boolean endedAssistance(CaseReference reference) {
        return ending(reference).filter(ExitReason::endsAssistance).isPresent();
    }

    /** The nights she was in the house; none when she never came. */
    public int careDays(CaseReference reference) {
        return stays.find(reference).map(Stay::careDays).orElse(0);
    }

    /** Whether she wanted to go on to a programme, and did not leave for something else. */
    public boolean leftForAProgramme(CaseReference reference) {
        return ending(reference)
                .filter(reason -> reason.endsAssistance() || reason.leadsOut())
                .isEmpty();
    }

    /** Says that she is taken in; refused without grounds, danger or her consent. */
    @Transactional
    public void agree(CaseReference reference) {
        demandMayBeSheltered(reference);
        entries.add(CrisisEntry.settled(reference.text(), true, null, clock.instant()));
        events.publishEvent(new Agreed(reference));
    }

    /** Says that she is taken in after all, or once more; refused while she is or is to be, and without grounds, danger or her consent. */
    @Transactional
    public void agreeAgain(CaseReference reference) {
        if (underWay(reference)) {
            throw new Refusal("accommodation.underWay");
        }
        demandMayBeSheltered(reference);
        entries.find(reference)
                .ifPresentOrElse(
                        entry -> entries.save(entry.neededAgain(clock.instant())),
                        () -> entries.add(CrisisEntry.settled(reference.text(), true, null, clock.instant())));
        events.publishEvent(new Agreed(reference));
    }

    /** Asks once more whether she is taken in, unless she is or is to be. */
    @Transactional
    public void settleAgain(CaseReference reference) {
        entries.find(reference).filter(entry -> !underWay(reference)).ifPresent(entries::delete);
    }

    private void demandMayBeSheltered(CaseReference reference) {
        if (!identification.mayBeSheltered(reference)) {
            throw new Refusal("accommodation.notWithoutConsent");
        }
    }

    /** Says that she is not taken in, and where she goes instead. */
    @Transactional
    public void decline(CaseReference reference, @Nullable Route route) {
        entries.add(CrisisEntry.settled(reference.text(), false, route, clock.instant()));
    }

    /** Says that a placement once agreed is not needed any more. */
    @Transactional
    public void dropNeed(CaseReference reference, @Nullable Route route) {
        entries.save(entries.find(reference).orElseThrow().dropped(route));
    }

    /** However the identification ends, crisis accommodation knows where it stands. */
    @EventListener
    void on(Identification.Ended ended) {
        switch (ended.ending()) {
            case COMPLETED -> {}
            case DECEASED -> withdraw(ended.reference(), ExitReason.DECEASED);
            case NO_GROUNDS -> withdraw(ended.reference(), ExitReason.NOT_A_VICTIM);
            case NOT_FOUND -> withdraw(ended.reference(), ExitReason.MISSING);
            case DECLINED, WITHDREW -> withdraw(ended.reference(), ExitReason.WITHDREW);
        }
    }

    /** Who is found not to be a victim leaves humanely, not at once. */
    @EventListener
    void on(Identification.FoundNoVictim found) {
        withdraw(found.reference(), ExitReason.NOT_A_VICTIM);
    }

    /** Who is a victim after all stays, unless she leaves for another reason. */
    @EventListener
    void on(Identification.VictimAfterAll found) {
        goesOn(found.reference(), ExitReason.NOT_A_VICTIM);
    }

    private void goesOn(CaseReference reference, @Nullable ExitReason wrong) {
        stays.find(reference)
                .filter(stay -> stay.inTheHouse() && stay.interrupted() && stay.ending() == wrong)
                .ifPresent(stay -> {
                    if (gone(reference)) {
                        stays.save(stay.goesOn().gone(clock.instant()));
                    } else {
                        stays.save(stay.goesOn());
                        events.publishEvent(new StayGoesOn(reference));
                    }
                    events.publishEvent(new FactsChanged(reference));
                });
    }

    /** Whether she is not in the house and nobody looks for her. */
    private boolean gone(CaseReference reference) {
        return caseEvents.holds(reference, EventKind.LEFT_COUNTRY)
                || caseEvents
                        .absence(reference)
                        .filter(absence -> !absence.missing())
                        .isPresent();
    }

    /** Who is gone is signed out soon; what needs her falls away, and is there again when she is back. */
    private void goes(CaseReference reference) {
        stays.find(reference)
                .filter(stay -> stay.inTheHouse() && !stay.interrupted())
                .ifPresent(stay -> {
                    stays.save(stay.gone(clock.instant()));
                    events.publishEvent(new StayInterrupted(reference));
                    events.publishEvent(new FactsChanged(reference));
                });
    }

    /** Who does not want to be assisted any more, or died, is not sheltered any more, whether or not the inquiry is over. */
    @EventListener
    void on(CaseEvents.Happened happened) {
        if (happened.is(EventKind.ASSISTANCE_WITHDRAWN)) {
            withdraw(happened.reference(), ExitReason.WITHDREW);
        } else if (happened.is(EventKind.DECEASED)) {
            withdraw(happened.reference(), ExitReason.DECEASED);
        } else if (happened.is(EventKind.LEFT) || happened.is(EventKind.LEFT_COUNTRY)) {
            goes(happened.reference());
        } else if (happened.is(EventKind.RETURNED)) {
            goesOn(happened.reference(), ExitReason.MISSING);
        } else if (happened.is(EventKind.MORE_DAYS_NEEDED) && !inTheHouse(happened.reference())) {
            throw new Refusal("accommodation.notInTheHouse");
        }
    }

    /** What does not hold any more does not end the stay. */
    @EventListener
    void on(CaseEvents.NoLonger over) {
        switch (over.kind()) {
            case ASSISTANCE_WITHDRAWN -> goesOn(over.reference(), ExitReason.WITHDREW);
            case DECEASED -> goesOn(over.reference(), ExitReason.DECEASED);
            case NOT_FOUND -> goesOn(over.reference(), ExitReason.MISSING);
            case LEFT, LEFT_COUNTRY -> goesOn(over.reference(), null);
            default -> {}
        }
    }

    private void withdraw(CaseReference reference, ExitReason because) {
        if (!settled(reference)) {
            entries.add(CrisisEntry.settled(reference.text(), false, null, clock.instant()));
        } else if (underWay(reference)) {
            var stay = stays.find(reference);
            if (stay.filter(one -> one.ending() == because).isEmpty()) {
                stay.ifPresentOrElse(one -> stopStay(one, because), () -> cancelStandby(reference));
            }
        }
    }

    private void stopStay(Stay stay, ExitReason because) {
        var reference = new CaseReference(stay.caseReference());
        stays.save(stay.mustEnd(because, clock.instant()));
        events.publishEvent(new StayInterrupted(reference));
        events.publishEvent(new FactsChanged(reference));
    }

    private void cancelStandby(CaseReference reference) {
        standbys.open(reference)
                .ifPresent(standby -> standbys.save(standby.closed(Standby.Outcome.CANCELLED, clock.instant())));
        entries.save(entries.find(reference).orElseThrow().dropped(null));
        events.publishEvent(new PlacementWithdrawn(reference));
    }
}
