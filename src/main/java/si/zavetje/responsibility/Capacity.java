package si.zavetje.responsibility;

/** In what capacity an organisation answers for a case. */
public enum Capacity {
    POLICE,
    CRISIS_PROVIDER,
    SAFE_PROVIDER,
    REINTEGRATION_PROVIDER,
    SOCIAL_WORK_CENTRE,
    ASYLUM_OFFICE,
    PROSECUTOR
}
