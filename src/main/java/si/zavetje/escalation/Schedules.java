package si.zavetje.escalation;

import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import si.zavetje.watch.Watcher;

/** What runs by itself beside the engine, on one node at a time; a node that dies keeps the others waiting for a minute. */
@Configuration
@EnableScheduling
@EnableSchedulerLock(defaultLockAtMostFor = "PT1M")
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class Schedules {

    private final Escalation escalation;
    private final Watcher watcher;

    Schedules(Escalation escalation, Watcher watcher) {
        this.escalation = escalation;
        this.watcher = watcher;
    }

    /** The database's clock decides, so that two nodes whose clocks differ never both hold a lock. */
    @Bean
    static LockProvider locks(JdbcTemplate jdbc) {
        var locks = new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(jdbc)
                .withTableName("zv_lock")
                .usingDbTime()
                .build());
        return new LocksInTime(locks, jdbc);
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT30S")
    @SchedulerLock(name = "ladder")
    void walkTheLadder() {
        escalation.walk();
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT30S")
    @SchedulerLock(name = "watcher")
    void watch() {
        watcher.watch();
    }
}
