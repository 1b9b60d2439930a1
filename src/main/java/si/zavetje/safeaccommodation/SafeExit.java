package si.zavetje.safeaccommodation;

/** Why a person left a safe place, and where to. */
public enum SafeExit {
    REINTEGRATION,
    /** A life of her own. */
    INDEPENDENT,
    RETURN,
    /** Another house, or another country. */
    TRANSFER,
    WITHDREW,
    MISSING,
    NOT_A_VICTIM,
    LOSS_OF_RIGHT,
    DECEASED,
    OTHER;

    /** Whether nothing is left to arrange for her here. */
    boolean endsAssistance() {
        return this == WITHDREW || this == MISSING || this == NOT_A_VICTIM || this == DECEASED;
    }
}
