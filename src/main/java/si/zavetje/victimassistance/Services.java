package si.zavetje.victimassistance;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.database.NewRows;
import si.zavetje.shared.CaseReference;

/** Which services a case has had and has: none is asked for twice at a time, and it is known when none runs any more. */
@Service
public class Services {

    /** A service is to begin now. */
    public record Asked(CaseReference reference) {}

    /** A service that waits for the person, or has not taken her in yet, is not wanted any more. */
    public record GivenUp(CaseReference reference, AssistanceService service) {}

    /** Nothing is done for the person any more, and her case is still open. */
    public record NoneRuns(CaseReference reference) {}

    private static final Set<AssistanceService> HELP = EnumSet.of(
            AssistanceService.IDENTIFICATION,
            AssistanceService.CRISIS_ACCOMMODATION,
            AssistanceService.SAFE_ACCOMMODATION,
            AssistanceService.REINTEGRATION);

    private final ServiceRuns runs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Services(ServiceRuns runs, ApplicationEventPublisher events, Clock clock) {
        this.runs = runs;
        this.events = events;
        this.clock = clock;
    }

    /** Whether a service was asked for and is not over. */
    public boolean runs(CaseReference reference, AssistanceService service) {
        return all(reference).anyMatch(run -> run.service() == service && run.runs());
    }

    /** Whether any service for which the case waits was asked for and is not over. */
    public boolean anyRuns(CaseReference reference) {
        return all(reference).anyMatch(run -> run.runs() && run.service().holdsCase());
    }

    /** Whether a service was asked for and has not begun. */
    public boolean waits(CaseReference reference, AssistanceService service) {
        return all(reference).anyMatch(run -> run.service() == service && run.waits());
    }

    /** Asks for a service, unless it runs. */
    @Transactional
    public void ask(CaseReference reference, AssistanceService service) {
        if (!runs(reference, service)) {
            add(reference, service);
            events.publishEvent(new Asked(reference));
        }
    }

    /** Notes that the work of a service that was asked for begins. */
    @Transactional
    public void begins(CaseReference reference, AssistanceService service) {
        first(reference, service, ServiceRun::waits).ifPresent(run -> runs.save(run.begins(clock.instant())));
    }

    /** Says that a service is not wanted any more, if it runs. */
    @Transactional
    public void giveUp(CaseReference reference, AssistanceService service) {
        if (runs(reference, service)) {
            events.publishEvent(new GivenUp(reference, service));
        }
    }

    /** Notes that a service begins with the case itself. */
    void beginsWithCase(CaseReference reference, AssistanceService service) {
        runs.save(add(reference, service).begins(clock.instant()));
    }

    void ends(CaseReference reference, AssistanceService service) {
        first(reference, service, ServiceRun::runs).ifPresent(run -> runs.save(run.ends(clock.instant())));
    }

    boolean everAsked(CaseReference reference, AssistanceService service) {
        return all(reference).anyMatch(run -> run.service() == service);
    }

    /** Whether what a service said of how it ended still counts: nobody asked for help after it. */
    boolean saysTheLast(CaseReference reference, AssistanceService service) {
        var help = all(reference).filter(run -> HELP.contains(run.service())).toList();
        return help.stream()
                .filter(run -> run.service() == service)
                .reduce((earlier, later) -> later)
                .map(ServiceRun::endedAt)
                .filter(ended -> help.stream().anyMatch(run -> run.askedAt().isAfter(ended)))
                .isEmpty();
    }

    /** Which of these services was asked for last. */
    Optional<AssistanceService> lastAsked(CaseReference reference, AssistanceService... services) {
        return all(reference)
                .map(ServiceRun::service)
                .filter(List.of(services)::contains)
                .reduce((earlier, later) -> later);
    }

    private ServiceRun add(CaseReference reference, AssistanceService service) {
        long before = all(reference).filter(run -> run.service() == service).count();
        return NewRows.add(
                () -> runs.save(ServiceRun.asked(reference.text(), service, (int) before + 1, clock.instant())));
    }

    private Optional<ServiceRun> first(
            CaseReference reference, AssistanceService service, Predicate<ServiceRun> state) {
        return all(reference)
                .filter(run -> run.service() == service && state.test(run))
                .findFirst();
    }

    private Stream<ServiceRun> all(CaseReference reference) {
        return runs.findByCaseReferenceOrderByAskedAt(reference.text()).stream();
    }
}
