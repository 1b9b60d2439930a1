package si.zavetje.caseevents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** Something happened to a person. */
    public record Happened(CaseReference reference, EventReport report) {

        /** Whether it is that. */
        public boolean is(EventKind kind) {
            return report.kind() == kind;
        }
    }

    /** What was reported did not happen. */
    public record TakenBack(CaseReference reference, EventReport report, boolean byMistake) {

        /** What does not count any more. */
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
     * @throws Refusal in a closed case, if somebody comes back who was not away, or if a child would give up her assistance
     */
    @Transactional
    public void report(CaseReference reference, EventReport report) {
        demandPossible(reference, report);
        if (report.kind() == EventKind.POSSIBLY_CHILD) {
            referral.treatAsChild(reference);
        }
        add(reference, report);
        events.publishEvent(new Happened(reference, report));
        events.publishEvent(new FactsChanged(reference));
    }

    /** Notes that she is back, if she was away by then. */
    @Transactional
    public void isBack(CaseReference reference, Instant since) {
        if (absence(reference)
                .filter(absence -> !since.isBefore(absence.since()))
                .isPresent()) {
            report(reference, EventReport.of(EventKind.RETURNED, since));
        }
    }

    private void demandPossible(CaseReference reference, EventReport report) {
        if (!referral.open(reference)) {
            throw new Refusal("caseevents.caseClosed");
        }
        switch (report.kind()) {
            case RETURNED -> {
                if (absence(reference)
                        .filter(absence -> !report.happenedAt().isBefore(absence.since()))
                        .isEmpty()) {
                    throw new Refusal("caseevents.notAway");
                }
            }
            case ASSISTANCE_WITHDRAWN -> {
                if (!referral.mayGiveUp(reference)) {
                    throw new Refusal("caseevents.childsAssistance");
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
                report.recipient(),
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
        var wrong = last(reference).orElseThrow(() -> new Refusal("caseevents.nothingReported"));
        rows.save(wrong.takenBack(clock.instant()));
        events.publishEvent(new TakenBack(reference, report(wrong), true));
        events.publishEvent(new FactsChanged(reference));
    }

    /** Takes the last report of that kind back, if one stands; the case may just have been opened again for it. */
    @Transactional
    public void takeBack(CaseReference reference, EventKind kind) {
        standing(reference).stream()
                .filter(event -> event.kind() == kind)
                .reduce((earlier, later) -> later)
                .ifPresent(wrong -> {
                    rows.save(wrong.takenBack(clock.instant()));
                    events.publishEvent(new TakenBack(reference, report(wrong), false));
                    events.publishEvent(new FactsChanged(reference));
                });
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

    /** Whether it was reported, and was not taken back. */
    public boolean happened(CaseReference reference, EventKind kind) {
        return lastReport(reference, kind).isPresent();
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
        return new EventReport(event.kind(), event.happenedAt(), event.underThreat(), event.recipient());
    }
}
