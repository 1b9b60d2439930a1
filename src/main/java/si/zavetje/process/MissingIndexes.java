package si.zavetje.process;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The indexes the engine's own schema lacks; without the first, every step waits for all parked timers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MissingIndexes extends AbstractProcessEnginePlugin {

    private static final List<String> INDEXES = List.of(
            "zv_job_due on ACT_RU_JOB (DUEDATE_)",
            "zv_task_due on ACT_RU_TASK (DUE_DATE_)",
            "zv_identity_link_group on ACT_RU_IDENTITYLINK (GROUP_ID_, TYPE_, TASK_ID_)");

    private final JdbcTemplate jdbc;

    MissingIndexes(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** The engine has made or checked its schema by now, and nothing runs yet. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        INDEXES.forEach(index -> jdbc.execute("create index if not exists " + index));
    }
}
