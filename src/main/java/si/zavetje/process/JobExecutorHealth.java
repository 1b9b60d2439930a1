package si.zavetje.process;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;

/** Whether timers are fired by this node. That they wait until the start is finished is no illness, nor a word on health. */
@Component("jobExecutorHealthIndicator")
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class JobExecutorHealth implements HealthIndicator {

    private final JobExecutor executor;
    private final ApplicationAvailability availability;

    JobExecutorHealth(JobExecutor executor, ApplicationAvailability availability) {
        this.executor = executor;
        this.availability = availability;
    }

    @Override
    public Health health() {
        if (executor.isActive()) {
            return Health.up().build();
        }
        boolean started = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        return (started ? Health.down() : Health.unknown()).build();
    }
}
