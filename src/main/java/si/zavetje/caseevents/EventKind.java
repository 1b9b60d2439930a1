package si.zavetje.caseevents;

/** What may happen to a person at any time. */
public enum EventKind {
    LEFT,
    MISSING,
    RETURNED,
    IN_DANGER,
    /** Somebody who saw her doubts that she is grown up. */
    POSSIBLY_CHILD,
    GROUP_NEEDED,
    MORE_DAYS_NEEDED,
    /** Somebody suspects a parent or guardian of a child, or sees that they want something else than what is good for it. */
    GUARDIAN_SUSPECTED,
    /** She does not want to be assisted any more. */
    ASSISTANCE_WITHDRAWN,
    /** She wants to be assisted after all. */
    ASSISTANCE_WANTED,
    NOT_FOUND,
    /** She is not in Slovenia any more. */
    LEFT_COUNTRY,
    DECEASED;

    boolean isAbsence() {
        return this == LEFT || this == MISSING || this == LEFT_COUNTRY;
    }

    /** Whether it is over as soon as that happens; what has no end holds until it is taken back. */
    boolean endsWith(EventKind later) {
        return switch (this) {
            case LEFT, MISSING, NOT_FOUND, LEFT_COUNTRY -> later == RETURNED;
            case ASSISTANCE_WITHDRAWN -> later == ASSISTANCE_WANTED;
            case RETURNED,
                    IN_DANGER,
                    POSSIBLY_CHILD,
                    GROUP_NEEDED,
                    MORE_DAYS_NEEDED,
                    GUARDIAN_SUSPECTED,
                    ASSISTANCE_WANTED,
                    DECEASED -> false;
        };
    }
}
