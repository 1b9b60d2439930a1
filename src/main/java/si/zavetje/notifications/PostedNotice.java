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
        @Nullable Instant resolvedAt,
        @Nullable String causedBy) {

    /** The notice as it will lie there. */
    public static PostedNotice of(Notice notice) {
        var reference = notice.reference();
        return new PostedNotice(
                notice.dedupeKey(),
                notice.kind(),
                reference == null ? null : reference.text(),
                notice.dueAt(),
                notice.organisation(),
                notice.recipient(),
                notice.urgent(),
                notice.person(),
                null,
                notice.causedBy());
    }

    PostedNotice dueAt(Instant now) {
        return new PostedNotice(
                dedupeKey, kind, caseReference, now, organisation, recipient, urgent, person, resolvedAt, causedBy);
    }
}
