package si.zavetje.victimassistance;

import static si.zavetje.victimassistance.AssistanceService.CRISIS_ACCOMMODATION;
import static si.zavetje.victimassistance.AssistanceService.IDENTIFICATION;
import static si.zavetje.victimassistance.AssistanceService.REINTEGRATION;
import static si.zavetje.victimassistance.AssistanceService.SAFE_ACCOMMODATION;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.reintegration.Reintegration;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.safeaccommodation.SafeAccommodation;
import si.zavetje.shared.CaseReference;
import si.zavetje.stays.Housing;
import si.zavetje.stays.ProviderStays;

/** Who gives a person over is released by her arrival at whoever takes her, never before. */
@Component
class HandOvers {

    /** The nearer to an independent life, the better the provider knows the person. */
    private static final List<Capacity> PROVIDERS =
            List.of(Capacity.REINTEGRATION_PROVIDER, Capacity.SAFE_PROVIDER, Capacity.CRISIS_PROVIDER);

    private final Services services;
    private final CrisisAccommodation crisis;
    private final SafeAccommodation safe;
    private final Reintegration reintegration;
    private final LastHouse lastHouse;
    private final Responsibilities responsibilities;
    private final WorkBesides besides;

    HandOvers(
            Services services,
            CrisisAccommodation crisis,
            SafeAccommodation safe,
            Reintegration reintegration,
            LastHouse lastHouse,
            Responsibilities responsibilities,
            WorkBesides besides) {
        this.services = services;
        this.crisis = crisis;
        this.safe = safe;
        this.reintegration = reintegration;
        this.lastHouse = lastHouse;
        this.responsibilities = responsibilities;
        this.besides = besides;
    }

    /** Who comes to a crisis house from a safe place is looked after there. */
    @EventListener
    void on(ProviderStays.Came came) {
        if (came.housing() == Housing.CRISIS && safe.left(came.reference()).isPresent()) {
            release(came.reference());
        }
    }

    @EventListener
    void on(SafeAccommodation.Admitted admitted) {
        release(admitted.reference());
    }

    @EventListener
    void on(Reintegration.Enrolled enrolled) {
        release(enrolled.reference());
    }

    /** Lets go whoever has nothing left to do because she is elsewhere now, or never came. */
    void release(CaseReference reference) {
        boolean inSafePlace = lastHouse.isSafePlace(reference);
        boolean inReintegration = reintegration.enrolled(reference);
        if (inSafePlace || inReintegration) {
            release(reference, Capacity.CRISIS_PROVIDER, IDENTIFICATION, CRISIS_ACCOMMODATION);
        }
        if (!inSafePlace || inReintegration) {
            release(reference, Capacity.SAFE_PROVIDER, stillDoneBy(inReintegration, SAFE_ACCOMMODATION));
        }
        if (!inReintegration) {
            release(reference, Capacity.REINTEGRATION_PROVIDER, stillDoneBy(false, REINTEGRATION));
        }
    }

    /** Whoever knew the person last follows the return, unless she is with another. */
    private static AssistanceService[] stillDoneBy(boolean withAnother, AssistanceService work) {
        return withAnother
                ? new AssistanceService[] {work}
                : new AssistanceService[] {work, AssistanceService.ASSISTED_RETURN};
    }

    private void release(CaseReference reference, Capacity provider, AssistanceService... work) {
        var organisation = responsibilities.organisationFor(reference, provider);
        if (organisation.isPresent()
                && Stream.of(work).noneMatch(service -> services.runs(reference, service))
                && !besides.waitsFor(organisation.get(), reference)) {
            responsibilities.end(reference, provider);
        }
    }

    /** Lets all providers go, because the case is closed. */
    void releaseAll(CaseReference reference) {
        PROVIDERS.forEach(provider -> responsibilities.end(reference, provider));
    }

    /** The organisation in whose house she lives, if she lives in one. */
    Optional<String> whoHousesHer(CaseReference reference) {
        var capacity = safe.inTheHouse(reference)
                ? Optional.of(Capacity.SAFE_PROVIDER)
                : crisis.inTheHouse(reference) ? Optional.of(Capacity.CRISIS_PROVIDER) : Optional.<Capacity>empty();
        return capacity.flatMap(one -> responsibilities.organisationFor(reference, one));
    }

    /** A provider that was only asked has not met her; that of the crisis house has talked to her before anybody else. */
    private boolean hasMet(CaseReference reference, Capacity provider) {
        return switch (provider) {
            case SAFE_PROVIDER -> safe.admitted(reference);
            case REINTEGRATION_PROVIDER -> reintegration.enrolled(reference);
            default -> true;
        };
    }

    /** The organisation that knows the person best: the provider she is or was with last, or the police. */
    String whoKnowsHer(CaseReference reference) {
        var providers = PROVIDERS.stream()
                .filter(capacity ->
                        responsibilities.organisationFor(reference, capacity).isPresent())
                .toList();
        return Stream.concat(
                        providers.stream().filter(capacity -> providers.size() == 1 || hasMet(reference, capacity)),
                        Stream.of(Capacity.POLICE))
                .flatMap(capacity -> responsibilities.organisationFor(reference, capacity).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody answers for the case"));
    }
}
