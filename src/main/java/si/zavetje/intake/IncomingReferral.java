package si.zavetje.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.shared.CaseReference;

/** What somebody who is not the police referred: who sent it, to which units it was offered, and what came of it. */
@Table("zv_incoming_referral")
record IncomingReferral(
        @Id String caseReference,
        String receipt,
        String form,
        @Nullable String sender,
        String senderRole,
        Instant sentAt,
        boolean danger,
        @Nullable SenderNext senderNext,
        @Nullable Ending ending,
        @Nullable Instant endedAt,
        @MappedCollection(idColumn = "referral", keyColumn = "position") List<Offer> offers,
        @Version int version) {

    /** What the sender does after a refusal, when it does not offer the referral again. */
    enum SenderNext {
        HELP_OTHERWISE,
        NOTHING
    }

    /** What came of it in the end. */
    enum Ending {
        /** It is a case of victim assistance now. */
        TAKEN_UP,
        NOT_TAKEN_UP,
        /** The person was helped without the police, outside the programme of the state. */
        HELPED_OUTSIDE
    }

    /** A fresh code by which whoever sent something finds it again. */
    static String newReceipt() {
        return "R-" + CaseReference.random().text();
    }

    static IncomingReferral sent(CaseReference reference, String receipt, Sending sending, Instant now) {
        return new IncomingReferral(
                reference.text(),
                receipt,
                sending.form(),
                sending.sender(),
                sending.role(),
                now,
                sending.danger(),
                null,
                null,
                null,
                List.of(),
                0);
    }

    boolean open() {
        return ending == null;
    }

    /** The unit that is to answer now. */
    Optional<Offer> offer() {
        return open() ? lastOffer().filter(Offer::open) : Optional.empty();
    }

    /** The last offer, answered or not. */
    Optional<Offer> lastOffer() {
        return offers.isEmpty() ? Optional.empty() : Optional.of(offers.get(offers.size() - 1));
    }

    /** A unit is asked; one that has not answered is asked no longer. */
    IncomingReferral offeredTo(String unit, Instant now) {
        demandOpen();
        var all = new ArrayList<Offer>(offers);
        if (offer().isPresent()) {
            all.set(all.size() - 1, all.get(all.size() - 1).answered(Offer.Answer.NO_ANSWER, now));
        }
        all.add(Offer.to(unit, now));
        return with(danger, null, null, null, all);
    }

    /** The unit that was asked gives it to another. */
    IncomingReferral passedOnTo(String unit, Instant now) {
        return answering(asked().answered(Offer.Answer.PASSED_ON, now)).offeredTo(unit, now);
    }

    /** The unit that was asked says why it cannot be taken up. */
    IncomingReferral refused(Offer.Refused why, Instant now) {
        return answering(asked().refused(why, now));
    }

    /** The unit that was asked takes it up. */
    IncomingReferral takenUp(Instant now) {
        return answering(asked().answered(Offer.Answer.TAKEN_UP, now)).ended(Ending.TAKEN_UP, now);
    }

    /** The sender says what it does after a refusal. */
    IncomingReferral leftBySender(SenderNext next) {
        demandOpen();
        return with(danger, next, null, null, offers);
    }

    /** The person is in danger now. */
    IncomingReferral inDanger() {
        demandOpen();
        return with(true, senderNext, null, null, offers);
    }

    IncomingReferral ended(Ending how, Instant now) {
        demandOpen();
        return with(danger, senderNext, how, now, offers);
    }

    private Offer asked() {
        return offer().orElseThrow(() -> new IllegalStateException("no unit is asked"));
    }

    private IncomingReferral answering(Offer answered) {
        var all = new ArrayList<Offer>(offers);
        all.set(all.size() - 1, answered);
        return with(danger, senderNext, null, null, all);
    }

    private void demandOpen() {
        if (!open()) {
            throw new IllegalStateException("the referral is settled");
        }
    }

    private IncomingReferral with(
            boolean inDanger,
            @Nullable SenderNext next,
            @Nullable Ending how,
            @Nullable Instant end,
            List<Offer> allOffers) {
        return new IncomingReferral(
                caseReference,
                receipt,
                form,
                sender,
                senderRole,
                sentAt,
                inDanger,
                next,
                how,
                end,
                List.copyOf(allOffers),
                version);
    }
}
