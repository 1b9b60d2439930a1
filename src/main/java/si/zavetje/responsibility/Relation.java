package si.zavetje.responsibility;

/** How a reader stands to a case. */
public enum Relation {
    /** The reader's organisation answers for the case now. */
    RESPONSIBLE,
    /** The reader is appointed to the group of the case. */
    APPOINTED,
    /** The reader was named to the group of the case and has yet to sign the statement. */
    NAMED,
    /** The reader's organisation is asked whether the person is one it knows already, or can move to it. */
    ASKED,
    /** The reader's organisation sent the referral, which nobody has taken up or closed yet. */
    SENDER,
    /** The reader's organisation answered for the case once. */
    FORMER,
    /** No relation at all. */
    NONE
}
