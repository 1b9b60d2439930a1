package si.zavetje.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.mail.DeliveryReport;
import si.zavetje.mail.DeliveryReports;
import si.zavetje.mail.Problem;

/** Takes what mail servers report later: a message that came back is as undeliverable as one that was refused at once. */
@Service
class Bounces implements DeliveryReports {

    private static final Logger LOG = LoggerFactory.getLogger(Bounces.class);

    private final MessageTable messages;

    Bounces(MessageTable messages) {
        this.messages = messages;
    }

    @Override
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
