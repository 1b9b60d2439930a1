package si.zavetje.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice as it lies in its table. */
public record PostedNotice(
        String dedupeKey,
        Notice.Kind kind,
        @Nullable String caseReference,
        @Nullable Instant dueAt,
        String organisation,
        Notice.Recipient recipient,
        boolean urgent,
        @Nullable String person,
        @Nullable Instant resolvedAt) {

    PostedNotice dueAt(Instant now) {
        return new PostedNotice(
                dedupeKey, kind, caseReference, now, organisation, recipient, urgent, person, resolvedAt);
    }
}
