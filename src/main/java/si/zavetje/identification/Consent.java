package si.zavetje.identification;

/** What a person answered when she was asked. */
enum Consent {
    NOT_ASKED,
    YES,
    NO
}
