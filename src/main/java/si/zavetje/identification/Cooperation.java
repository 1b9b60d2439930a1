package si.zavetje.identification;

/** Whether a person wants to take part in proceedings; it is a condition for nothing. */
public enum Cooperation {
    YES,
    NO,
    UNDECIDED,
    NOT_ASKED
}
