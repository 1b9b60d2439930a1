package si.zavetje.stays;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.assignment.Bodies;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.contracts.Residents;
import si.zavetje.database.NewRows;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** Where people live and lived, and how many care days each provider had. */
@Service
public class ProviderStays implements Residents {

    /** Somebody lives in a house now, or in another one than before. */
    public record Came(CaseReference reference, Housing housing, String provider) {}

    /** Somebody does not live in the houses of a programme any more. */
    public record Gone(CaseReference reference, Housing housing) {}

    private final ProviderStayRows rows;
    private final CaseEvents caseEvents;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProviderStays(
            ProviderStayRows rows,
            CaseEvents caseEvents,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.caseEvents = caseEvents;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** A person came to live at a provider. */
    @Transactional
    public void begin(CaseReference reference, Housing housing, String provider, Instant at) {
        add(reference, housing, provider, at);
        caseEvents.isBack(reference, at);
    }

    /**
     * A person moved from one provider to another; her programme goes on.
     *
     * @throws Refusal for a moment before she came to where she lives
     */
    @Transactional
    public void move(CaseReference reference, Housing housing, String to, Instant at) {
        change(reference, housing, to, at);
        caseEvents.isBack(reference, at);
    }

    private void change(CaseReference reference, Housing housing, String to, Instant at) {
        var from = current(reference, housing)
                .orElseThrow(() -> new IllegalStateException("she lives in no house of the programme"));
        if (at.isBefore(from.since())) {
            throw new Refusal("stays.beforeAdmission");
        }
        rows.save(from.ended(at, ProviderStay.TRANSFERRED));
        add(reference, housing, to, at);
    }

    /** A person left the houses of a programme. */
    @Transactional
    public void end(CaseReference reference, Housing housing, Instant at, String why) {
        current(reference, housing).ifPresent(stay -> {
            rows.save(stay.ended(at.isBefore(stay.since()) ? stay.since() : at, why));
            events.publishEvent(new Gone(reference, housing));
        });
    }

    /** Where she lives in a programme now. */
    public Optional<ProviderStay> current(CaseReference reference, Housing housing) {
        return of(reference, housing).stream().filter(ProviderStay::lasts).findFirst();
    }

    /** Where she lives now; in two programmes at once she lives in the later. */
    public Optional<ProviderStay> current(CaseReference reference) {
        return rows.findByCaseReferenceOrderByNumber(reference.text()).stream()
                .filter(ProviderStay::lasts)
                .reduce((earlier, later) -> later);
    }

    /** Who lives at a provider now. */
    public List<ProviderStay> at(String provider) {
        return rows.findByProviderAndUntilAtIsNull(provider);
    }

    @Override
    public int livingAt(String provider) {
        return at(provider).size();
    }

    /** Where she lived in a programme, the first first. */
    public List<ProviderStay> of(CaseReference reference, Housing housing) {
        return rows.findByCaseReferenceOrderByNumber(reference.text()).stream()
                .filter(stay -> stay.housing() == housing)
                .toList();
    }

    /** The care days of each provider of a programme until then, in the order in which she came to them. */
    public Map<String, Integer> careDays(CaseReference reference, Housing housing, Instant until) {
        return CareDays.perProvider(of(reference, housing), until, caseEvents.absences(reference));
    }

    /** The care days of all providers of a programme together. */
    public int allCareDays(CaseReference reference, Housing housing, Instant until) {
        return careDays(reference, housing, until).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The same in words, one provider after the other. */
    public String careDaysInWords(CaseReference reference, Housing housing) {
        var names = new LinkedHashMap<String, Integer>();
        careDays(reference, housing, clock.instant()).forEach((provider, days) -> names.put(name(provider), days));
        return names.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Whoever is named in the place of a provider houses her from then on. */
    @EventListener
    void on(Bodies.Replaced replaced) {
        for (var housing : Housing.values()) {
            current(replaced.reference(), housing)
                    .filter(stay -> housing.capacity() == replaced.capacity()
                            && stay.provider().equals(replaced.from()))
                    .ifPresent(stay -> change(replaced.reference(), housing, replaced.to(), clock.instant()));
        }
    }

    private void add(CaseReference reference, Housing housing, String provider, Instant at) {
        int before = rows.findByCaseReferenceOrderByNumber(reference.text()).size();
        NewRows.add(() -> rows.save(ProviderStay.begun(reference.text(), before + 1, housing, provider, at)));
        events.publishEvent(new Came(reference, housing, provider));
    }

    private String name(String provider) {
        return directory.organisation(provider).map(Organisation::name).orElse(provider);
    }
}
