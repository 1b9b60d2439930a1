package si.zavetje.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.ZavetjeApplication;
import si.zavetje.administration.DirectoryEdits;
import si.zavetje.keys.RowSeals;

/** The whole application on a database, with two small models more than in use. */
record App(Store.Fresh database, ConfigurableApplicationContext context, Duration readyWithin)
        implements AutoCloseable {

    static final String NO_JOBS = "camunda.bpm.job-execution.enabled=false";

    static App on(Store.Fresh database, String... settings) {
        var keys = Store.FOLDER.resolve("keys").resolve(UUID.randomUUID().toString());
        var all = new ArrayList<>(List.of(
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.user(),
                "zavetje.demo=false",
                "zavetje.wrapping-key-file=" + keys.resolve("case.json"),
                "zavetje.index-key-file=" + keys.resolve("person.key"),
                "server.port=0"));
        all.addAll(List.of(settings));
        var application = new SpringApplicationBuilder(ZavetjeApplication.class, BenchTasks.class);
        var arguments = all.stream().map(setting -> "--" + setting).toArray(String[]::new);
        long begun = System.nanoTime();
        var context = application.run(arguments);
        var app = new App(database, context, Duration.ofNanos(System.nanoTime() - begun));
        app.deployOnce();
        return app;
    }

    /** Not again at a later start: due timers of these models fire already. */
    private void deployOnce() {
        var repository = engine().getRepositoryService();
        if (repository.createDeploymentQuery().deploymentName("bench").count() == 0) {
            repository
                    .createDeployment()
                    .name("bench")
                    .addClasspathResource("bench/BenchReminder.bpmn")
                    .addClasspathResource("bench/BenchRoundTrip.bpmn")
                    .deploy();
        }
    }

    ProcessEngine engine() {
        return context.getBean(ProcessEngine.class);
    }

    JobExecutor jobExecutor() {
        return ((ProcessEngineConfigurationImpl) engine().getProcessEngineConfiguration()).getJobExecutor();
    }

    /** The people underneath. */
    DirectoryEdits people() {
        return new DirectoryEdits(context.getBean(JdbcClient.class), context.getBean(RowSeals.class));
    }

    JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
