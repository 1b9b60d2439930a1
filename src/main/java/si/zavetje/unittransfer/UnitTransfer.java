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
        @Nullable Instant settledAt,
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
        return new UnitTransfer(
                UUID.randomUUID(), caseReference, number, giver, unit, reason, now, null, null, null, 0);
    }

    boolean open() {
        return answer == null;
    }

    UnitTransfer answered(Answer what, Instant now) {
        if (!open()) {
            throw new IllegalStateException("the unit has answered");
        }
        return with(what, now, what == Answer.TAKEN_OVER ? now : null);
    }

    /** Whether nobody has to look at what became of it any more. */
    boolean settled() {
        return settledAt != null;
    }

    /** The unit of the case has seen the no, and asks another one or keeps the case. */
    UnitTransfer seen(Instant now) {
        return with(answer, answeredAt, now);
    }

    private UnitTransfer with(@Nullable Answer what, @Nullable Instant when, @Nullable Instant settled) {
        return new UnitTransfer(id, caseReference, number, giver, unit, reason, askedAt, what, when, settled, version);
    }
}
