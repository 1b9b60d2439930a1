package si.zavetje.escalation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.ObligationTable;
import si.zavetje.shared.CaseReference;

/** The deadlines of a case that passed in silence, until the coordinator has looked at them. */
@Service
class LateDeadlines {

    private final ObligationTable table;
    private final Clock clock;

    LateDeadlines(ObligationTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Those that nobody has looked at yet. */
    List<Obligation> of(CaseReference reference) {
        return table.unsettledIn(reference);
    }

    /** Notes who looked at them. */
    @Transactional
    void acknowledge(Collection<Obligation> late, String username) {
        late.forEach(obligation -> table.acknowledge(obligation, username, clock.instant()));
    }
}
