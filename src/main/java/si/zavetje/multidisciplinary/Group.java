package si.zavetje.multidisciplinary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The group named for a case, when it met last, and since when it is to meet for something. */
record Group(
        UUID id,
        String caseReference,
        int number,
        String chair,
        Instant namedAt,
        @Nullable Instant metAt,
        @Nullable Instant matterAskedAt,
        @Nullable Instant calledAt,
        long version) {}
