package si.zavetje.victimassistance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One service of one case: when it was asked for, when its work began and when it ended. */
@Table("zv_service_run")
record ServiceRun(
        @Id UUID id,
        String caseReference,
        AssistanceService service,
        int number,
        Instant askedAt,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        @Version int version) {

    static ServiceRun asked(String caseReference, AssistanceService service, int number, Instant now) {
        return new ServiceRun(UUID.randomUUID(), caseReference, service, number, now, null, null, 0);
    }

    boolean waits() {
        return beganAt == null && endedAt == null;
    }

    boolean runs() {
        return endedAt == null;
    }

    /** What was asked for begins. */
    ServiceRun begins(Instant now) {
        if (!waits()) {
            throw new IllegalStateException(service + " does not wait for its beginning");
        }
        return new ServiceRun(id, caseReference, service, number, askedAt, now, endedAt, version);
    }

    /** What runs ends. */
    ServiceRun ends(Instant now) {
        if (!runs()) {
            throw new IllegalStateException(service + " does not run");
        }
        return new ServiceRun(id, caseReference, service, number, askedAt, beganAt, now, version);
    }
}
