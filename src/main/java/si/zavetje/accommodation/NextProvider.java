package si.zavetje.accommodation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation.Route;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.identification.Identification;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;

/**
 * Passes a case on: the next provider gets it only if the person allowed that, and the crisis provider lets go only when
 * somebody else has it and nothing is left for it to do.
 */
@Component
class NextProvider {

    private final Responsibilities responsibilities;
    private final Directory directory;
    private final Identification identification;

    NextProvider(Responsibilities responsibilities, Directory directory, Identification identification) {
        this.responsibilities = responsibilities;
        this.directory = directory;
        this.identification = identification;
    }

    /** In what capacity somebody takes over on a route; nobody on the routes that lead out of the programmes. */
    static Optional<Capacity> capacity(@Nullable Route route) {
        return Optional.ofNullable(route).flatMap(chosen -> switch (chosen) {
            case SAFE_ACCOMMODATION -> Optional.of(Capacity.SAFE_PROVIDER);
            case REINTEGRATION -> Optional.of(Capacity.REINTEGRATION_PROVIDER);
            case RETURN, INDEPENDENT, ASYLUM -> Optional.empty();
        });
    }

    /** Gives the case to the provider of the route. */
    void take(CaseReference reference, @Nullable Route route) {
        capacity(route)
                .filter(capacity -> identification.allowsDataTo(reference, capacity))
                .ifPresent(
                        capacity -> directory.workingOrganisationsOf(OrganisationKind.valueOf(capacity.name())).stream()
                                .findFirst()
                                .ifPresent(next -> responsibilities.assign(reference, capacity, next.id())));
        releaseCrisisProvider(reference);
    }

    /** The crisis provider still speaks with the person while the identification lasts. */
    void releaseCrisisProvider(CaseReference reference) {
        boolean handedOver = responsibilities
                        .organisationFor(reference, Capacity.SAFE_PROVIDER)
                        .isPresent()
                || responsibilities
                        .organisationFor(reference, Capacity.REINTEGRATION_PROVIDER)
                        .isPresent();
        if (handedOver && !identification.open(reference)) {
            responsibilities.end(reference, Capacity.CRISIS_PROVIDER);
        }
    }
}
