package si.zavetje.identification;

/** What complaints and reports make of a person: a complaint identifies, a report under Art. 148(10) ZKP does not yet. */
public enum FormalStatus {
    IDENTIFIED,
    POTENTIAL,
    NOT_A_VICTIM
}
