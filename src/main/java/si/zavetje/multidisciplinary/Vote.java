package si.zavetje.multidisciplinary;

/** What a member says to a proposal, or why she says nothing to it. */
enum Vote {
    YES,
    NO,
    ABSTAIN,
    /** Not in writing: the group has to meet. */
    MEETING,
    /** She has an interest of her own in the matter. */
    CONFLICT,
    /** She made the proposal. */
    PROPOSED;

    /** Whether she is one of those who decide. */
    boolean decides() {
        return this != CONFLICT && this != PROPOSED;
    }
}
