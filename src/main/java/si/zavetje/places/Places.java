package si.zavetje.places;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.stays.Housing;
import si.zavetje.stays.ProviderStays;

/** Who is given which place: held for who is expected, lived in by who came, and never given twice. */
@Service
public class Places {

    /** The name of the list of places in forms. */
    public static final String LIST = "places";

    /** What is answered for a place that is not in the register. */
    private static final String UNREGISTERED = "UNREGISTERED";

    private final PlaceRows rows;
    private final Matching matching;
    private final ProviderStays stays;
    private final MessageSource messages;
    private final Clock clock;

    Places(PlaceRows rows, Matching matching, ProviderStays stays, MessageSource messages, Clock clock) {
        this.rows = rows;
        this.matching = matching;
        this.stays = stays;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a provider can give a person, in words: what is hers or held for her first, then what suits, then the rest with what speaks against it. */
    public Map<String, String> offered(CaseReference reference, Housing housing, String provider) {
        var now = clock.instant();
        var offered = new LinkedHashMap<String, String>();
        var free = rows.findByProviderOrderByCode(provider).stream()
                .filter(place -> place.housing() == housing && (place.free(now) || place.isOf(reference)))
                .toList();
        free.stream().filter(place -> place.isOf(reference)).forEach(place -> add(offered, place, "given"));
        free.stream().filter(place -> fits(reference, place)).forEach(place -> add(offered, place, Fit.SUITS.name()));
        free.forEach(place -> add(offered, place, matching.fit(reference, place).name()));
        offered.put(UNREGISTERED, say("places.offer.unregistered"));
        return offered;
    }

    /** The same for whoever moves within the house where she lives. */
    public Map<String, String> offered(CaseReference reference) {
        return stays.current(reference)
                .map(stay -> offered(reference, stay.housing(), stay.provider()))
                .orElseGet(() -> Map.of(UNREGISTERED, say("places.offer.unregistered")));
    }

    /** How many free places of a provider suit a person. */
    public long suiting(CaseReference reference, Housing housing, String provider) {
        var now = clock.instant();
        return rows.findByProviderOrderByCode(provider).stream()
                .filter(place -> place.housing() == housing && place.free(now) && fits(reference, place))
                .count();
    }

    /** What others call a place. */
    public Optional<String> code(String id) {
        return id.equals(UNREGISTERED)
                ? Optional.of(say("places.offer.unregistered"))
                : rows.findById(UUID.fromString(id)).map(Place::code);
    }

    /**
     * Holds a place for somebody who is expected.
     *
     * @throws Refusal when it was given to somebody else meanwhile
     */
    @Transactional
    public void hold(CaseReference reference, Housing housing, String chosen, Instant until) {
        leaveOthers(reference, housing, chosen);
        place(chosen)
                .ifPresent(place -> rows.save(demandFree(place, reference).held(reference, until, clock.instant())));
    }

    /**
     * Notes where somebody lives from now on; where she lived before in that house is free.
     *
     * @throws Refusal when the place was given to somebody else meanwhile
     */
    @Transactional
    public void moveIn(CaseReference reference, Housing housing, String chosen) {
        leaveOthers(reference, housing, chosen);
        place(chosen).ifPresent(place -> rows.save(demandFree(place, reference).movedIn(reference, clock.instant())));
    }

    /** Notes the same for whoever moves within the house where she lives. */
    @Transactional
    public void move(CaseReference reference, String chosen) {
        stays.current(reference).ifPresent(stay -> moveIn(reference, stay.housing(), chosen));
    }

    /** Waits for somebody no more; where she lives she goes on living. */
    @Transactional
    public void dropHolds(CaseReference reference, String provider) {
        rows.findByCaseReference(reference.text()).stream()
                .filter(place -> !place.livedIn() && place.provider().equals(provider))
                .forEach(place -> rows.save(place.left()));
    }

    @EventListener
    void on(ProviderStays.Gone gone) {
        rows.findByCaseReference(gone.reference().text()).stream()
                .filter(place -> place.housing() == gone.housing())
                .forEach(place -> rows.save(place.left()));
    }

    /** Who came has the place that was held for her, and who moved to another provider does not live where she did. */
    @EventListener
    void on(ProviderStays.Came came) {
        var now = clock.instant();
        rows.findByCaseReference(came.reference().text()).stream()
                .filter(place -> place.housing() == came.housing())
                .forEach(place -> rows.save(
                        place.provider().equals(came.provider())
                                ? place.movedIn(came.reference(), now)
                                : place.left()));
    }

    private void leaveOthers(CaseReference reference, Housing housing, String chosen) {
        rows.findByCaseReference(reference.text()).stream()
                .filter(place ->
                        place.housing() == housing && !place.id().toString().equals(chosen))
                .forEach(place -> rows.save(place.left()));
    }

    private Optional<Place> place(String chosen) {
        return chosen.equals(UNREGISTERED) ? Optional.empty() : rows.findById(UUID.fromString(chosen));
    }

    private Place demandFree(Place place, CaseReference reference) {
        if (!place.free(clock.instant()) && !place.isOf(reference)) {
            throw new Refusal("places.taken").at("place");
        }
        return place;
    }

    private boolean fits(CaseReference reference, Place place) {
        return matching.fit(reference, place) == Fit.SUITS;
    }

    private void add(Map<String, String> offered, Place place, String how) {
        offered.putIfAbsent(
                place.id().toString(), say("places.offer", place.code(), place.beds(), say("places.offer." + how)));
    }

    private String say(String key, Object... details) {
        return messages.getMessage(key, details, LocaleContextHolder.getLocale());
    }
}
