package si.zavetje.delivery;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import si.zavetje.mail.BounceMailbox;

/** Sends on every node, as the rows say which node has which message; all else on one node at a time. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class NoticeSchedule {

    private final Outbox outbox;
    private final MessageSender sender;
    private final BounceMailbox returned;
    private final NoticeRetention retention;

    NoticeSchedule(Outbox outbox, MessageSender sender, BounceMailbox returned, NoticeRetention retention) {
        this.outbox = outbox;
        this.sender = sender;
        this.returned = returned;
        this.retention = retention;
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
    void sendNotices() {
        outbox.address();
        sender.deliver();
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    @SchedulerLock(name = "bounces", lockAtMostFor = "PT5M")
    void readWhatCameBack() {
        returned.read();
    }

    /** At night in Ljubljana, in an hour that no clock change skips. */
    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/Ljubljana")
    @SchedulerLock(name = "notice-retention", lockAtMostFor = "PT30M")
    void forgetOldNotices() {
        retention.forget();
    }
}
