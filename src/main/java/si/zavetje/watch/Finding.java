package si.zavetje.watch;

import org.jspecify.annotations.Nullable;

/** One thing that is broken: of what kind, which row it is about, and in which case if it belongs to one. */
public record Finding(Kind kind, @Nullable String caseReference, String subject) {

    /** What makes two findings one, whichever of its cases it is told of. */
    record Key(Kind kind, String subject) {}

    Key key() {
        return new Key(kind, subject);
    }

    /** Whether somebody wrote past this program, and administrators must know. */
    boolean isTampering() {
        return kind == Kind.CHANGED_ACCOUNT || kind == Kind.CHANGED_ORGANISATION;
    }

    /** What can be wrong. */
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
        /** What decides who may sign in, and for whom she acts, was changed past this program. */
        CHANGED_ACCOUNT,
        /** The same of an organisation. */
        CHANGED_ORGANISATION,
        /** A notice reached nobody. */
        UNDELIVERED,
        /** The watcher itself has given no sign of life. */
        WATCHER_SILENT
    }
}
