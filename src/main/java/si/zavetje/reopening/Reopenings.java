package si.zavetje.reopening;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.database.NewRows;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.earlierreferrals.LinkUndoing;
import si.zavetje.referral.Referral;
import si.zavetje.reopening.Reopening.Reason;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.Refusal;
import si.zavetje.victimassistance.Outcome;

/** Opens closed cases again, for some time after they were closed; afterwards a new referral begins. */
@Service
public class Reopenings {

    /** A closed case is open again: somebody looks at it. */
    public record Reopened(CaseReference reference) {}

    private final ReopeningRows rows;
    private final Referral referral;
    private final CaseEvents caseEvents;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reopenings(
            ReopeningRows rows,
            Referral referral,
            CaseEvents caseEvents,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.referral = referral;
        this.caseEvents = caseEvents;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the case is closed, and not too long. */
    public boolean possible(CaseReference reference) {
        return referral.closed(reference)
                .filter(closed -> !clock.instant().isAfter(deadlines.due(reference, "case.reopen", closed.at())))
                .isPresent();
    }

    /**
     * Opens it again.
     *
     * @throws Refusal if it is open, was closed too long ago, or because the person died and nobody says that this was wrong
     */
    @Transactional
    void reopen(CaseReference reference, Reason reason) {
        if (!possible(reference)) {
            throw new Refusal("reopening.notToBeReopened");
        }
        open(reference, reason);
    }

    /** Who was taken for somebody else has a case of her own again; one that was closed for a reason of its own stays closed. */
    @EventListener
    void on(LinkUndoing.Undone undone) {
        referral.closed(undone.reference())
                .filter(closed -> Outcome.valueOf(closed.outcome()) == Outcome.DUPLICATE_MERGED)
                .ifPresent(merged -> open(undone.reference(), Reason.LINK_WAS_WRONG));
    }

    private void open(CaseReference reference, Reason reason) {
        var closed = referral.closed(reference).orElseThrow();
        var outcome = Outcome.valueOf(closed.outcome());
        if (outcome == Outcome.DECEASED && reason != Reason.CLOSED_BY_MISTAKE) {
            throw new Refusal("reopening.diedOnRecord");
        }
        int before = rows.countByCaseReference(reference.text());
        NewRows.add(
                () -> rows.save(Reopening.of(reference, before + 1, closed.at(), outcome, reason, clock.instant())));
        referral.reopen(reference);
        // The case runs before anything is asked for in it.
        events.publishEvent(new Reopened(reference));
        if (outcome == Outcome.DECEASED) {
            caseEvents.takeBackDeath(reference);
        }
        if (reason == Reason.HELP_NEEDED_AGAIN) {
            caseEvents.wantsHelp(reference);
        }
    }
}
