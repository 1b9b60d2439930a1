package si.zavetje.mail;

/** Takes what mail servers report later of messages of ours. */
public interface DeliveryReports {

    /** What is to be done with a mail in the mailbox. */
    enum Verdict {
        /** Nothing more; it has been read. */
        TAKEN,
        /** It must be read again, when it is known what became of the message. */
        TOO_EARLY,
        /** Somebody should look at it. */
        NOT_OURS
    }

    /** Takes a report; a second time it changes nothing, and neither does one about an address of before. */
    Verdict take(DeliveryReport report);
}
