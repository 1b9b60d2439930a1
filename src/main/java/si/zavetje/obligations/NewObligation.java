package si.zavetje.obligations;

import java.time.Instant;
import si.zavetje.shared.CaseReference;

/** A clock that begins to run: what the model asked, and what the domain answered. */
public record NewObligation(
        CaseReference reference,
        String phase,
        String activity,
        String ruleKey,
        boolean within,
        Obligation.Timing timing,
        String clockId,
        String responsible,
        Instant dueAt) {}
