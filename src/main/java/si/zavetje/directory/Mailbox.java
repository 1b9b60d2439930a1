package si.zavetje.directory;

/** The mailbox of somebody who works here; only the directory can hand one out, so nobody else can be written to. */
public final class Mailbox {

    private final String address;

    Mailbox(String address) {
        this.address = address;
    }

    /** The address alone, without a name. */
    public String address() {
        return address;
    }
}
