package si.zavetje.notifications;

/** Where a feature leaves what somebody is to be told; it goes out with the transaction it was left in. */
public interface Notices {

    /** Leaves a notice; a second one with the same key is the same notice. */
    void post(Notice notice);
}
