package si.zavetje.notifications;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what mail servers report later: a message that came back is as undeliverable as one that was refused at once. */
@Service
class Bounces {

    private static final Logger LOG = LoggerFactory.getLogger(Bounces.class);

    private final MessageTable messages;

    Bounces(MessageTable messages) {
        this.messages = messages;
    }

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
    @Transactional
    public Verdict take(DeliveryReport report) {
        return messages.find(report.message())
                .map(message -> take(report, message))
                .orElse(Verdict.NOT_OURS);
    }

    private Verdict take(DeliveryReport report, Message message) {
        if (!report.failed()) {
            return Verdict.TAKEN;
        }
        return switch (message.state()) {
            case CLAIMED -> Verdict.TOO_EARLY;
            case SENT -> cameBack(report, message);
            case WAITING, FAILED, WITHDRAWN, UNDELIVERABLE -> Verdict.TAKEN;
        };
    }

    private Verdict cameBack(DeliveryReport report, Message message) {
        var address = messages.addressOf(message.id());
        if (!report.isAbout(address)) {
            return Verdict.NOT_OURS;
        }
        messages.failed(message, Problem.BOUNCED, address, null);
        LOG.warn("Message {} did not arrive ({})", message.id(), Problem.BOUNCED);
        return Verdict.TAKEN;
    }
}
