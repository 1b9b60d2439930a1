package si.zavetje.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.notifications.PostedNotice;
import si.zavetje.notifications.PostedNotices;
import si.zavetje.shared.LegalZone;

/** Makes messages of notices: at once for what is urgent, one each morning for everything else. */
@Service
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int AT_ONCE = 500;

    private final PostedNotices notices;
    private final MessageTable messages;
    private final Recipients recipients;
    private final Hours hours;
    private final Directory directory;
    private final NoticeSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Outbox(
            PostedNotices notices,
            MessageTable messages,
            Recipients recipients,
            Hours hours,
            Directory directory,
            NoticeSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.notices = notices;
        this.messages = messages;
        this.recipients = recipients;
        this.hours = hours;
        this.directory = directory;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Addresses every notice, each in a transaction of its own, so that one fault delays no other. */
    void address() {
        messages.readdress(clock.instant(), clock.instant().minus(settings.staleAfter()));
        notices.toldToNobody().forEach(this::addressOne);
        var seen = new HashSet<String>();
        var next = notices.unresolved(AT_ONCE);
        while (seen.addAll(next)) {
            next.forEach(this::addressOne);
            next = notices.unresolved(AT_ONCE);
        }
    }

    private void addressOne(String key) {
        try {
            transaction.executeWithoutResult(
                    status -> notices.lock(key).ifPresent(notice -> address(notice, clock.instant())));
        } catch (RuntimeException fault) {
            LOG.error("A notice was not addressed and will be tried again", fault);
        }
    }

    private void address(PostedNotice notice, Instant now) {
        var key = notice.dedupeKey();
        var toNobody = notices.messageToNobody(key);
        if (notice.resolvedAt() != null && toNobody.isEmpty()) {
            return;
        }
        var meant = recipients.of(notice, now);
        var told = meant.stream()
                .filter(one -> !one.person().username().equals(notice.causedBy()))
                .toList();
        boolean onlySheWhoKnows = told.isEmpty() && !meant.isEmpty();
        if (onlySheWhoKnows) {
            toNobody.ifPresent(messages::remove);
        } else if (!told.isEmpty()) {
            toNobody.ifPresent(messages::remove);
            told.forEach(one -> notices.tell(key, one.person().username(), messageFor(notice, one, now)));
        } else if (toNobody.isEmpty()) {
            notices.tell(key, PostedNotices.NOBODY, messages.addForNobody(notice.organisation(), now));
        }
        notices.resolved(key, now);
    }

    /** The one that has not left yet; if this morning's is on its way already, the next morning's. */
    private UUID messageFor(PostedNotice notice, Recipients.Told told, Instant now) {
        var digest = notice.urgent() ? null : digest(told);
        var open = messages.open(told, digest);
        if (open.isPresent()) {
            return open.get();
        }
        if (digest != null && messages.hasDigest(digest)) {
            var next = hours.morning(told.person(), told.notBefore());
            return messageFor(notice, new Recipients.Told(told.person(), next), now);
        }
        return messages.add(told, organisationOf(notice, told), digest, now);
    }

    private String organisationOf(PostedNotice notice, Recipients.Told told) {
        return directory
                .account(told.person().username())
                .map(Account::organisation)
                .orElse(notice.organisation());
    }

    private static @Nullable String digest(Recipients.Told told) {
        return told.person().username() + ":" + LegalZone.dayOf(told.notBefore());
    }
}
