package si.zavetje.audit;

/** What somebody did, or asked to be done. */
public enum Act {
    ORGANISATION_CREATED,
    ORGANISATION_CLOSED,
    ORGANISATION_REOPENED,
    ACCOUNT_CREATED,
    ACCOUNT_MOVED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    PASSWORD_RESET,
    HEAD_NAMED,
    HEAD_RELIEVED,
    CONTACT_CHANGED,
    ROTA_CHANGED,
    CONTRACT_CHANGED;

    /** What became of it. */
    public enum Outcome {
        /** It took effect at once. */
        DONE,
        /** It waits for a second person. */
        ASKED,
        /** The second person agreed, and it took effect. */
        CONFIRMED,
        /** The second person refused, and it has no effect. */
        REFUSED,
        /** Something else was asked or done instead, and it has no effect. */
        WITHDRAWN
    }
}
