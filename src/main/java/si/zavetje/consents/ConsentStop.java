package si.zavetje.consents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody must stop because a consent was taken back: which body says so, and what it said. */
@Table("zv_consent_stop")
record ConsentStop(
        @Id UUID id,
        String caseReference,
        int number,
        Recipient recipient,
        Purpose purpose,
        String body,
        @Nullable Done done,
        @Nullable Instant doneAt,
        @Version int version) {

    /** What became of what the recipient knew. */
    enum Done {
        ERASED,
        KEPT_BY_LAW,
        NOTHING_RECEIVED
    }

    static ConsentStop asked(String caseReference, int number, Recipient recipient, Purpose purpose, String body) {
        return new ConsentStop(UUID.randomUUID(), caseReference, number, recipient, purpose, body, null, null, 0);
    }

    boolean open() {
        return done == null;
    }

    /** It has stopped. */
    ConsentStop confirmed(Done what, Instant now) {
        if (!open()) {
            throw new IllegalStateException("it was confirmed before");
        }
        return new ConsentStop(id, caseReference, number, recipient, purpose, body, what, now, version);
    }
}
