package si.zavetje.victimassistance;

import org.springframework.stereotype.Component;
import si.zavetje.safeaccommodation.SafeAccommodation;
import si.zavetje.shared.CaseReference;

/** In which kind of house a person lives, or lived last. */
@Component
class LastHouse {

    private final Services services;
    private final SafeAccommodation safe;

    LastHouse(Services services, SafeAccommodation safe) {
        this.services = services;
        this.safe = safe;
    }

    /** Whether it is a safe place: she was admitted, and nobody asked for a crisis house since. */
    boolean isSafePlace(CaseReference reference) {
        return safe.admitted(reference)
                && services.lastAsked(
                                reference, AssistanceService.SAFE_ACCOMMODATION, AssistanceService.CRISIS_ACCOMMODATION)
                        .filter(AssistanceService.SAFE_ACCOMMODATION::equals)
                        .isPresent();
    }
}
