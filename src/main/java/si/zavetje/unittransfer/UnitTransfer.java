package si.zavetje.unittransfer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** The question to one police unit whether it takes a case over, and what it said. */
@Table("zv_unit_transfer")
record UnitTransfer(
        @Id UUID id,
        String caseReference,
        int number,
        String giver,
        String unit,
        Reason reason,
        Instant askedAt,
        @Nullable Answer answer,
        @Nullable Instant answeredAt,
        @Version int version) {

    /** Why another unit is right for it; nothing that could name a person. */
    enum Reason {
        TERRITORY,
        SPECIALISED,
        CONFLICT_OF_INTEREST,
        SAFETY,
        OTHER
    }

    /** What became of the question. */
    enum Answer {
        TAKEN_OVER,
        DECLINED,
        NO_ANSWER
    }

    static UnitTransfer asked(String caseReference, int number, String giver, String unit, Reason reason, Instant now) {
        return new UnitTransfer(UUID.randomUUID(), caseReference, number, giver, unit, reason, now, null, null, 0);
    }

    boolean open() {
        return answer == null;
    }

    UnitTransfer answered(Answer what, Instant now) {
        if (!open()) {
            throw new IllegalStateException("the unit has answered");
        }
        return new UnitTransfer(id, caseReference, number, giver, unit, reason, askedAt, what, now, version);
    }
}
