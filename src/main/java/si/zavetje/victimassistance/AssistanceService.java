package si.zavetje.victimassistance;

/** What a person can be given in a case; each runs by itself, beside the others, once somebody asked for it. */
public enum AssistanceService {
    IDENTIFICATION,
    CRISIS_ACCOMMODATION,
    PERMISSION_TO_STAY,
    FORMAL_STATUS,
    SAFE_ACCOMMODATION,
    REINTEGRATION,
    ONWARD_SUPPORT,
    /** It goes on with the person from house to house, and across the border. */
    ASSISTED_RETURN,
    /** It is watched beside all others, and beyond the end of the case. */
    COMPENSATION;

    /** Whether the case waits for its end. */
    boolean holdsCase() {
        return this != COMPENSATION;
    }
}
