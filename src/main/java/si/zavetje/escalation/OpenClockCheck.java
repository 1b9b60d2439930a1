package si.zavetje.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import si.zavetje.notifications.Notice;
import si.zavetje.notifications.NoticeCheck;
import si.zavetje.obligations.Ladder;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.ObligationTable;

/** Says of a notice that waited whether its clock still runs out as it says. */
@Component
class OpenClockCheck implements NoticeCheck {

    private final ObligationTable table;
    private final Ladder ladder;
    private final Clock clock;

    OpenClockCheck(ObligationTable table, Ladder ladder, Clock clock) {
        this.table = table;
        this.ladder = ladder;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> dueNow(String dedupeKey, Notice.Kind kind, Instant dueAt) {
        var obligation = obligationIn(dedupeKey).flatMap(table::find);
        if (kind == Notice.Kind.NEW_TASK || kind == Notice.Kind.UNCLAIMED) {
            return obligation.isEmpty()
                    ? Optional.of(dueAt)
                    : obligation
                            .filter(task -> NewTasks.untaken(dedupeKey, task, table))
                            .map(Obligation::dueAt);
        }
        return obligation.isEmpty()
                ? Optional.of(dueAt)
                : obligation
                        .filter(Obligation::open)
                        .filter(open -> open.dueAt().equals(dueAt) || !toldAnew(open, kind))
                        .map(Obligation::dueAt);
    }

    /** Whether the steps of the new date will tell of it in their time. */
    private boolean toldAnew(Obligation moved, Notice.Kind kind) {
        return kind == Notice.Kind.OVERDUE
                ? moved.dueAt().isAfter(clock.instant())
                : ladder.plan(new Ladder.Round(moved, moved.dueAt(), table.roundBegan(moved))).stream()
                        .anyMatch(step -> step.stage() == Obligation.Stage.REMINDED);
    }

    /** The keys of the ladder and of nudges begin with the obligation. */
    private static Optional<UUID> obligationIn(String dedupeKey) {
        int end = dedupeKey.indexOf(':');
        try {
            return end < 0 ? Optional.empty() : Optional.of(UUID.fromString(dedupeKey.substring(0, end)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
