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

/** Gives an obligation to every clock that has none: at the first start after an update, or after a repair. */
@Component
@Order(30)
class AdoptedClocks implements ApplicationRunner {

    private final ProcessEngine engine;
    private final TaskClocks tasks;
    private final JdbcClient jdbc;

    AdoptedClocks(ProcessEngine engine, TaskClocks tasks, JdbcClient jdbc) {
        this.engine = engine;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(this::adopt);
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
