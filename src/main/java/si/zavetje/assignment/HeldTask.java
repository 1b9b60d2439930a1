package si.zavetje.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import si.zavetje.shared.CaseReference;

/** A task of an organisation that one of its people has claimed. */
public record HeldTask(
        String id,
        String name,
        String activity,
        CaseReference reference,
        String organisation,
        String holder,
        @Nullable Instant dueAt) {}
