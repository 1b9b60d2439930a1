package si.zavetje.proceedings;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One hearing that was fixed, and whether it is prepared with the person. */
@Table("zv_hearing")
record Hearing(
        @Id UUID id,
        String caseReference,
        int number,
        Instant at,
        Instant fixedAt,
        boolean cancelled,
        boolean prepared,
        @Version int version) {

    static Hearing fixed(String caseReference, int before, Instant at, Instant now) {
        return new Hearing(UUID.randomUUID(), caseReference, before + 1, at, now, false, false, 0);
    }

    /** Whether somebody is still to prepare it with the person. */
    boolean toPrepare() {
        return !cancelled && !prepared;
    }

    /** It does not take place, or not then. */
    Hearing isCancelled() {
        return new Hearing(id, caseReference, number, at, fixedAt, true, prepared, version);
    }

    /** What can be done before it is done. */
    Hearing isPrepared() {
        return new Hearing(id, caseReference, number, at, fixedAt, cancelled, true, version);
    }
}
