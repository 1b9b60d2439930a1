package si.zavetje.notifications;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.administration.AccessNews;
import si.zavetje.directory.Directory;

/** Tells the coordinator, the organisation and the person herself that somebody's access changes; no name leaves. */
@Component
class AccessNotices {
    private final Notices notices;
    private final Directory directory;

    AccessNotices(Notices notices, Directory directory) {
        this.notices = notices;
        this.directory = directory;
    }

    @EventListener
    void on(AccessNews news) {
        post(news, "coordinator", Notice.Recipient.COORDINATOR, null);
        // Where nobody is left, the coordinator alone is told.
        if (directory.accounts().stream()
                .anyMatch(account -> account.organisation().equals(news.organisation()) && account.mayWork())) {
            post(news, "organisation", Notice.Recipient.WORKER, null);
        }
        if (news.person() != null) {
            post(news, "person", Notice.Recipient.WORKER, news.person());
        }
    }

    // What waits for somebody does not wait for the morning, nor does she who cannot sign in meanwhile.
    private void post(AccessNews news, String whom, Notice.Recipient recipient, @Nullable String person) {
        notices.post(new Notice(
                "access:" + news.key() + ":" + whom,
                Notice.Kind.ACCESS,
                null,
                null,
                news.organisation(),
                recipient,
                false,
                news.waits(),
                person));
    }
}
