package si.zavetje.referral;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the process must know of a referral, and may stand in the clear: no date of birth, and nothing it follows from. */
record ReceivedReferral(
        String caseReference,
        Instant receivedAt,
        Referral.LegalStatus legalStatus,
        boolean immediateDanger,
        boolean detained,
        boolean child,
        int accompanyingChildren,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        long version) {

    boolean open() {
        return endedAt == null;
    }

    Optional<Referral.Ended> ended() {
        return endedAt == null || outcome == null
                ? Optional.empty()
                : Optional.of(new Referral.Ended(endedAt, outcome));
    }
}
