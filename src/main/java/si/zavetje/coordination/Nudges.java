package si.zavetje.coordination;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.delivery.DeliveryTimes;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.escalation.Urgency;
import si.zavetje.notifications.Notice;
import si.zavetje.notifications.Notices;
import si.zavetje.obligations.ObligationTable;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.Refusal;

/** The coordinator's own reminder to whoever must act, besides the ladder; each is noted. */
@Service
public class Nudges {

    private final JdbcClient jdbc;
    private final ObligationTable table;
    private final Notices notices;
    private final DeliveryTimes times;
    private final Urgency urgency;
    private final DeadlineListSettings settings;
    private final Clock clock;

    Nudges(
            JdbcClient jdbc,
            ObligationTable table,
            Notices notices,
            DeliveryTimes times,
            Urgency urgency,
            DeadlineListSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.notices = notices;
        this.times = times;
        this.urgency = urgency;
        this.settings = settings;
        this.clock = clock;
    }

    /** One reminder: when, and by whom. */
    public record Nudge(Instant nudgedAt, String nudgedBy) {}

    /**
     * Reminds the responsible organisation, and says when the first of its people is told; empty if nobody can be.
     *
     * @throws Refusal when the clock has stopped, or somebody reminded her a moment ago
     */
    @Transactional
    public Optional<Instant> nudge(UUID obligationId, Reader by) {
        if (by.role() != OrganisationKind.COORDINATOR) {
            throw new AccessDenied();
        }
        var obligation = table.get(obligationId);
        var now = clock.instant();
        var before = of(obligationId);
        if (!obligation.open()) {
            throw new Refusal("obligations.over");
        }
        if (before.stream().anyMatch(nudge -> nudge.nudgedAt().isAfter(now.minus(settings.nudgePause())))) {
            throw new Refusal("obligations.nudgedJustNow");
        }
        jdbc.sql("insert into zv_obligation_nudge (obligation_id, number, nudged_at, nudged_by) values (?, ?, ?, ?)")
                .params(obligationId, before.size() + 1, now.atOffset(ZoneOffset.UTC), by.username())
                .update();
        var notice = new Notice(
                obligationId + ":NUDGE" + (before.size() + 1),
                obligation.dueAt().isAfter(now) ? Notice.Kind.REMINDER : Notice.Kind.OVERDUE,
                obligation.reference(),
                obligation.dueAt(),
                obligation.responsible(),
                Notice.Recipient.WORKER,
                false,
                urgency.isUrgent(obligation),
                table.assigneeOf(obligation));
        notices.post(notice);
        return times.firstToldAt(notice);
    }

    /** Every reminder the coordinator sent for a clock, in order. */
    public List<Nudge> of(UUID obligationId) {
        return jdbc.sql("select nudged_at, nudged_by from zv_obligation_nudge where obligation_id = ? order by number")
                .param(obligationId)
                .query(Nudge.class)
                .list();
    }
}
