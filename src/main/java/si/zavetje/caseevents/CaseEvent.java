package si.zavetje.caseevents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One event in a case, as it was reported; a report that was wrong is kept and taken back. */
@Table("zv_case_event")
record CaseEvent(
        @Id UUID id,
        String caseReference,
        int number,
        EventKind kind,
        Instant happenedAt,
        boolean underThreat,
        @Nullable Instant takenBackAt,
        @Version int version) {

    boolean stands() {
        return takenBackAt == null;
    }

    /** What was reported did not happen. */
    CaseEvent takenBack(Instant now) {
        if (!stands()) {
            throw new IllegalStateException("the report was taken back before");
        }
        return new CaseEvent(id, caseReference, number, kind, happenedAt, underThreat, now, version);
    }
}
