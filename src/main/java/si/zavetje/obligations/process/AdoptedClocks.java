package si.zavetje.obligations.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import si.zavetje.watch.Finding;
import si.zavetje.watch.Watcher;

/**
 * Gives an obligation to every clock that has none, at a start: when nobody ever watched, and when the watcher has found
 * such a clock. Otherwise nothing is compared, so that a start takes no longer however many clocks run.
 */
@Component
@Order(30)
class AdoptedClocks implements ApplicationRunner {

    private final ProcessEngine engine;
    private final TaskClocks tasks;
    private final Watcher watcher;
    private final JdbcClient jdbc;

    AdoptedClocks(ProcessEngine engine, TaskClocks tasks, Watcher watcher, JdbcClient jdbc) {
        this.engine = engine;
        this.tasks = tasks;
        this.watcher = watcher;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (watcher.lastLook() == null || watcher.found(Finding.Kind.NO_OBLIGATION)) {
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute(this::adopt);
        }
    }

    private CommandContext adopt(CommandContext context) {
        unwatched("ACT_RU_TASK")
                .forEach(id -> tasks.begun(context.getTaskManager().findTaskById(id)));
        unwatched("ACT_RU_JOB").forEach(id -> {
            if (context.getJobManager().findJobById(id) instanceof TimerEntity timer && timer.getExecution() != null) {
                ((TimerClocks) context.getJobManager()).begin(timer);
            }
        });
        return context;
    }

    private Iterable<String> unwatched(String table) {
        return jdbc.sql("select c.ID_ from " + table
                        + " c where not exists (select 1 from zv_obligation o where o.clock_id = c.ID_)")
                .query(String.class)
                .list();
    }
}
