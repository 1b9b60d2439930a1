package si.zavetje.coordination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import si.zavetje.notifications.Notice;

/** What became of one notice for one recipient; the organisation and the role say who, not a name or an address. */
public record Delivery(
        Notice.Kind kind,
        String organisation,
        Notice.Recipient recipient,
        boolean urgent,
        boolean late,
        Instant postedAt,
        @Nullable Instant notBefore,
        State state,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable String problem) {

    /** How far it has come, for whoever looks at the case. */
    public enum State {
        /** Has not left: its time has not come, or it is being sent. */
        WAITING,
        SENT,
        /** Did not arrive, will be tried again. */
        FAILED,
        /** What it is about was settled before it left. */
        WITHDRAWN,
        /** Was sent, and came back. */
        BOUNCED,
        /** Did not arrive and will not, unless somebody does something. */
        UNDELIVERABLE
    }
}
