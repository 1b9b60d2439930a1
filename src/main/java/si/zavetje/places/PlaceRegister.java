package si.zavetje.places;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.database.NewRows;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.stays.Housing;
import si.zavetje.stays.ProviderStay;
import si.zavetje.stays.ProviderStays;

/** The register of places: each house keeps its own, and nobody else learns an address. */
@Service
public class PlaceRegister {

    private static final int MOST_BEDS = 50;
    private static final int LONGEST_ADDRESS = 200;
    private static final String CODE = "[A-Z0-9][A-Z0-9-]{1,11}";

    /** What somebody writes about a place. */
    public record Written(
            String code,
            @Nullable Integer beds,
            boolean forChildren,
            boolean forMen,
            boolean stepFree,
            String address) {}

    private final PlaceRows rows;
    private final LockedAddresses addresses;
    private final ProviderStays stays;
    private final Clock clock;

    PlaceRegister(PlaceRows rows, LockedAddresses addresses, ProviderStays stays, Clock clock) {
        this.rows = rows;
        this.addresses = addresses;
        this.stays = stays;
        this.clock = clock;
    }

    /** The places somebody may know of: those of her own house, for the coordinator all. */
    public List<Place> of(Reader reader) {
        return reader.role() == OrganisationKind.COORDINATOR
                ? rows.findByOrderByCode()
                : rows.findByProviderOrderByCode(reader.organisation());
    }

    /** Whether a place can be given to somebody now. */
    public boolean free(Place place) {
        return place.free(clock.instant());
    }

    /** Where a place is; for the workers of its own house only. */
    public Optional<String> address(Place place, Reader reader) {
        var locked = place.address();
        return locked == null || !place.provider().equals(reader.organisation())
                ? Optional.empty()
                : Optional.of(addresses.open(place.id(), locked));
    }

    /** A place of somebody's own house. */
    public Optional<Place> own(UUID id, Reader reader) {
        return rows.findById(id).filter(place -> place.provider().equals(reader.organisation()));
    }

    /**
     * Adds a place to somebody's own house.
     *
     * @throws Refusal for a code that is no code or stands for another place, and for a number of beds that cannot be
     */
    @Transactional
    public void add(Reader by, Written written) {
        if (!written.code().matches(CODE)) {
            throw new Refusal("places.refused.code");
        }
        var id = UUID.randomUUID();
        var housing = by.role() == OrganisationKind.SAFE_PROVIDER ? Housing.SAFE : Housing.CRISIS;
        var place = Place.added(id, by.organisation(), written.code(), housing, described(id, written));
        try {
            NewRows.add(() -> rows.save(place));
        } catch (DuplicateKeyException taken) {
            throw new Refusal("places.refused.taken");
        }
    }

    /**
     * Says what a place is like now.
     *
     * @param seen the version of what was read
     * @throws OptimisticLockingFailureException when somebody else was quicker
     */
    @Transactional
    public void describe(Place place, Written written, int seen) {
        rows.save(demand(place, seen).described(described(place.id(), written)));
    }

    /**
     * Gives a place to nobody any more, or again.
     *
     * @throws Refusal while somebody lives there or is waited for
     */
    @Transactional
    public void withdraw(Place place, boolean out, int seen) {
        if (out && place.caseReference() != null && !place.free(clock.instant())) {
            throw new Refusal("places.refused.livedIn");
        }
        var now = demand(place, seen);
        rows.save(out ? now.left().out() : now.back());
    }

    /** Who lives in the house and was given no place in the register. */
    public List<String> withoutPlace(Place place) {
        var placed = rows.findByProviderOrderByCode(place.provider()).stream()
                .filter(Place::livedIn)
                .map(Place::caseReference)
                .toList();
        return stays.at(place.provider()).stream()
                .filter(stay -> stay.housing() == place.housing())
                .map(ProviderStay::caseReference)
                .filter(reference -> !placed.contains(reference))
                .sorted()
                .toList();
    }

    /**
     * Notes who lives there already.
     *
     * @throws Refusal for whoever does not live in the house, or has a place, and for a place that is given
     */
    @Transactional
    public void settle(Place place, String reference, int seen) {
        if (!withoutPlace(place).contains(reference) || !place.free(clock.instant())) {
            throw new Refusal("places.refused.person");
        }
        rows.save(demand(place, seen).movedIn(new CaseReference(reference), clock.instant()));
    }

    private static Place demand(Place place, int seen) {
        if (place.version() != seen) {
            throw new OptimisticLockingFailureException("the place was changed meanwhile");
        }
        return place;
    }

    private Place.Described described(UUID id, Written written) {
        var beds = written.beds();
        if (beds == null || beds < 1 || beds > MOST_BEDS) {
            throw new Refusal("places.refused.beds", MOST_BEDS);
        }
        if (written.address().length() > LONGEST_ADDRESS) {
            throw new Refusal("places.refused.address");
        }
        return new Place.Described(
                beds,
                written.forChildren(),
                written.forMen(),
                written.stepFree(),
                written.address().isBlank()
                        ? null
                        : addresses.lock(id, written.address().strip()));
    }
}
