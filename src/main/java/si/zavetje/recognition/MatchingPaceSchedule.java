package si.zavetje.recognition;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the pace of referrals from time to time, on one node. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class MatchingPaceSchedule {

    private final MatchingPace pace;

    MatchingPaceSchedule(MatchingPace pace) {
        this.pace = pace;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT5M")
    @SchedulerLock(name = "matching-pace", lockAtMostFor = "PT5M")
    void look() {
        pace.look();
    }
}
