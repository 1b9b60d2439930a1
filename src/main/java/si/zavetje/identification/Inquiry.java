package si.zavetje.identification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.identification.Identification.Ending;
import si.zavetje.shared.CaseReference;

/** How far it is known whether a person is a victim, and what she agreed to. */
@Table("zv_inquiry")
record Inquiry(
        @Id String caseReference,
        boolean inDanger,
        boolean shelterNeeded,
        Consent accommodationConsent,
        boolean everythingDeclined,
        Instant decideFrom,
        Decision decision,
        NextStep nextStep,
        boolean lookAgain,
        Consent assistanceConsent,
        @Nullable Cooperation cooperation,
        @Nullable LocalDate cooperationSaidOn,
        boolean labourOnly,
        @Nullable String refusedBy,
        @Nullable Ending ending,
        @Nullable Instant endedAt,
        @Version long version) {

    static Inquiry begun(CaseReference reference, boolean inDanger, Instant receivedAt) {
        return new Inquiry(
                reference.text(),
                inDanger,
                false,
                Consent.NOT_ASKED,
                false,
                receivedAt,
                Decision.PENDING,
                NextStep.HELPER,
                false,
                Consent.NOT_ASKED,
                null,
                null,
                false,
                null,
                null,
                null,
                0);
    }

    boolean open() {
        return endedAt == null;
    }

    boolean groundsFound() {
        return decision == Decision.REASONABLE_GROUNDS;
    }

    /** What the rules ask about whoever is to be sheltered. */
    Map<String, String> beforeShelter() {
        return Map.of(
                "grounds", decision.name(),
                "danger", inDanger ? "YES" : "NO",
                "assistance", assistanceConsent.name(),
                "shelter", accommodationConsent.name());
    }

    /** What the triage says of danger and shelter. */
    Inquiry triaged(boolean danger, boolean shelter) {
        demandOpen();
        return with(danger, shelter, accommodationConsent, everythingDeclined, decideFrom, decision, assistanceConsent);
    }

    /** Whether she is in danger was seen wrongly before. */
    Inquiry inDanger(boolean danger) {
        demandOpen();
        return with(
                danger,
                shelterNeeded,
                accommodationConsent,
                everythingDeclined,
                decideFrom,
                decision,
                assistanceConsent);
    }

    /** What she answered to the offer of shelter before anything is decided. */
    Inquiry shelterOffered(Consent answer) {
        return with(inDanger, shelterNeeded, answer, everythingDeclined, decideFrom, decision, assistanceConsent);
    }

    /** Whether she wants nothing from anybody. */
    Inquiry helpOffered(boolean declined) {
        demandOpen();
        return with(inDanger, shelterNeeded, accommodationConsent, declined, decideFrom, decision, assistanceConsent);
    }

    /** The police decided; what stays open is decided from then on once more. */
    Inquiry decided(Decision made, Instant now) {
        demandOpen();
        boolean settled = made == Decision.REASONABLE_GROUNDS || made == Decision.NO;
        return with(
                inDanger,
                shelterNeeded,
                accommodationConsent,
                everythingDeclined,
                settled ? decideFrom : now,
                made,
                assistanceConsent);
    }

    /** Who decided so: of a no it is kept, so that somebody else decides after a review. */
    Inquiry decidedBy(String officer) {
        return found(labourOnly, decision == Decision.NO ? officer : refusedBy);
    }

    /** What is still to be asked, and whether danger, health and age are to be looked at again. */
    Inquiry asksNext(NextStep step, boolean again) {
        demandOpen();
        return new Inquiry(
                caseReference,
                inDanger,
                shelterNeeded,
                accommodationConsent,
                everythingDeclined,
                decideFrom,
                decision,
                step,
                again,
                assistanceConsent,
                cooperation,
                cooperationSaidOn,
                labourOnly,
                refusedBy,
                ending,
                endedAt,
                version);
    }

    /** Whether she, or who speaks for a child, wants to be assisted. */
    Inquiry assistanceOffered(Consent answer) {
        return with(inDanger, shelterNeeded, accommodationConsent, everythingDeclined, decideFrom, decision, answer);
    }

    /** What she said on cooperating in proceedings; what she said later counts. */
    Inquiry onCooperation(Cooperation answer, LocalDate saidOn) {
        if (cooperationSaidOn != null && saidOn.isBefore(cooperationSaidOn)) {
            return this;
        }
        return new Inquiry(
                caseReference,
                inDanger,
                shelterNeeded,
                accommodationConsent,
                everythingDeclined,
                decideFrom,
                decision,
                nextStep,
                lookAgain,
                assistanceConsent,
                answer,
                saidOn,
                labourOnly,
                refusedBy,
                ending,
                endedAt,
                version);
    }

    /** Whether the person was exploited at work, which is no trafficking. */
    Inquiry onLabour(boolean exploited) {
        return found(exploited, refusedBy);
    }

    /** It is over. */
    Inquiry ended(Ending how, Instant now) {
        demandOpen();
        return over(how, now);
    }

    /** It begins once more, and everything is asked anew; only what she said on proceedings stands. */
    Inquiry begunAgain(Instant now) {
        if (open() || groundsFound()) {
            throw new IllegalStateException("there is nothing to find out again");
        }
        return new Inquiry(
                caseReference,
                inDanger,
                false,
                Consent.NOT_ASKED,
                false,
                now,
                Decision.PENDING,
                NextStep.HELPER,
                false,
                Consent.NOT_ASKED,
                cooperation,
                cooperationSaidOn,
                false,
                null,
                null,
                null,
                version);
    }

    /** What ended it does not count any more: it is over, and says nothing of how she ended. */
    Inquiry endedWithoutReason() {
        if (open()) {
            throw new IllegalStateException("the identification goes on");
        }
        return over(Ending.COMPLETED, endedAt);
    }

    private Inquiry found(boolean exploited, @Nullable String refused) {
        return new Inquiry(
                caseReference,
                inDanger,
                shelterNeeded,
                accommodationConsent,
                everythingDeclined,
                decideFrom,
                decision,
                nextStep,
                lookAgain,
                assistanceConsent,
                cooperation,
                cooperationSaidOn,
                exploited,
                refused,
                ending,
                endedAt,
                version);
    }

    private Inquiry over(Ending how, @Nullable Instant when) {
        return new Inquiry(
                caseReference,
                inDanger,
                shelterNeeded,
                accommodationConsent,
                everythingDeclined,
                decideFrom,
                decision,
                nextStep,
                lookAgain,
                assistanceConsent,
                cooperation,
                cooperationSaidOn,
                labourOnly,
                refusedBy,
                how,
                when,
                version);
    }

    private void demandOpen() {
        if (!open()) {
            throw new IllegalStateException("the identification is over");
        }
    }

    private Inquiry with(
            boolean danger,
            boolean shelter,
            Consent accommodation,
            boolean declined,
            Instant from,
            Decision made,
            Consent assistance) {
        return new Inquiry(
                caseReference,
                danger,
                shelter,
                accommodation,
                declined,
                from,
                made,
                nextStep,
                lookAgain,
                assistance,
                cooperation,
                cooperationSaidOn,
                labourOnly,
                refusedBy,
                ending,
                endedAt,
                version);
    }
}
