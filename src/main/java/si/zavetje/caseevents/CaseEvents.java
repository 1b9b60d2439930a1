package si.zavetje.caseevents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.database.NewRows;
import si.zavetje.deadlines.FactsChanged;
import si.zavetje.referral.Referral;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;

/** What has happened in a case beside its services, and who is told when something does. */
@Service
public class CaseEvents {

    /** Something happened to a person, or is found to hold again because what had ended it did not happen. */
    public record Happened(CaseReference reference, EventReport report, boolean again) {

        /** Whether it is that. */
        public boolean is(EventKind kind) {
            return report.kind() == kind;
        }
    }

    /** What was reported does not hold any more: it did not happen, or it is over. */
    public record NoLonger(CaseReference reference, EventReport report) {

        /** What does not hold any more. */
        public EventKind kind() {
            return report.kind();
        }
    }

    private final CaseEventRows rows;
    private final Referral referral;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseEvents(CaseEventRows rows, Referral referral, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.referral = referral;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a report, and tells everybody whose work changes with it.
     *
     * @throws Refusal in a closed case, if somebody comes back who was not away, if a child would give up her assistance, or if an
     *     adult would have a guardian
     */
    @Transactional
    public void report(CaseReference reference, EventReport report) {
        demandPossible(reference, report);
        if (report.kind() == EventKind.POSSIBLY_CHILD) {
            referral.treatAsChild(reference);
        }
        var over = endedBy(reference, report);
        add(reference, report);
        events.publishEvent(new Happened(reference, report, false));
        over.forEach(ended -> events.publishEvent(new NoLonger(reference, ended)));
        events.publishEvent(new FactsChanged(reference));
    }

    /** Takes the report that somebody left; a child of whom nobody knows where is missing. */
    @Transactional
    public void left(CaseReference reference, Instant at, boolean whereaboutsKnown) {
        boolean missing = !whereaboutsKnown && referral.child(reference);
        report(reference, EventReport.of(missing ? EventKind.MISSING : EventKind.LEFT, at));
    }

    /** What holds until that happens, and began before it. */
    private List<EventReport> endedBy(CaseReference reference, EventReport report) {
        return Stream.of(EventKind.values())
                .filter(kind -> kind.endsWith(report.kind()))
                .flatMap(kind -> holding(reference, kind).stream())
                .filter(begun -> !report.happenedAt().isBefore(begun.happenedAt()))
                .toList();
    }

    /** Notes that she is back, if she was away by then. */
    @Transactional
    public void isBack(CaseReference reference, Instant since) {
        var back = EventReport.of(EventKind.RETURNED, since);
        if (!endedBy(reference, back).isEmpty()) {
            report(reference, back);
        }
    }

    /** Notes that somebody asks for help who had given it up or had left the country: she had, and has not any more. */
    @Transactional
    public void wantsHelp(CaseReference reference) {
        if (holds(reference, EventKind.ASSISTANCE_WITHDRAWN)) {
            report(reference, EventReport.of(EventKind.ASSISTANCE_WANTED, clock.instant()));
        }
        if (holds(reference, EventKind.LEFT_COUNTRY)) {
            report(reference, EventReport.of(EventKind.RETURNED, clock.instant()));
        }
    }

    private void demandPossible(CaseReference reference, EventReport report) {
        if (!referral.open(reference)) {
            throw new Refusal("caseevents.caseClosed");
        }
        switch (report.kind()) {
            case RETURNED -> {
                if (endedBy(reference, report).isEmpty()) {
                    throw new Refusal("caseevents.notAway").at("event");
                }
            }
            case ASSISTANCE_WITHDRAWN -> {
                if (!referral.mayGiveUp(reference)) {
                    throw new Refusal("caseevents.childsAssistance").at("event");
                }
            }
            case GUARDIAN_SUSPECTED -> {
                if (!referral.child(reference)) {
                    throw new Refusal("caseevents.noChild").at("event");
                }
            }
            default -> {}
        }
    }

    private void add(CaseReference reference, EventReport report) {
        int before = rows.findByCaseReferenceOrderByNumber(reference.text()).size();
        NewRows.add(() -> rows.save(new CaseEvent(
                UUID.randomUUID(),
                reference.text(),
                before + 1,
                report.kind(),
                report.happenedAt(),
                report.underThreat(),
                null,
                0)));
    }

    /**
     * Takes the last report back that was not taken back before.
     *
     * @throws Refusal if there is none
     */
    @Transactional
    public void takeBackLast(CaseReference reference) {
        if (!referral.open(reference)) {
            throw new Refusal("caseevents.caseClosed");
        }
        var wrong = last(reference).orElseThrow(() -> new Refusal("caseevents.nothingReported").at("event"));
        rows.save(wrong.takenBack(clock.instant()));
        events.publishEvent(new NoLonger(reference, report(wrong)));
        Stream.of(EventKind.values())
                .filter(kind -> kind.endsWith(wrong.kind()))
                .flatMap(kind -> holding(reference, kind).stream())
                .forEach(report -> events.publishEvent(new Happened(reference, report, true)));
        events.publishEvent(new FactsChanged(reference));
    }

    /** Takes a death back, if one was reported; the case has just been opened again for it. */
    @Transactional
    public void takeBackDeath(CaseReference reference) {
        standing(reference).stream()
                .filter(event -> event.kind() == EventKind.DECEASED)
                .reduce((earlier, later) -> later)
                .ifPresent(wrong -> {
                    rows.save(wrong.takenBack(clock.instant()));
                    events.publishEvent(new NoLonger(reference, report(wrong)));
                    events.publishEvent(new FactsChanged(reference));
                });
    }

    /**
     * Lets somebody go because of a return.
     *
     * @throws Refusal for a child that is still here: whether its return is good for it is found first
     */
    public void demandNoChildBeforeItsReturn(CaseReference reference) {
        if (referral.child(reference) && !holds(reference, EventKind.LEFT_COUNTRY)) {
            throw new Refusal("caseevents.childIsStillHere");
        }
    }

    /** What was reported last and stands. */
    public Optional<EventReport> lastReport(CaseReference reference) {
        return last(reference).map(CaseEvents::report);
    }

    /** The last report of that kind that stands. */
    public Optional<EventReport> lastReport(CaseReference reference, EventKind kind) {
        return standing(reference).stream()
                .filter(event -> event.kind() == kind)
                .reduce((earlier, later) -> later)
                .map(CaseEvents::report);
    }

    /** When she was away, in order. */
    public List<Absence> absences(CaseReference reference) {
        return Absence.of(standing(reference));
    }

    /** The absence that lasts. */
    public Optional<Absence> absence(CaseReference reference) {
        return absences(reference).stream()
                .filter(absence -> absence.until() == null)
                .findFirst();
    }

    /** Whether it was reported, was not taken back, and is not over. */
    public boolean holds(CaseReference reference, EventKind kind) {
        return holding(reference, kind).isPresent();
    }

    /** The last report of that kind, if nothing ended it since. */
    public Optional<EventReport> holding(CaseReference reference, EventKind kind) {
        return standing(reference).stream()
                .filter(event -> event.kind() == kind || kind.endsWith(event.kind()))
                .reduce((earlier, later) -> later)
                .filter(event -> event.kind() == kind)
                .map(CaseEvents::report);
    }

    private Optional<CaseEvent> last(CaseReference reference) {
        return standing(reference).stream().reduce((earlier, later) -> later);
    }

    private List<CaseEvent> standing(CaseReference reference) {
        return rows.findByCaseReferenceOrderByNumber(reference.text()).stream()
                .filter(CaseEvent::stands)
                .toList();
    }

    private static EventReport report(CaseEvent event) {
        return new EventReport(event.kind(), event.happenedAt(), event.underThreat());
    }
}
