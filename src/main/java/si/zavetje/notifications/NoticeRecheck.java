package si.zavetje.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a message is about once whatever was settled meanwhile has been withdrawn from it. */
@Component
public class NoticeRecheck {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRecheck.class);

    private final PostedNotices notices;
    private final NoticeCheck noticeChecks;
    private final Clock clock;

    public NoticeRecheck(PostedNotices notices, NoticeCheck noticeChecks, Clock clock) {
        this.notices = notices;
        this.noticeChecks = noticeChecks;
        this.clock = clock;
    }

    public List<PostedNotice> in(UUID message) {
        return notices.in(message).stream()
                .flatMap(notice -> asOfNow(message, notice).stream())
                .toList();
    }

    private Optional<PostedNotice> asOfNow(UUID message, PostedNotice notice) {
        var due = notice.dueAt();
        if (due == null) {
            return Optional.of(notice);
        }
        try {
            var now = noticeChecks.dueNow(notice.dedupeKey(), notice.kind(), due);
            if (now.isEmpty()) {
                notices.withdraw(message, notice.dedupeKey(), clock.instant());
            }
            return now.map(notice::dueAt);
        } catch (RuntimeException noAnswer) {
            // Rather told for nothing than not told.
            LOG.error("Whether a notice is still needed cannot be said, so it is told", noAnswer);
            return Optional.of(notice);
        }
    }
}
