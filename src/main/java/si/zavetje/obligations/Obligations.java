package si.zavetje.obligations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.obligations.ObligationTable.Begun;
import si.zavetje.obligations.ObligationTable.NewDate;
import si.zavetje.policy.PolicyProfile;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** The running clocks of all cases: when they end, who decided that, and that somebody took notice. */
@Service
public class Obligations {

    private final ObligationTable table;
    private final Ladder ladder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Obligations(ObligationTable table, Ladder ladder, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.ladder = ladder;
        this.events = events;
        this.clock = clock;
    }

    /** A clock ends at another instant than before; whoever measures it is told in the same transaction. */
    public record Moved(Obligation obligation, Instant from, ChangeGround ground) {

        /** Whether somebody decided on a new end of the period that this rule counts. */
        public boolean decidedEndOf(String rule) {
            return ground != ChangeGround.FACTS_CHANGED
                    && obligation.kind() == PolicyProfile.Kind.PROTECTION
                    && obligation.ruleKey().equals(rule);
        }
    }

    /** A task begins to wait for an organisation, or for one of its people: nobody of them knows of it yet. */
    public record TaskBegan(UUID id, NewObligation task, boolean isDueAtOnce) {}

    /** All of them that one step of a case begins. */
    public record TasksBegan(List<TaskBegan> tasks) {}

    /** A task that waited for another organisation waits for this one now. */
    public record TaskHandedOver(Obligation task) {}

    /** One obligation. */
    public Obligation get(UUID id) {
        return table.get(id);
    }

    /** What is still to be met in a case, soonest first. */
    public List<Obligation> openIn(CaseReference reference) {
        return table.openIn(reference);
    }

    /** Every clock a case ever had, by the instant it is due. */
    public List<Obligation> allOf(CaseReference reference) {
        return table.allOf(reference);
    }

    /** Every new date an obligation was given, in order. */
    public List<ObligationChange> changesOf(UUID id) {
        return table.changesOf(id);
    }

    /** Gives more time, to the end of a day. */
    @Transactional
    public Obligation extend(UUID id, LocalDate newLastDay, String ground, Reader decider) {
        return extend(id, endOf(table.get(id), newLastDay), ground, decider);
    }

    /**
     * Gives more time.
     *
     * @throws Refusal when it is over, the instant is not later, or the ground does not allow it
     */
    @Transactional
    public Obligation extend(UUID id, Instant newDue, String ground, Reader decider) {
        var obligation = open(id, decider);
        var reason = ground(ground, ChangeGround::allowsMoreTime);
        if (!newDue.isAfter(obligation.dueAt())) {
            throw new Refusal("obligations.notLater");
        }
        return decide(obligation, newDue, reason, decider, true);
    }

    /** Puts a wrong date right, to the end of a day. */
    @Transactional
    public Obligation correct(UUID id, LocalDate newLastDay, String ground, Reader decider) {
        return correct(id, endOf(table.get(id), newLastDay), ground, decider);
    }

    /**
     * Puts a wrong date right, in either direction; nothing else may make the time of a protected person shorter.
     *
     * @throws Refusal when it is over, the instant has passed, or the ground does not allow it
     */
    @Transactional
    public Obligation correct(UUID id, Instant newDue, String ground, Reader decider) {
        var obligation = open(id, decider);
        var reason = ground(ground, ChangeGround::allowsCorrection);
        return decide(obligation, newDue, reason, decider, obligation.extended());
    }

    /** Notes that the coordinator took notice, so that nobody is reminded again; it stays to be met. */
    @Transactional
    public void acknowledge(UUID id, Reader by) {
        var obligation = open(id, by);
        table.acknowledge(obligation, by.username(), clock.instant());
    }

    /** Notes clocks that begin to run. */
    @Transactional
    public void begin(List<NewObligation> begun) {
        var now = clock.instant();
        var written = begun.stream().map(clock -> withPolicy(clock, now)).toList();
        table.insert(written, now);
        var tasks = written.stream()
                .filter(one -> one.asked().timing() == Obligation.Timing.TASK)
                .map(one -> new TaskBegan(
                        one.id(), one.asked(), !one.asked().dueAt().isAfter(now)))
                .toList();
        if (!tasks.isEmpty()) {
            events.publishEvent(new TasksBegan(tasks));
        }
    }

    /** Notes how clocks ended: met, or not needed any more. */
    @Transactional
    public void end(List<Ended> ended) {
        var now = clock.instant();
        table.end(ended, now);
        for (var clock : ended) {
            if (clock.firedFor() != null) {
                events.publishEvent(new TimerFired(Duration.between(clock.firedFor(), now)));
            }
        }
    }

    /** How one clock ended, and for which instant a timer fired, if it did. */
    public record Ended(String clockId, Obligation.State state, @Nullable Instant firedFor) {}

    /** Notes who answers for a clock from now on. */
    @Transactional
    public void handOver(String clockId, String organisation) {
        if (table.handOver(clockId, organisation)) {
            table.byClock(clockId)
                    .filter(clock -> clock.open() && clock.timing() == Obligation.Timing.TASK)
                    .ifPresent(task -> events.publishEvent(new TaskHandedOver(task)));
        }
    }

    /** Takes the date the facts give now; what somebody decided stays unless the facts give even more time. */
    @Transactional
    public void recount(String clockId, Instant countedNow) {
        table.byClock(clockId)
                .filter(obligation -> obligation.open() && !obligation.isCountedAs(countedNow))
                .ifPresent(obligation -> recount(obligation, countedNow));
    }

    private void recount(Obligation obligation, Instant countedNow) {
        var due = obligation.dueIfCounted(countedNow);
        if (due.equals(obligation.dueAt())) {
            table.count(obligation, countedNow);
        } else {
            // Whatever time somebody gave is used up: the facts give more, or nobody gave any.
            move(obligation, new NewDate(due, countedNow, false), ChangeGround.FACTS_CHANGED, null);
        }
    }

    private Obligation decide(
            Obligation obligation, Instant wanted, ChangeGround ground, Reader decider, boolean extended) {
        // The time of a protected person ends with a day, never within one.
        boolean whole = obligation.kind() == PolicyProfile.Kind.PROTECTION;
        var newDue = whole ? LegalZone.endOf(ObligationTable.lastDay(wanted)) : wanted;
        if (!newDue.isAfter(clock.instant())) {
            throw new Refusal("obligations.inThePast");
        }
        return move(obligation, new NewDate(newDue, obligation.countedAt(), extended), ground, decider.username());
    }

    private Obligation move(Obligation obligation, NewDate date, ChangeGround ground, @Nullable String decider) {
        var now = clock.instant();
        var round = new Ladder.Round(obligation, date.due(), now);
        var moved = table.move(obligation, date, ground, decider, ladder.firstStep(round), now);
        events.publishEvent(new Moved(moved, obligation.dueAt(), ground));
        return table.get(obligation.id());
    }

    private Obligation open(UUID id, Reader by) {
        if (by.role() != OrganisationKind.COORDINATOR) {
            throw new AccessDenied();
        }
        var obligation = table.get(id);
        if (!obligation.open()) {
            throw new Refusal("obligations.over");
        }
        return obligation;
    }

    private Begun withPolicy(NewObligation begun, Instant now) {
        var kind = begun.within()
                ? PolicyProfile.Kind.STAFF
                : ladder.rule(begun.reference(), begun.ruleKey()).kind();
        var round = new Ladder.Round(
                begun.reference(), begun.ruleKey(), begun.timing(), begun.dueAt(), now, begun.activity());
        return new Begun(UUID.randomUUID(), begun, kind, ladder.firstStep(round));
    }

    private static ChangeGround ground(String name, Predicate<ChangeGround> use) {
        return ChangeGround.given(name).filter(use).orElseThrow(() -> new Refusal("obligations.noSuchGround"));
    }

    /** A protection ends at midnight, work of staff in the last minute of the day. */
    private static Instant endOf(Obligation obligation, LocalDate lastDay) {
        var end = LegalZone.endOf(lastDay);
        return obligation.kind() == PolicyProfile.Kind.PROTECTION ? end : end.minusSeconds(60);
    }
}
