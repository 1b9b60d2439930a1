package si.zavetje.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import si.zavetje.database.Connections;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.Obligations;
import si.zavetje.obligations.RichCase;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.world.Cases;
import si.zavetje.world.Database;
import si.zavetje.world.ExecutorTest;
import si.zavetje.world.World;

/** How timers are taken, kept and tried again: that each setting is in force, and that the engine would have it otherwise. */
@ExecutorTest
class JobExecutorSettingsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    World world;

    @Autowired
    Cases cases;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Obligations obligations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Test
    void timers_are_taken_soon_in_order_and_given_back_soon_after_a_crash() {
        var ours = (SpringJobExecutor) configuration().getJobExecutor();
        JobExecutor stock = new DefaultJobExecutor();
        ours.shutdown();

        assertThat(ours.getLockTimeInMillis()).isEqualTo(60_000).isNotEqualTo(stock.getLockTimeInMillis());
        assertThat(ours.getWaitTimeInMillis()).isEqualTo(1_000).isNotEqualTo(stock.getWaitTimeInMillis());
        assertThat(ours.getMaxWait()).isEqualTo(5_000).isNotEqualTo(stock.getMaxWait());
        assertThat(ours.getMaxJobsPerAcquisition()).isEqualTo(50).isNotEqualTo(stock.getMaxJobsPerAcquisition());
        assertThat(((ThreadPoolTaskExecutor) ours.getTaskExecutor()).getQueueCapacity())
                .isEqualTo(50)
                .isNotEqualTo(((DefaultJobExecutor) stock).getQueueSize());
        // Others than these work only once the queue is full.
        assertThat(((ThreadPoolTaskExecutor) ours.getTaskExecutor()).getCorePoolSize())
                .isEqualTo(10)
                .isNotEqualTo(new JobExecutionProperty().getCorePoolSize());
        assertThat(configuration().isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(new StandaloneInMemProcessEngineConfiguration().isJobExecutorAcquireByDueDate())
                .isFalse();
    }

    @Test
    void however_many_timers_are_due_people_have_connections_of_their_own_and_the_other_way_round() throws Exception {
        var ours = (SpringJobExecutor) configuration().getJobExecutor();
        ours.shutdown();
        int threads = ((ThreadPoolTaskExecutor) ours.getTaskExecutor()).getMaxPoolSize();
        int forTimers = share(Connections.Share.PROGRAM);
        int forPeople = share(Connections.Share.PEOPLE);

        assertThat(threads).isLessThanOrEqualTo(forTimers);
        assertThat(forTimers + forPeople + share(Connections.Share.HEALTH)).isEqualTo(20);
        assertThat(share(Connections.Share.BESIDES)).as("on top").isEqualTo(2);
        assertThat(forTimers).as("half of all").isGreaterThanOrEqualTo(10);
        assertThat(forPeople).isGreaterThanOrEqualTo(8);
    }

    private int share(Connections.Share share) throws java.sql.SQLException {
        try (var request = Connections.workFor(share)) {
            return database.unwrap(HikariDataSource.class).getMaximumPoolSize();
        }
    }

    @Test
    void a_step_that_fails_for_more_than_an_hour_is_still_tried_again() {
        ((SpringJobExecutor) configuration().getJobExecutor()).shutdown();
        world.clock.set("2026-03-02T10:00");
        var reference = new RichCase(cases, responsibilities, jdbc, world.clock).open();
        engine.getRuntimeService()
                .createProcessInstanceByKey("StandbyPlacement")
                .businessKey(reference.text())
                .startBeforeActivity("UserTask_PrepareLocation")
                .execute();
        var timer = obligations.openIn(reference).stream()
                .filter(open -> open.timing() == Obligation.Timing.TIMER)
                .findFirst()
                .orElseThrow();
        // What the next step must know is away, as a database would be.
        jdbc.sql("delete from zv_standby where case_reference = ?")
                .param(reference.text())
                .update();
        world.clock.set(timer.dueAt());
        var outageEnds = timer.dueAt().plus(Duration.ofMinutes(61));

        int attempts = 0;
        while (!world.clock.instant().isAfter(outageEnds)) {
            assertThatThrownBy(() -> engine.getManagementService().executeJob(timer.clockId()));
            attempts++;
            var job = engine.getManagementService()
                    .createJobQuery()
                    .jobId(timer.clockId())
                    .singleResult();
            assertThat(job.getRetries()).isPositive();
            assertThat(Duration.between(world.clock.instant(), job.getDuedate().toInstant()))
                    .isEqualTo(Duration.ofMinutes(5));
            world.clock.set(job.getDuedate().toInstant());
        }

        assertThat(attempts).isEqualTo(13);
        assertThat(obligations.get(timer.id()).open()).isTrue();
        assertThat(obligations.get(timer.id()).dueAt()).isEqualTo(timer.dueAt());
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.text())
                .list()
                .forEach(instance ->
                        engine.getRuntimeService().deleteProcessInstance(instance.getId(), "end of the test"));
    }

    @ParameterizedTest
    @EnumSource
    void the_engines_tables_have_the_indexes_it_lacks(Database kind) throws Exception {
        var url = kind.freshUrl();
        var source = new DriverManagerDataSource(url);
        var stock = new StandaloneInMemProcessEngineConfiguration();
        stock.setJdbcUrl(null);
        stock.setDataSource(source);
        stock.setDatabaseSchemaUpdate("true");
        stock.setJobExecutorActivate(false);
        stock.setProcessEngineName("indexes-" + kind);
        stock.setEnforceHistoryTimeToLive(false);
        var bare = stock.buildProcessEngine();
        var wanted = Map.of(
                "act_ru_job", Set.of("duedate_"),
                "act_ru_task", Set.of("due_date_"),
                "act_ru_identitylink", Set.of("group_id_", "type_", "task_id_"));
        try {
            assertThat(ours(source, wanted)).as("not there without us").isEmpty();
            new MissingIndexes(source).postProcessEngineBuild(bare);
            new MissingIndexes(source).postProcessEngineBuild(bare);
            assertThat(ours(source, wanted)).isEqualTo(wanted);
        } finally {
            bare.close();
        }
    }

    private static Map<String, Set<String>> ours(DataSource source, Map<String, Set<String>> tables) {
        var found = new java.util.HashMap<String, Set<String>>();
        new JdbcTemplate(source).execute((java.sql.Connection connection) -> {
            boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
            for (var table : tables.keySet()) {
                try (var rows = connection
                        .getMetaData()
                        .getIndexInfo(
                                null, null, upper ? table.toUpperCase(java.util.Locale.ROOT) : table, false, true)) {
                    while (rows.next()) {
                        var name = String.valueOf(rows.getString("INDEX_NAME")).toLowerCase(java.util.Locale.ROOT);
                        if (name.startsWith("zv_")) {
                            found.computeIfAbsent(table, key -> new java.util.HashSet<>())
                                    .add(rows.getString("COLUMN_NAME").toLowerCase(java.util.Locale.ROOT));
                        }
                    }
                }
            }
            return found;
        });
        return found;
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
