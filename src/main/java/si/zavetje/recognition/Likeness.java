package si.zavetje.recognition;

/** In what two referrals are alike, strongest first. */
enum Likeness {
    /** The same number of a document. */
    DOCUMENT(12),
    /** The same name in whatever letters and order, and an age that fits. */
    NAME(6),
    /** A name that sounds alike, and an age that fits. */
    SOUND(4),
    /** A name that differs by a slip of one letter, and an age that fits. */
    SLIP(4),
    /** One part of the name that sounds alike, and the same day of birth. */
    PART(3);

    private final int weight;

    Likeness(int weight) {
        this.weight = weight;
    }

    /** How much it says; what else is known adds to it. */
    int weight() {
        return weight;
    }
}
