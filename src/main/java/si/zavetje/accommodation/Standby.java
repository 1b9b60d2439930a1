package si.zavetje.accommodation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One question to one provider, and what came of it; those asked after one announcement make a round. */
@Table("zv_standby")
record Standby(
        @Id @Nullable Long position,
        String caseReference,
        int round,
        String provider,
        Instant askedAt,
        Instant eta,
        @Nullable Instant preparedAt,
        @Nullable Outcome outcome,
        @Nullable Instant closedAt,
        @Version int version) {

    /** What came of a standby. */
    enum Outcome {
        ADMITTED,
        NO_SHOW,
        CANCELLED,
        NO_CAPACITY,
        NO_ANSWER
    }

    static Standby asked(String caseReference, int round, String provider, Instant now, Instant eta) {
        return new Standby(null, caseReference, round, provider, now, eta, null, null, null, 0);
    }

    boolean open() {
        return outcome == null;
    }

    /** A place is ready. */
    Standby prepared(Instant now) {
        if (!open() || preparedAt != null) {
            throw new IllegalStateException("nobody is asked for a place");
        }
        return new Standby(position, caseReference, round, provider, askedAt, eta, now, null, null, version);
    }

    /** The question is answered, or asked no more. */
    Standby closed(Outcome what, Instant now) {
        if (!open()) {
            throw new IllegalStateException("the standby is closed");
        }
        return new Standby(position, caseReference, round, provider, askedAt, eta, preparedAt, what, now, version);
    }
}
