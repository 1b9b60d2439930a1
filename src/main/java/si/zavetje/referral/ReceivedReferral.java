package si.zavetje.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the process must know of a referral. */
record ReceivedReferral(
        String caseReference,
        Instant receivedAt,
        Referral.LegalStatus legalStatus,
        boolean immediateDanger,
        boolean detained,
        boolean child,
        @Nullable LocalDate childUntil,
        int accompanyingChildren,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        long version) {

    /** A child until the eve of the eighteenth birthday; whoever may be a child is treated as one. */
    boolean childOn(LocalDate day) {
        return child && (childUntil == null || !day.isAfter(childUntil));
    }

    boolean open() {
        return endedAt == null;
    }
}
