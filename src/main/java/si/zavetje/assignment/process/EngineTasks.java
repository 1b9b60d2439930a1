package si.zavetje.assignment.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import si.zavetje.assignment.HeldTask;
import si.zavetje.assignment.HeldTasks;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.shared.CaseReference;

/** The claimed tasks as the engine has them; a task that is no organisation's is one person's own, and not among them. */
@Component
class EngineTasks implements HeldTasks {

    private static final String CLAIMED =
            """
            select t.ID_, t.NAME_, t.TASK_DEF_KEY_, e.BUSINESS_KEY_, l.GROUP_ID_, t.ASSIGNEE_, t.DUE_DATE_
            from ACT_RU_TASK t
            join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null
            where t.ASSIGNEE_ is not null
            """;

    private static final RowMapper<HeldTask> ROW = (row, number) -> new HeldTask(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            new CaseReference(row.getString(4)),
            row.getString(5),
            row.getString(6),
            instant(row.getTimestamp(7)));

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final ProcessEngine engine;
    private final Directory directory;

    EngineTasks(JdbcClient jdbc, TaskService tasks, ProcessEngine engine, Directory directory) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.engine = engine;
        this.directory = directory;
    }

    @Override
    public List<HeldTask> of(String username) {
        return jdbc.sql(CLAIMED + "and t.ASSIGNEE_ = ? order by t.ID_")
                .param(username)
                .query(ROW)
                .list();
    }

    @Override
    public List<HeldTask> claimedIn(@Nullable String organisation, int most) {
        return jdbc.sql(CLAIMED + "and (cast(:organisation as varchar(40)) is null or l.GROUP_ID_ = :organisation)"
                        + " order by t.DUE_DATE_, t.ID_ fetch first " + most + " rows only")
                .param("organisation", organisation)
                .query(ROW)
                .list();
    }

    @Override
    public Optional<HeldTask> find(String id) {
        return jdbc.sql(CLAIMED + "and t.ID_ = ?").param(id).query(ROW).optional();
    }

    /** Whoever is quicker and hands it in has done it. */
    @Override
    public void release(HeldTask task) {
        unlessQuicker(() -> tasks.setAssignee(task.id(), null));
    }

    /** Asked as that person, so that the gate decides. */
    @Override
    public void handOver(HeldTask task, @Nullable String to, Account by) {
        if (to != null && !directory.isMember(to, task.organisation())) {
            throw new AuthorizationException("a task stays in its organisation");
        }
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var identity = engine.getIdentityService();
        identity.setAuthentication(
                by.username(), List.of(by.organisation(), by.kind().roleGroup()));
        try {
            unlessQuicker(() -> configuration
                    .getCommandExecutorTxRequired()
                    .execute(new TakeOverTaskCmd(task.id(), task.holder(), to)));
        } finally {
            identity.clearAuthentication();
        }
    }

    private static void unlessQuicker(Runnable change) {
        try {
            change.run();
        } catch (OptimisticLockingException quicker) {
            throw new OptimisticLockingFailureException("the task was changed meanwhile", quicker);
        }
    }

    /** The engine keeps instants in the time of this Java, which is UTC. */
    private static @Nullable Instant instant(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }
}
