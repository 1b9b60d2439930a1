package si.zavetje.notifications;

import java.util.List;

/** Where a feature leaves what somebody is to be told; it goes out with the transaction it was left in. */
public interface Notices {

    /** Leaves a notice; a second one with the same key is the same notice. */
    void post(Notice notice);

    /** Leaves several at once. */
    default void postAll(List<Notice> several) {
        several.forEach(this::post);
    }
}
