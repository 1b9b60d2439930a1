package si.zavetje.assistedreturn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import si.zavetje.bestinterests.Answer;

/** One return that was asked for, from the first talk until nobody follows it any more. */
@Table("zv_assisted_return")
record ReturnFile(
        @Id UUID id,
        String caseReference,
        int number,
        @Nullable Wish wish,
        @Nullable Instant wishedAt,
        @Nullable Interests interests,
        @Nullable ReturnRisk risk,
        @Nullable Documents documents,
        @Nullable Testimony testimony,
        @Nullable Receiver receiver,
        @Nullable LocalDate departedOn,
        @Nullable Arrival arrival,
        int contacts,
        @Nullable Ending ending,
        @Version int version) {

    /** What the person says of returning. */
    enum Wish {
        WANTED,
        MORE_TIME,
        NOT_REACHED,
        NOT_WANTED,
        GONE
    }

    /** Whether the return is in the best interests of a child. */
    enum Interests {
        GO,
        STOP,
        NOT_YET;

        Answer answer() {
            return switch (this) {
                case GO -> Answer.YES;
                case STOP -> Answer.NO;
                case NOT_YET -> Answer.NOT_YET;
            };
        }
    }

    /** How safe the return would be. */
    enum ReturnRisk {
        SAFE,
        SAFE_WITH_MEASURES,
        UNSAFE,
        NOT_KNOWN
    }

    /** Whether the person has what is needed to travel. */
    enum Documents {
        AT_HAND,
        ASKED,
        CANNOT_BE_HAD
    }

    /** Whether the person is still to testify; it forbids nothing. */
    enum Testimony {
        CLEAR,
        WAIT_WISHED,
        NOT_KNOWN
    }

    /** Who receives the person abroad. */
    enum Receiver {
        ASKED,
        NOT_WANTED,
        ACCEPTED,
        REFUSED,
        NO_ANSWER
    }

    /** What is known of the arrival. */
    enum Arrival {
        ARRIVED,
        NOT_ARRIVED,
        NOT_KNOWN,
        TOO_EARLY,
        NO_CONTACT
    }

    /** How it ended. */
    enum Ending {
        NOT_WANTED,
        NOT_IN_INTERESTS,
        UNSAFE,
        NO_DOCUMENTS,
        STOPPED,
        RETURNED,
        NOT_ARRIVED,
        BACK
    }

    static ReturnFile asked(String caseReference, int before) {
        return new ReturnFile(
                UUID.randomUUID(),
                caseReference,
                before + 1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                0);
    }

    /** Whether it is prepared or followed. */
    boolean runs() {
        return ending == null;
    }

    /** Whether the person has left on the way back. */
    boolean departed() {
        return departedOn != null;
    }

    /** The person said this of it. */
    ReturnFile wish(Wish said, Instant now) {
        return new ReturnFile(
                id,
                caseReference,
                number,
                said,
                now,
                interests,
                risk,
                documents,
                testimony,
                receiver,
                departedOn,
                arrival,
                contacts,
                ending,
                version);
    }

    /** Somebody else decides by now, who has not said anything. */
    ReturnFile wishOpen() {
        return new ReturnFile(
                id,
                caseReference,
                number,
                null,
                wishedAt,
                interests,
                risk,
                documents,
                testimony,
                receiver,
                departedOn,
                arrival,
                contacts,
                ending,
                version);
    }

    /** What was found of a child's interests. */
    ReturnFile interests(Interests found) {
        return prepared(found, risk, documents, testimony, receiver);
    }

    /** What was found of the risk. */
    ReturnFile risk(ReturnRisk found) {
        return prepared(interests, found, documents, testimony, receiver);
    }

    /** What is known of the documents. */
    ReturnFile documents(Documents found) {
        return prepared(interests, risk, found, testimony, receiver);
    }

    /** What the police know of a testimony. */
    ReturnFile testimony(Testimony known) {
        return prepared(interests, risk, documents, known, receiver);
    }

    /** What became of the body abroad. */
    ReturnFile receiver(Receiver now) {
        return prepared(interests, risk, documents, testimony, now);
    }

    /** Interests and risk are to be looked at once more. */
    ReturnFile lookedAtAgain() {
        return prepared(null, null, documents, testimony, receiver);
    }

    private ReturnFile prepared(
            @Nullable Interests child,
            @Nullable ReturnRisk danger,
            @Nullable Documents papers,
            @Nullable Testimony court,
            @Nullable Receiver abroad) {
        return new ReturnFile(
                id,
                caseReference,
                number,
                wish,
                wishedAt,
                child,
                danger,
                papers,
                court,
                abroad,
                departedOn,
                arrival,
                contacts,
                ending,
                version);
    }

    /** The person has left. */
    ReturnFile departed(LocalDate on) {
        return followed(on, null, 0, null);
    }

    /** What is known of the arrival. */
    ReturnFile arrival(Arrival known) {
        return followed(departedOn, known, contacts, ending);
    }

    /** Somebody was, or was to be, in touch with the person. */
    ReturnFile contacted() {
        return followed(departedOn, arrival, contacts + 1, ending);
    }

    /** Nobody follows it any more. */
    ReturnFile ended(Ending how) {
        return followed(departedOn, arrival, contacts, how);
    }

    private ReturnFile followed(@Nullable LocalDate on, @Nullable Arrival known, int times, @Nullable Ending how) {
        return new ReturnFile(
                id,
                caseReference,
                number,
                wish,
                wishedAt,
                interests,
                risk,
                documents,
                testimony,
                receiver,
                on,
                known,
                times,
                how,
                version);
    }
}
