package si.zavetje.obligations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import si.zavetje.shared.CaseReference;

/**
 * A clock that begins to run: what the model asked, and what the domain answered; where it is one person's own task, hers, and
 * by whose doing it begins, if by anybody's.
 */
public record NewObligation(
        CaseReference reference,
        String phase,
        String activity,
        String ruleKey,
        boolean within,
        Obligation.Timing timing,
        String clockId,
        String responsible,
        Instant dueAt,
        @Nullable String assignee,
        @Nullable String causedBy) {

    public NewObligation(
            CaseReference reference,
            String phase,
            String activity,
            String ruleKey,
            boolean within,
            Obligation.Timing timing,
            String clockId,
            String responsible,
            Instant dueAt) {
        this(reference, phase, activity, ruleKey, within, timing, clockId, responsible, dueAt, null, null);
    }
}
