package si.zavetje.accommodation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.assignment.Bodies;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.directory.Directory;
import si.zavetje.directory.Organisation;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.places.Places;
import si.zavetje.referral.Referral;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.rota.Rota;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.stays.Housing;
import si.zavetje.stays.ProviderStays;

/** From the announcement of a person to her handover: which provider is asked, how long it waits, whether she came. */
@Service
public class StandbyPlacement {

    /** Another crisis provider answers for the case from now on. */
    public record ProviderChanged(CaseReference reference, String from, String to) {}

    private final Standbys standbys;
    private final CrisisStay crisisStay;
    private final ProviderStays providerStays;
    private final Responsibilities responsibilities;
    private final Referral referral;
    private final Rota rota;
    private final Directory directory;
    private final Places places;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StandbyPlacement(
            Standbys standbys,
            CrisisStay crisisStay,
            ProviderStays providerStays,
            Responsibilities responsibilities,
            Referral referral,
            Rota rota,
            Directory directory,
            Places places,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.standbys = standbys;
        this.crisisStay = crisisStay;
        this.providerStays = providerStays;
        this.responsibilities = responsibilities;
        this.referral = referral;
        this.rota = rota;
        this.directory = directory;
        this.places = places;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** By when the provider should have prepared a place: before the person arrives. */
    public Instant preparationDue(CaseReference reference) {
        var standby = standbys.latest(reference);
        var due = deadlines.due(reference, "standby.prepare", standby.askedAt());
        return due.isBefore(standby.eta()) ? due : standby.eta();
    }

    /** After when silence counts as a no and the next provider is asked. */
    public Instant answerBy(CaseReference reference) {
        return deadlines.due(
                reference, "standby.answer", standbys.latest(reference).askedAt());
    }

    /** How long the provider waits for the person. */
    public Instant standbyEnds(CaseReference reference) {
        return deadlines.due(
                reference, "standby.wait", standbys.latest(reference).eta());
    }

    /** Whether a provider is being asked or waits. */
    public boolean providerFound(CaseReference reference) {
        return standbys.open(reference).isPresent();
    }

    /** Whether the provider asked last has a place ready. */
    public boolean placeReady(CaseReference reference) {
        return standbys.latest(reference).preparedAt() != null;
    }

    /** How often a place was ready and nobody came. */
    public long noShows(CaseReference reference) {
        return standbys.of(reference).stream()
                .filter(standby -> standby.outcome() == Standby.Outcome.NO_SHOW)
                .count();
    }

    /** Asks the provider whose turn it is and that was not yet asked after this announcement; there may be none. */
    @Transactional
    public void askNextProvider(CaseReference reference) {
        standbys.open(reference).ifPresent(silent -> close(silent, Standby.Outcome.NO_ANSWER));
        var last = standbys.latest(reference);
        var asked = standbys.of(reference).stream()
                .filter(standby -> standby.round() == last.round())
                .map(Standby::provider)
                .toList();
        boolean withChild = referral.withChild(reference);
        rota.next(Capacity.CRISIS_PROVIDER, withChild, asked).ifPresent(provider -> ask(reference, provider));
    }

    /** Closes the standby because nobody came; no clock has started. */
    @Transactional
    public void closeAsNoShow(CaseReference reference) {
        standbys.open(reference).ifPresent(standby -> close(standby, Standby.Outcome.NO_SHOW));
    }

    void announce(CaseReference reference, Instant eta) {
        if (!deadlines.due(reference, "standby.wait", eta).isAfter(clock.instant())) {
            throw new Refusal("accommodation.etaTooLongAgo");
        }
        int round =
                standbys.of(reference).stream().mapToInt(Standby::round).max().orElse(0) + 1;
        ask(reference, round, provider(reference), eta);
    }

    private Optional<String> knewHerLast(CaseReference reference, List<String> working) {
        return responsibilities.pastAndPresent(reference, Capacity.CRISIS_PROVIDER).stream()
                .filter(working::contains)
                .reduce((earlier, later) -> later);
    }

    void answer(CaseReference reference, boolean ready) {
        var standby = standbys.open(reference).orElseThrow();
        if (ready) {
            standbys.save(standby.prepared(clock.instant()));
        } else {
            close(standby, Standby.Outcome.NO_CAPACITY);
        }
    }

    void name(CaseReference reference, String provider) {
        if (providers().stream().map(Organisation::id).noneMatch(provider::equals)) {
            throw new Refusal("accommodation.noSuchProvider");
        }
        ask(reference, provider);
    }

    void admit(CaseReference reference, Instant admittedAt) {
        close(reference, Standby.Outcome.ADMITTED);
        crisisStay.comes(reference, admittedAt);
        providerStays.begin(reference, Housing.CRISIS, provider(reference), admittedAt);
    }

    void close(CaseReference reference, Standby.Outcome outcome) {
        close(standbys.open(reference).orElseThrow(), outcome);
    }

    List<Organisation> providers() {
        return directory.workingOrganisationsOf(OrganisationKind.CRISIS_PROVIDER);
    }

    String provider(CaseReference reference) {
        return responsibilities
                .organisationFor(reference, Capacity.CRISIS_PROVIDER)
                .orElseThrow();
    }

    @EventListener
    void on(CrisisAccommodation.Agreed agreed) {
        provide(agreed.reference());
    }

    /** Where no crisis provider answers for the case any more, the one that knew her last does, if it can work; else whose turn it is. */
    @Transactional
    public void provide(CaseReference reference) {
        var working = providers().stream().map(Organisation::id).toList();
        if (responsibilities
                .organisationFor(reference, Capacity.CRISIS_PROVIDER)
                .filter(working::contains)
                .isEmpty()) {
            var first = knewHerLast(reference, working)
                    .or(() -> rota.first(Capacity.CRISIS_PROVIDER, referral.withChild(reference)))
                    .orElseThrow(() -> new Refusal("referral.noCrisisProvider"));
            responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, first);
        }
    }

    /** Whoever is named while another provider is being asked is asked in its place. */
    @EventListener
    void on(Bodies.Replaced replaced) {
        if (replaced.capacity() == Capacity.CRISIS_PROVIDER) {
            standbys.open(replaced.reference())
                    .filter(asked -> asked.preparedAt() == null)
                    .ifPresent(asked -> {
                        close(asked, Standby.Outcome.NO_ANSWER);
                        ask(replaced.reference(), asked.round(), replaced.to(), asked.eta());
                    });
        }
    }

    private void close(Standby standby, Standby.Outcome outcome) {
        standbys.save(standby.closed(outcome, clock.instant()));
        if (outcome != Standby.Outcome.ADMITTED) {
            places.dropHolds(new CaseReference(standby.caseReference()), standby.provider());
        }
    }

    private void ask(CaseReference reference, int round, String provider, Instant eta) {
        standbys.save(Standby.asked(reference.text(), round, provider, clock.instant(), eta));
    }

    private void ask(CaseReference reference, String provider) {
        var last = standbys.latest(reference);
        var before = provider(reference);
        ask(reference, last.round(), provider, last.eta());
        responsibilities.assign(reference, Capacity.CRISIS_PROVIDER, provider);
        if (!before.equals(provider)) {
            events.publishEvent(new ProviderChanged(reference, before, provider));
        }
    }
}
