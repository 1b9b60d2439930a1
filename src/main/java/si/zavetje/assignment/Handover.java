package si.zavetje.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a task left the hands of somebody other than by her own doing: to whom, by whom, why and when. */
public record Handover(
        String taskId,
        int number,
        String caseReference,
        String activity,
        String organisation,
        String fromAccount,
        @Nullable String toAccount,
        @Nullable String byAccount,
        String reason,
        Instant handedAt) {}
