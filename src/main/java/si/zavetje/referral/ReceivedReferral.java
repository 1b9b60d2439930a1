package si.zavetje.referral;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.shared.CaseReference;

/** What the process must know of a referral, and may stand in the clear: no date of birth, and nothing it follows from. */
@Table("zv_referral")
record ReceivedReferral(
        @Id String caseReference,
        Instant receivedAt,
        Referral.LegalStatus legalStatus,
        boolean immediateDanger,
        boolean detained,
        boolean child,
        int accompanyingChildren,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        @Version long version) {

    CaseReference reference() {
        return new CaseReference(caseReference);
    }

    boolean open() {
        return endedAt == null;
    }

    /** How it was closed, if it is. */
    Optional<Referral.Ended> ended() {
        return endedAt == null || outcome == null
                ? Optional.empty()
                : Optional.of(new Referral.Ended(endedAt, outcome));
    }

    /** Whether she is a child, or is to be treated as one, was judged anew. */
    ReceivedReferral judged(boolean nowChild) {
        demandOpen();
        return copy(legalStatus, immediateDanger, nowChild, accompanyingChildren, null, null);
    }

    /** The ground on which she is in Slovenia is another than was thought. */
    ReceivedReferral withLegalStatus(Referral.LegalStatus right) {
        demandOpen();
        return copy(right, immediateDanger, child, accompanyingChildren, null, null);
    }

    /** She is in danger of whom it was not known, or the other way round. */
    ReceivedReferral withDanger(boolean nowInDanger) {
        demandOpen();
        return copy(legalStatus, nowInDanger, child, accompanyingChildren, null, null);
    }

    /** It is known now how many children are with her. */
    ReceivedReferral withChildren(int number) {
        demandOpen();
        return copy(legalStatus, immediateDanger, child, number, null, null);
    }

    /** The assistance ended. */
    ReceivedReferral ended(String how, Instant at) {
        demandOpen();
        return copy(legalStatus, immediateDanger, child, accompanyingChildren, at, how);
    }

    /** The assistance goes on; with what outcome it had ended is kept elsewhere. */
    ReceivedReferral openedAgain() {
        if (open()) {
            throw new IllegalStateException("the case is open");
        }
        return copy(legalStatus, immediateDanger, child, accompanyingChildren, null, null);
    }

    private void demandOpen() {
        if (!open()) {
            throw new IllegalStateException("the case is closed");
        }
    }

    private ReceivedReferral copy(
            Referral.LegalStatus status,
            boolean danger,
            boolean nowChild,
            int children,
            @Nullable Instant end,
            @Nullable String how) {
        return new ReceivedReferral(
                caseReference, receivedAt, status, danger, detained, nowChild, children, end, how, version);
    }
}
