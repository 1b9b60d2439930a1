package si.zavetje.notifications;

import java.time.Instant;
import java.util.Optional;

/** Asked once more when a notice is about to leave, because what it is about may have been settled while it waited. */
public interface NoticeCheck {

    /** When it is due now; nothing when nobody needs to be told any more. */
    Optional<Instant> dueNow(String dedupeKey, Notice.Kind kind, Instant dueAt);
}
