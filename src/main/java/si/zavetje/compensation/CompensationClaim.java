package si.zavetje.compensation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One claim that was filed, and what came of it. */
@Table("zv_compensation_claim")
record CompensationClaim(
        @Id UUID id,
        String caseReference,
        int number,
        LocalDate filedOn,
        @Nullable Came came,
        @Nullable LocalDate cameOn,
        @Nullable LocalDate supplementUntil,
        boolean inPart,
        @Nullable Remedy remedy,
        @Nullable Paid paid,
        @Version int version) {

    /** What came from the authority, or from the person. */
    enum Came {
        NOTHING,
        SUPPLEMENT,
        GRANTED,
        PARTLY,
        REFUSED,
        WITHDRAWN;

        /** Whether something can be done against it. */
        boolean allowsRemedy() {
            return this == PARTLY || this == REFUSED;
        }
    }

    /** What the person wants against a decision. */
    enum Remedy {
        FILED,
        NOT_YET,
        NOT_WANTED
    }

    /** Whether the money has come. */
    enum Paid {
        YES,
        NOT_YET,
        NOT_POSSIBLE
    }

    static CompensationClaim filed(String caseReference, int before, LocalDate on) {
        return new CompensationClaim(
                UUID.randomUUID(), caseReference, before + 1, on, null, null, null, false, null, null, 0);
    }

    /** Whether something is still to come of it. */
    boolean pending() {
        return came != Came.WITHDRAWN
                && paid != Paid.YES
                && paid != Paid.NOT_POSSIBLE
                && !(came == Came.REFUSED && remedy == Remedy.NOT_WANTED && !inPart);
    }

    /** Something came, or nothing yet. */
    CompensationClaim came(Came what, @Nullable LocalDate on, @Nullable LocalDate until) {
        return new CompensationClaim(
                id,
                caseReference,
                number,
                filedOn,
                what,
                on,
                what == Came.SUPPLEMENT ? until : supplementUntil,
                inPart || what == Came.PARTLY,
                null,
                paid,
                version);
    }

    /** The person wants something against the decision, or not. */
    CompensationClaim answered(Remedy wanted) {
        return new CompensationClaim(
                id, caseReference, number, filedOn, came, cameOn, supplementUntil, inPart, wanted, paid, version);
    }

    /** The money has come, or not. */
    CompensationClaim paid(Paid now) {
        return new CompensationClaim(
                id, caseReference, number, filedOn, came, cameOn, supplementUntil, inPart, remedy, now, version);
    }
}
