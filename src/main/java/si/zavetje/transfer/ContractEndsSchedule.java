package si.zavetje.transfer;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every day whose contract ends soon, on one node. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class ContractEndsSchedule {

    private final ContractEnds ends;

    ContractEndsSchedule(ContractEnds ends) {
        this.ends = ends;
    }

    @Scheduled(cron = "0 20 4 * * *", zone = "Europe/Ljubljana")
    @SchedulerLock(name = "contract-ends", lockAtMostFor = "PT30M")
    void look() {
        ends.look();
    }
}
