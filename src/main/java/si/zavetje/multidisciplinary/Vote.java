package si.zavetje.multidisciplinary;

/** What a member says to a proposal. */
enum Vote {
    YES,
    NO,
    ABSTAIN
}
