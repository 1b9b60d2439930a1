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
    /** She does not want to be assisted any more. */
    ASSISTANCE_WITHDRAWN,
    /** One recipient may not have her data any more. */
    RECIPIENT_WITHDRAWN,
    NOT_FOUND,
    /** She is not in Slovenia any more. */
    LEFT_COUNTRY,
    DECEASED;

    boolean isAbsence() {
        return this == LEFT || this == MISSING;
    }
}
