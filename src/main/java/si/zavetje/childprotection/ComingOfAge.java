package si.zavetje.childprotection;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import si.zavetje.referral.Referral;

/** Looks every day who has come of age, on one node: no timer of the engine may stand where a birthday could be read. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class ComingOfAge {

    private final Referral referral;

    ComingOfAge(Referral referral) {
        this.referral = referral;
    }

    @Scheduled(cron = "0 10 4 * * *", zone = "Europe/Ljubljana")
    @SchedulerLock(name = "coming-of-age", lockAtMostFor = "PT30M")
    void look() {
        referral.lookWhoCameOfAge();
    }
}
