package si.zavetje.assignment;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares again and again, so that an organisation that was opened again, or lost its last worker elsewhere, is noticed. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class VacancySchedule {

    private final Bodies bodies;

    VacancySchedule(Bodies bodies) {
        this.bodies = bodies;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    @SchedulerLock(name = "vacancies")
    void look() {
        bodies.look();
    }
}
