package si.zavetje.identification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far it is known whether a person is a victim, and what she agreed to. */
record Inquiry(
        String caseReference,
        boolean inDanger,
        boolean shelterNeeded,
        Consent accommodationConsent,
        boolean everythingDeclined,
        Instant decideFrom,
        Decision decision,
        Consent assistanceConsent,
        Identification.@Nullable Ending ending,
        @Nullable Instant endedAt,
        long version) {

    boolean open() {
        return endedAt == null;
    }

    boolean groundsFound() {
        return decision == Decision.REASONABLE_GROUNDS;
    }

    /** As soon as there is reason to believe, or danger while it is still asked; never without her consent. */
    boolean mayBeSheltered() {
        boolean believed =
                switch (decision) {
                    case REASONABLE_GROUNDS, INSUFFICIENT -> true;
                    case PENDING -> inDanger;
                    case NO -> false;
                };
        return believed
                && assistanceConsent != Consent.NO
                && (assistanceConsent == Consent.YES || accommodationConsent == Consent.YES);
    }
}
