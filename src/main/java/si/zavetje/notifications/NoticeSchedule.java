package si.zavetje.notifications;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends on every node; the rows say which node has which message. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class NoticeSchedule {

    private final Outbox outbox;
    private final Postman postman;

    NoticeSchedule(Outbox outbox, Postman postman) {
        this.outbox = outbox;
        this.postman = postman;
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
    void sendNotices() {
        outbox.address();
        postman.deliver();
    }
}
