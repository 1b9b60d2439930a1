package si.zavetje.identification;

/** Whom an inquiry asks next; nobody is interviewed twice for want of a note. */
enum NextStep {
    /** A helper offers the person a talk before the police ask. */
    HELPER,
    /** Whatever is missing is asked of others, or looked for. */
    OTHERS,
    OTHERS_AND_PERSON,
    PERSON,
    /** It is decided on what the file holds. */
    FILE;

    /** What a decision that says not enough leads to: the person is asked again only if she agrees. */
    static NextStep after(boolean personMissing, boolean agreed, boolean othersMissing, boolean situation) {
        if (personMissing && agreed) {
            return othersMissing ? OTHERS_AND_PERSON : PERSON;
        }
        return situation && !personMissing && !othersMissing ? FILE : OTHERS;
    }

    boolean asksOthers() {
        return this == OTHERS || this == OTHERS_AND_PERSON;
    }
}
