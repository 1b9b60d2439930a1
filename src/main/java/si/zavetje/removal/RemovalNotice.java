package si.zavetje.removal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.shared.CaseReference;

/** What one body was told: until when the person of a case must not be removed, or that this holds no longer. */
@Table("zv_removal_notice")
record RemovalNotice(
        @Id UUID id,
        String caseReference,
        int number,
        String recipient,
        @Nullable LocalDate untilDay,
        Instant sentAt,
        @Nullable Receipt receipt,
        @Nullable Instant receiptAt,
        @Version int version) {

    /** What the body says to it. */
    enum Receipt {
        NOTED,
        STOPPED,
        WHO
    }

    static RemovalNotice sent(
            CaseReference reference, int number, String recipient, @Nullable LocalDate until, Instant now) {
        return new RemovalNotice(UUID.randomUUID(), reference.text(), number, recipient, until, now, null, null, 0);
    }

    /** Whether the body has not confirmed it. */
    boolean waits() {
        return receipt == null;
    }

    /** Whether the body cannot tell who is meant. */
    boolean asksWho() {
        return receipt == Receipt.WHO;
    }

    /** The body confirms it, or asks who is meant. */
    RemovalNotice confirmed(Receipt said, Instant now) {
        return new RemovalNotice(id, caseReference, number, recipient, untilDay, sentAt, said, now, version);
    }
}
