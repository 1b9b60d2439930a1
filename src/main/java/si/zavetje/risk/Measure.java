package si.zavetje.risk;

/** What is done about a risk. */
public enum Measure {
    RELOCATE,
    POLICE_PATROL,
    ESCORT,
    PHONE_CHANGE,
    NO_CONTACT,
    WITNESS_PROTECTION_REFERRAL,
    OTHER
}
