package si.zavetje.proceedings;

/** How far criminal proceedings have come. */
public enum Stage {
    PRE_TRIAL,
    INVESTIGATION_REQUESTED,
    INVESTIGATION,
    INDICTMENT_FILED,
    INDICTMENT_FINAL,
    PRE_TRIAL_HEARING,
    MAIN_HEARING,
    FIRST_INSTANCE,
    APPEAL,
    SUPREME_COURT,
    FINAL
}
