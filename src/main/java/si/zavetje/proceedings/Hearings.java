package si.zavetje.proceedings;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.caseevents.EventKind;
import si.zavetje.database.NewRows;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.shared.CaseReference;

/** The hearings in a case, of which whoever knows the person learns the day and nothing else. */
@Service
public class Hearings {

    /** Somebody prepares the next hearing with the person: it is another one than before, or the first. */
    public record NextChanged(CaseReference reference) {}

    /** No hearing is prepared any more. */
    public record Over(CaseReference reference) {}

    /** A hearing as others may know it. */
    public record Day(UUID id, CaseReference reference, Instant at, Instant since) {}

    private final HearingRows rows;
    private final CaseEvents caseEvents;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Hearings(
            HearingRows rows,
            CaseEvents caseEvents,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.caseEvents = caseEvents;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** When the hearings of a case are, the cancelled ones left out. */
    public List<Instant> of(CaseReference reference) {
        return standing(reference).map(Hearing::at).sorted().toList();
    }

    /** The days on which an organisation has people at court. */
    public List<Day> preparedBy(String organisation) {
        return rows.preparedBy(organisation).stream()
                .map(one -> new Day(one.id(), new CaseReference(one.caseReference()), one.at(), one.fixedAt()))
                .toList();
    }

    /** Those that can still be cancelled. */
    List<Hearing> ahead(CaseReference reference) {
        return standing(reference)
                .filter(one -> one.at().isAfter(clock.instant()))
                .sorted(Comparator.comparing(Hearing::at))
                .toList();
    }

    @Transactional
    void fix(CaseReference reference, Instant at) {
        var before = next(reference);
        int number = rows.findByCaseReferenceOrderByNumber(reference.text()).size();
        NewRows.add(() -> rows.save(Hearing.fixed(reference.text(), number, at, clock.instant())));
        changed(reference, before);
    }

    @Transactional
    void cancel(CaseReference reference, String id) {
        var before = next(reference);
        ahead(reference).stream()
                .filter(one -> one.id().toString().equals(id))
                .forEach(one -> rows.save(one.isCancelled()));
        changed(reference, before);
    }

    /** The proceedings are over: no hearing that was fixed takes place. */
    @Transactional
    void cancelAll(CaseReference reference) {
        var before = next(reference);
        ahead(reference).forEach(one -> rows.save(one.isCancelled()));
        changed(reference, before);
    }

    private void changed(CaseReference reference, Optional<Hearing> before) {
        var now = next(reference);
        if (!now.map(Hearing::id).equals(before.map(Hearing::id))) {
            events.publishEvent(new NextChanged(reference));
        }
    }

    /** Whether a hearing is to be prepared with the person, who lives. */
    public boolean hearingAhead(CaseReference reference) {
        return next(reference).isPresent() && !caseEvents.holds(reference, EventKind.DECEASED);
    }

    /** When whoever knows the person begins to prepare the next one. */
    public Instant hearingNear(CaseReference reference) {
        return deadlines.due(reference, "hearing.near", nextAt(reference));
    }

    /** By when it is prepared. */
    public Instant prepareBy(CaseReference reference) {
        return deadlines.due(reference, "hearing.prepare", nextAt(reference));
    }

    Instant nextAt(CaseReference reference) {
        return next(reference).map(Hearing::at).orElseThrow(() -> new IllegalStateException("no hearing is ahead"));
    }

    @Transactional
    void prepared(CaseReference reference) {
        next(reference).ifPresent(one -> rows.save(one.isPrepared()));
    }

    @EventListener
    void on(CaseEvents.Happened happened) {
        if (happened.is(EventKind.DECEASED)) {
            events.publishEvent(new Over(happened.reference()));
        }
    }

    @EventListener
    void on(CaseEvents.NoLonger over) {
        if (over.kind() == EventKind.DECEASED && next(over.reference()).isPresent()) {
            events.publishEvent(new NextChanged(over.reference()));
        }
    }

    private Optional<Hearing> next(CaseReference reference) {
        return standing(reference).filter(Hearing::toPrepare).min(Comparator.comparing(Hearing::at));
    }

    private Stream<Hearing> standing(CaseReference reference) {
        return rows.findByCaseReferenceOrderByNumber(reference.text()).stream().filter(one -> !one.cancelled());
    }
}
