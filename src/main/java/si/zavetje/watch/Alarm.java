package si.zavetje.watch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding from the moment it was noticed until it is mended. */
public record Alarm(
        UUID id,
        Finding.Kind kind,
        String subject,
        @Nullable String caseReference,
        Instant raisedAt,
        @Nullable Instant seenAt,
        @Nullable String seenBy,
        @Nullable Instant endedAt) {

    Finding finding() {
        return new Finding(kind, caseReference, subject);
    }
}
