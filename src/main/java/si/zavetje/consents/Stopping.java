package si.zavetje.consents;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.database.NewRows;
import si.zavetje.responsibility.Capacity;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.shared.CaseReference;

/** What a consent that is taken back demands of the recipient: to stop, to erase, and to say so. */
@Service
public class Stopping {

    /** A body is to say what it has stopped; it is asked once for all that it has not answered yet. */
    public record Asked(CaseReference reference) {}

    private final ConsentStops stops;
    private final Responsibilities responsibilities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stopping(ConsentStops stops, Responsibilities responsibilities, ApplicationEventPublisher events, Clock clock) {
        this.stops = stops;
        this.responsibilities = responsibilities;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever never learned anything has nothing to stop. */
    @EventListener
    @Transactional
    public void on(Consents.Withdrawn withdrawn) {
        whoSays(withdrawn).ifPresent(body -> ask(withdrawn, body));
    }

    private void ask(Consents.Withdrawn withdrawn, String body) {
        var reference = withdrawn.reference();
        var before = of(reference);
        NewRows.add(() -> stops.save(ConsentStop.asked(
                reference.text(), before.size() + 1, withdrawn.recipient(), withdrawn.purpose(), body)));
        if (before.stream().noneMatch(stop -> stop.open() && stop.body().equals(body))) {
            events.publishEvent(new Asked(reference));
        }
    }

    /** Bodies that work here say it themselves; of all others whoever took the word tells them, and says what they answered. */
    private Optional<String> whoSays(Consents.Withdrawn withdrawn) {
        var capacity =
                switch (withdrawn.recipient()) {
                    case CRISIS_PROVIDER -> Capacity.CRISIS_PROVIDER;
                    case SAFE_PROVIDER -> Capacity.SAFE_PROVIDER;
                    case REINTEGRATION_PROVIDER -> Capacity.REINTEGRATION_PROVIDER;
                    case SOCIAL_WORK_CENTRE -> Capacity.SOCIAL_WORK_CENTRE;
                    default -> null;
                };
        return capacity == null
                ? Optional.of(withdrawn.takenFor())
                : responsibilities.pastAndPresent(withdrawn.reference(), capacity).stream()
                        .reduce((earlier, later) -> later);
    }

    /** Who is asked last, and has not answered. */
    public String whoStops(CaseReference reference) {
        return of(reference).stream()
                .filter(ConsentStop::open)
                .reduce((earlier, later) -> later)
                .map(ConsentStop::body)
                .or(() -> responsibilities.organisationFor(reference, Capacity.POLICE))
                .orElseThrow(() -> new IllegalStateException("nobody answers for the case"));
    }

    /** What a body says of all that it was asked; whoever answers in its place answers for all that is open. */
    @Transactional
    void confirm(CaseReference reference, String body, ConsentStop.Done done) {
        var open = of(reference).stream().filter(ConsentStop::open).toList();
        var own = open.stream().filter(stop -> stop.body().equals(body)).toList();
        (own.isEmpty() ? open : own).forEach(stop -> stops.save(stop.confirmed(done, clock.instant())));
    }

    /** What was asked and answered, in order. */
    List<ConsentStop> of(CaseReference reference) {
        return stops.findByCaseReferenceOrderByNumber(reference.text());
    }
}
