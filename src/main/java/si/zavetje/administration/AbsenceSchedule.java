package si.zavetje.administration;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import si.zavetje.directory.BegunAbsences;

/** An absence entered before begins by itself on its first day, and a one-time password nobody used runs out by itself. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class AbsenceSchedule {

    private final BegunAbsences absences;
    private final UnusedPasswords unused;

    AbsenceSchedule(BegunAbsences absences, UnusedPasswords unused) {
        this.absences = absences;
        this.unused = unused;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    @SchedulerLock(name = "absences")
    void look() {
        absences.begin();
        unused.look();
    }
}
