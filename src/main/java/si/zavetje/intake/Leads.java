package si.zavetje.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.casefile.CaseFile;
import si.zavetje.security.SignInKey;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;

/** Takes what people without an account write, as a referral that the contact point of the police takes up or refuses. */
@Service
@EnableConfigurationProperties(LeadSettings.class)
public class Leads {

    /** Who wrote it, where the file says who wrote what. */
    static final String NOBODY_NAMED = "public-page";

    /** Somebody without an account wrote: somebody is to answer. */
    public record Received(CaseReference reference) {}

    /** What became of what was sent. */
    public enum Outcome {
        RECEIVED,
        /** The page was opened too long ago, or is not ours. */
        PAGE_TOO_OLD,
        DOES_NOT_FIT,
        /** Too much came from the same network. */
        WAIT,
        /** Too many wait for an answer. */
        FULL,
        /** There is no police unit in which somebody may work. */
        NOBODY_THERE
    }

    /** What became of it; with the receipt, or how long to wait. */
    public record Answer(Outcome outcome, String receipt, Duration pause) {

        private static Answer of(Outcome outcome) {
            return new Answer(outcome, "", Duration.ZERO);
        }
    }

    private final IncomingReferrals incoming;
    private final IncomingReferralRows rows;
    private final CaseFile caseFile;
    private final LeadPace pace;
    private final LeadSettings settings;
    private final SignInKey key;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leads(
            IncomingReferrals incoming,
            IncomingReferralRows rows,
            CaseFile caseFile,
            LeadPace pace,
            LeadSettings settings,
            SignInKey key,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incoming = incoming;
        this.rows = rows;
        this.caseFile = caseFile;
        this.pace = pace;
        this.settings = settings;
        this.key = key;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** What an opened page carries: when it was opened, and the receipt it will have, signed, so that nothing is kept of it. */
    public String page() {
        var said = clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + IncomingReferral.newReceipt();
        return said + " " + sign(said);
    }

    /** Takes what was sent; the same page sent twice is one message. */
    public Answer send(String page, Lead lead, String network) {
        var receipt = receiptOf(page);
        if (receipt.isEmpty()) {
            return Answer.of(Outcome.PAGE_TOO_OLD);
        }
        if (rows.existsByReceipt(receipt.get())) {
            return new Answer(Outcome.RECEIVED, receipt.get(), Duration.ZERO);
        }
        if (!lead.fits()) {
            return Answer.of(Outcome.DOES_NOT_FIT);
        }
        if (rows.countBySenderIsNullAndEndingIsNull() >= settings.mostWaiting()) {
            return Answer.of(Outcome.FULL);
        }
        if (!incoming.canReceive()) {
            return Answer.of(Outcome.NOBODY_THERE);
        }
        var wait = pace.take(network);
        if (!wait.isZero()) {
            return new Answer(Outcome.WAIT, "", wait);
        }
        try {
            transaction.executeWithoutResult(status -> take(receipt.get(), lead));
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return new Answer(Outcome.RECEIVED, receipt.get(), Duration.ZERO);
        }
        return new Answer(Outcome.RECEIVED, receipt.get(), Duration.ZERO);
    }

    private void take(String receipt, Lead lead) {
        var danger = lead.danger() != Lead.Answer.NO;
        var received = incoming.receive(
                receipt, new Sending(ReferredFacts.FORM, null, lead.who().name(), danger, true));
        var reference = new CaseReference(received.caseReference());
        var at = LocalDateTime.ofInstant(received.sentAt(), LegalZone.ID).truncatedTo(ChronoUnit.MINUTES);
        caseFile.recordFromOutside(reference, ReferredFacts.FORM, lead.asReferral(at.toString()), NOBODY_NAMED);
        events.publishEvent(new Received(reference));
    }

    private Optional<String> receiptOf(String page) {
        var parts = page.split(" ", -1);
        if (parts.length != 3 || !sign(parts[0] + " " + parts[1]).equals(parts[2])) {
            return Optional.empty();
        }
        try {
            var age = Duration.between(Instant.parse(parts[0]), clock.instant());
            return age.compareTo(settings.pageOpenFor()) > 0 ? Optional.empty() : Optional.of(parts[1]);
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    private String sign(String said) {
        return key.of("public page " + said);
    }
}
