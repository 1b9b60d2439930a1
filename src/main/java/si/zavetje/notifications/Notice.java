package si.zavetje.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import si.zavetje.shared.CaseReference;

/**
 * What is to be told to whom: a case reference and a due instant, never a word about a person. Where a worker has taken
 * the task, she alone is named; whatever is not urgent waits until the morning. By whose doing it came about is not told.
 */
public record Notice(
        String dedupeKey,
        Kind kind,
        @Nullable CaseReference reference,
        @Nullable Instant dueAt,
        String organisation,
        Recipient recipient,
        boolean late,
        boolean urgent,
        @Nullable String person,
        @Nullable String causedBy) {

    public Notice(
            String dedupeKey,
            Kind kind,
            @Nullable CaseReference reference,
            @Nullable Instant dueAt,
            String organisation,
            Recipient recipient,
            boolean late,
            boolean urgent,
            @Nullable String person) {
        this(dedupeKey, kind, reference, dueAt, organisation, recipient, late, urgent, person, null);
    }

    /** The same, by the doing of somebody who therefore knows and is not told herself. */
    public Notice causedBy(@Nullable String username) {
        return new Notice(dedupeKey, kind, reference, dueAt, organisation, recipient, late, urgent, person, username);
    }

    /** What a notice is about. */
    public enum Kind {
        /** A task waits for an organisation, or for one of its people. */
        NEW_TASK,
        /** A task that cannot wait was told, and nobody has taken it. */
        UNCLAIMED,
        /** Something falls due. */
        REMINDER,
        /** Something is overdue. */
        OVERDUE,
        /** A clock may not run as it should. */
        ALARM,
        /** Somebody's access to the cases of an organisation was asked for, confirmed or ended. */
        ACCESS,
        /** Whoever had claimed a task has gone, and it is free again; the person is who went. */
        RELEASED,
        /** A colleague has taken a task over. */
        TAKEN_OVER,
        /** Another organisation answers for a case, or another person belongs to its group. */
        REASSIGNED,
        /** Somebody does what people rarely do. */
        UNUSUAL,
        /** What decides who has access was changed past this program. */
        TAMPERED
    }

    /** Who in the organisation is meant. */
    public enum Recipient {
        WORKER,
        DEPUTY,
        COORDINATOR
    }
}
