package si.zavetje.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;

class JobExecutorHealthTest {

    private final DefaultJobExecutor executor = new DefaultJobExecutor();
    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    private final JobExecutorHealth health = new JobExecutorHealth(executor, availability);

    @Test
    void timers_that_wait_for_the_start_to_finish_are_no_illness_but_timers_that_wait_after_it_are() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);

        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        executor.start();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        executor.shutdown();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }
}
