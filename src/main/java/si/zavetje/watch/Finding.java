package si.zavetje.watch;

import org.jspecify.annotations.Nullable;

/** One thing that is broken: of what kind, which row it is about, and in which case if it belongs to one. */
public record Finding(Kind kind, @Nullable String caseReference, String subject) {

    /** What makes two findings one, whichever of its cases it is told of. */
    record Key(Kind kind, String subject) {}

    Key key() {
        return new Key(kind, subject);
    }

    /** What can be wrong with a clock. */
    public enum Kind {
        /** Due two minutes ago, and nothing happened. */
        OVERDUE,
        /** To be met, but no timer runs and no task waits. */
        NO_CLOCK,
        /** A timer or a task nobody watches. */
        NO_OBLIGATION,
        /** The engine has given up. */
        NO_RETRIES,
        /** Somebody stopped it. */
        SUSPENDED,
        /** An open case with no task, no timer and no outcome. */
        STRANDED_CASE,
        /** Somebody holds a task who may not do it. */
        WRONG_HOLDER,
        /** A task waits for an organisation in which nobody may work. */
        NOBODY_THERE,
        /** A notice reached nobody. */
        UNDELIVERED,
        /** The watcher itself has given no sign of life. */
        WATCHER_SILENT
    }
}
