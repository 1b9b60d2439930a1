package si.zavetje.reopening;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.shared.CaseReference;
import si.zavetje.victimassistance.Outcome;

/** That a closed case was opened again, why, and how it had been closed; it is never changed. */
@Table("zv_case_reopening")
record Reopening(
        @Id UUID id,
        String caseReference,
        int number,
        Instant closedAt,
        Outcome outcome,
        Reason reason,
        Instant reopenedAt,
        @Version int version) {

    /** Why a closed case is opened again. */
    enum Reason {
        HELP_NEEDED_AGAIN,
        NEW_FACTS,
        CLOSED_BY_MISTAKE,
        /** It was closed because the person seemed to have another case. */
        LINK_WAS_WRONG
    }

    static Reopening of(
            CaseReference reference, int number, Instant closedAt, Outcome outcome, Reason reason, Instant now) {
        return new Reopening(UUID.randomUUID(), reference.text(), number, closedAt, outcome, reason, now, 0);
    }
}
