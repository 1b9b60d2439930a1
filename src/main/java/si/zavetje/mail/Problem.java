package si.zavetje.mail;

/** Why a message did not arrive; a code, because what servers answer may contain anything. */
public enum Problem {
    /** The organisation has nobody who may work. */
    NOBODY(true, false),
    /** No mailbox was entered for her. */
    NO_ADDRESS(true, false),
    /** The address is not that of anybody who works here. */
    NOT_AN_ACCOUNT(true, false),
    /** The server says that this can never arrive. */
    REFUSED(true, false),
    /** A server took it, and sent it back. */
    BOUNCED(true, false),
    /** The server says: later. */
    DEFERRED(false, false),
    /** The server does not let us in. */
    NOT_LET_IN(false, true),
    /** There is no connection to a server. */
    NO_SERVER(false, true),
    /** The server is too slow. */
    TOO_SLOW(false, true),
    /** The server hung up before it said yes. */
    CUT_OFF(false, true),
    /** The file could not be written. */
    NO_FILE(false, true);

    private final boolean lasting;
    private final boolean everybodys;

    Problem(boolean lasting, boolean everybodys) {
        this.lasting = lasting;
        this.everybodys = everybodys;
    }

    /** Whether trying again helps nobody. */
    public boolean isLasting() {
        return lasting;
    }

    /** Whether the next message would fare the same. */
    public boolean isEverybodys() {
        return everybodys;
    }
}
