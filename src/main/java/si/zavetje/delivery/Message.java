package si.zavetje.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message to one colleague, on its way. */
record Message(
        UUID id,
        @Nullable String account,
        String organisation,
        String language,
        boolean urgent,
        Instant notBefore,
        State state,
        int attempts,
        Instant nextAttemptAt,
        long version) {

    /** How far it has come. */
    enum State {
        /** Not tried yet. */
        WAITING,
        /** Being sent. */
        CLAIMED,
        SENT,
        /** Did not arrive, will be tried again. */
        FAILED,
        /** Left nowhere: all of it was settled before. */
        WITHDRAWN,
        /** Will not arrive unless somebody does something. */
        UNDELIVERABLE
    }
}
