package si.zavetje.security;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** An absence that was entered before begins by itself, a few minutes into its first day. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class AbsenceSchedule {

    private final BegunAbsences absences;

    AbsenceSchedule(BegunAbsences absences) {
        this.absences = absences;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    @SchedulerLock(name = "absences")
    void look() {
        absences.begin();
    }
}
