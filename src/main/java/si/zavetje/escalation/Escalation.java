package si.zavetje.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.directory.Directory;
import si.zavetje.notifications.Notice;
import si.zavetje.notifications.Notices;
import si.zavetje.obligations.Ladder;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.ObligationTable;
import si.zavetje.policy.TasksTold;

/** Walks the ladder: whatever step has come is taken, once; one that an outage delayed is taken late and says so. */
@Service
public class Escalation {

    private static final Logger LOG = LoggerFactory.getLogger(Escalation.class);
    private static final Duration PUNCTUAL = Duration.ofMinutes(5);
    private static final int AT_ONCE = 500;

    /** Shorter than another node waits for this one; what is left comes in the next round. */
    private static final Duration ONE_ROUND = Duration.ofSeconds(40);

    private final ObligationTable table;
    private final Ladder ladder;
    private final Urgency urgency;
    private final Notices notices;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Escalation(
            ObligationTable table,
            Ladder ladder,
            Urgency urgency,
            Notices notices,
            Directory directory,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.ladder = ladder;
        this.urgency = urgency;
        this.notices = notices;
        this.directory = directory;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A step of the ladder was taken for an obligation. */
    public record StepTaken(Obligation obligation, String step, Obligation.Stage stage, boolean late) {}

    /** All steps that have come were taken; the cases in which the coordinator must act may have changed. */
    public record Walked(List<String> casesForCoordinator) {}

    /** Takes every step that has come, each obligation in a transaction of its own, so that one fault delays no other. */
    public void walk() {
        var until = clock.instant().plus(ONE_ROUND);
        List<UUID> next;
        do {
            next = table.withStepBefore(clock.instant(), AT_ONCE);
            next.forEach(this::takeStepsOf);
        } while (!next.isEmpty() && clock.instant().isBefore(until));
        events.publishEvent(new Walked(table.unsettledCases()));
    }

    private void takeStepsOf(UUID id) {
        try {
            transaction.executeWithoutResult(status -> take(table.get(id), clock.instant()));
        } catch (ConcurrencyFailureException | DuplicateKeyException somebodyWasFaster) {
            // Another node, or whoever acted at this moment; the next round looks again.
            LOG.debug("The steps of obligation {} were left to somebody who was faster", id);
            table.postpone(id, clock.instant().plus(ONE_ROUND));
        } catch (RuntimeException fault) {
            LOG.error("The steps of obligation {} were not taken and will be tried again", id, fault);
            table.postpone(id, clock.instant().plus(ONE_ROUND));
        }
    }

    private void take(Obligation obligation, Instant now) {
        var taken = table.stepsTaken(obligation);
        var left = ladder.plan(new Ladder.Round(obligation, obligation.dueAt(), table.roundBegan(obligation))).stream()
                .filter(step -> !taken.contains(step.step()))
                .toList();
        var come = left.stream().filter(step -> !step.at().isAfter(now)).toList();
        var next = left.stream()
                .map(Ladder.Planned::at)
                .filter(at -> at.isAfter(now))
                .findFirst()
                .orElse(null);
        var punctual = now.minus(PUNCTUAL);
        table.take(obligation, come, next, now, punctual);
        come.forEach(step -> tell(obligation, step, step.at().isBefore(punctual)));
    }

    private void tell(Obligation obligation, Ladder.Planned step, boolean late) {
        var holder = table.assigneeOf(obligation);
        boolean nothingToTell = step.asksWhoTakesIt() ? holder != null : toldAsNew(obligation, step);
        if (!nothingToTell) {
            var recipient = recipient(step);
            notices.post(new Notice(
                    obligation.id() + ":" + obligation.round() + ":" + step.step(),
                    kind(step),
                    obligation.reference(),
                    obligation.dueAt(),
                    recipient == Notice.Recipient.COORDINATOR
                            ? directory.coordinator().orElse(obligation.responsible())
                            : obligation.responsible(),
                    recipient,
                    late,
                    step.asksWhoTakesIt() || urgency.isUrgent(obligation),
                    holder));
        }
        events.publishEvent(new StepTaken(obligation, step.step(), step.stage(), late));
    }

    /** Who has just learned of a task that was due before she did is not told in the same minute that it is overdue. */
    private static boolean toldAsNew(Obligation obligation, Ladder.Planned step) {
        return step.stage() == Obligation.Stage.WORKER
                && obligation.wasDueAtOnce()
                && TasksTold.of(obligation.activity()) != TasksTold.OTHERWISE;
    }

    private static Notice.Kind kind(Ladder.Planned step) {
        if (step.asksWhoTakesIt()) {
            return Notice.Kind.UNCLAIMED;
        }
        return step.stage() == Obligation.Stage.REMINDED ? Notice.Kind.REMINDER : Notice.Kind.OVERDUE;
    }

    private static Notice.Recipient recipient(Ladder.Planned step) {
        var who = step.step().replace(Ladder.UNCLAIMED, "");
        return switch (step.stage()) {
            case COORDINATOR -> Notice.Recipient.COORDINATOR;
            case DEPUTY -> Notice.Recipient.DEPUTY;
            case REMINDED, WORKER -> Notice.Recipient.WORKER;
            case NONE -> Notice.Recipient.valueOf(who);
        };
    }
}
