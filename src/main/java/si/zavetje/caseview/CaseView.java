package si.zavetje.caseview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.zavetje.casefile.CaseReading.ReadEntry;
import si.zavetje.consents.Consent;
import si.zavetje.obligations.Obligation;
import si.zavetje.responsibility.Responsibilities.Stood;
import si.zavetje.shared.CaseReference;

/**
 * A case as its reader may see it; whoever stands to it no more, or not yet, sees entries and nothing else. What became of
 * the person stands in the entry that closed it, for whoever may read that.
 */
public record CaseView(
        CaseReference reference,
        boolean standsToIt,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<Service> services,
        List<Stood> bodies,
        List<OpenTask> tasks,
        List<Obligation> clocks,
        List<ReadEntry> entries,
        List<Consent> consents,
        List<Instant> hearings,
        boolean readsGroup,
        boolean readsGuardians) {}
