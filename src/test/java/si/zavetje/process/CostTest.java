package si.zavetje.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.util.ReflectionTestUtils;
import si.zavetje.journey.Journey;
import si.zavetje.world.Database;
import si.zavetje.world.EngineTest;
import si.zavetje.world.MovableClock;
import si.zavetje.world.World;

/**
 * What one case costs: SQL round trips and write commits of the whole journey, against the committed figures, and against
 * a bare engine (history full, variables, no bridge, no ledger, no authorization) that walks the same models the same way.
 */
@EngineTest
@Import(CostTest.Counting.class)
class CostTest {

    private static final Path FIGURES = Path.of("src/test/resources/cost.properties");

    @Autowired
    World world;

    @Autowired
    SqlCount product;

    @Autowired
    RecordedAnswers recorded;

    @Autowired
    Marks marks;

    @Test
    void a_case_costs_what_was_agreed_and_is_compared_with_the_bare_engine() throws IOException {
        // The first case of a fresh start pays for reading the forms; the second is what a case costs.
        new Journey(world).walk();
        recorded.forget();
        var journey = new Journey(world);
        marks.listenTo(journey);
        var before = product.read();
        journey.walk();
        var ours = product.read().since(before);

        var bare = bareEngine(journey);

        System.out.printf(
                "Cost of a case: %d round trips and %d write commits; bare engine %d and %d; ratio %.2f and %.2f%n",
                ours.roundTrips(),
                ours.writeCommits(),
                bare.roundTrips(),
                bare.writeCommits(),
                (double) ours.roundTrips() / bare.roundTrips(),
                (double) ours.writeCommits() / bare.writeCommits());
        var agreed = agreed();
        assertThat(ours.roundTrips()).isLessThanOrEqualTo(Integer.parseInt(agreed.getProperty("roundTrips")));
        assertThat(ours.writeCommits()).isLessThanOrEqualTo(Integer.parseInt(agreed.getProperty("writeCommits")));
    }

    /** Walks the recorded way in an engine as it comes: every form's answers become variables, every task is claimed first. */
    private SqlCount.Reading bareEngine(Journey journey) {
        var count = new SqlCount();
        var engine = engine(count);
        try {
            var deployment = engine.getRepositoryService().createDeployment();
            models().forEach(model ->
                    deployment.addInputStream(model.getFileName().toString(), open(model)));
            deployment.deploy();
            var before = count.read();
            var key = journey.reference().text();
            int step = 0;
            for (var submitted : journey.steps()) {
                if (step == 0) {
                    engine.getRuntimeService()
                            .startProcessInstanceByKey("VictimAssistance", key, withTypes(submitted.answers()));
                } else {
                    complete(engine, key, submitted);
                }
                marks.sentIn(step).forEach(mark -> mark.accept(engine.getRuntimeService()));
                step++;
            }
            // What only waits for a day is taken away when the case is closed, which an engine by itself does not know.
            assertThat(engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processDefinitionKey("VictimAssistance")
                            .count())
                    .isZero();
            return count.read().since(before);
        } finally {
            engine.close();
        }
    }

    private static void complete(ProcessEngine engine, String key, Journey.Step step) {
        var tasks = engine.getTaskService();
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(step.task())
                .list();
        var task = open.stream()
                .filter(candidate -> open.size() == 1 || step.username().equals(candidate.getAssignee()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " finds no task; open are "
                        + tasks.createTaskQuery().list().stream()
                                .map(Task::getTaskDefinitionKey)
                                .toList()));
        tasks.claim(task.getId(), step.username());
        tasks.complete(task.getId(), withTypes(step.answers()));
    }

    private ProcessEngine engine(SqlCount count) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(count.around(new DriverManagerDataSource(Database.H2.freshUrl())));
        configuration.setDatabaseSchemaUpdate("create-drop");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setExpressionManager(new JuelExpressionManager() {
            @Override
            public Expression createExpression(String text) {
                return recorded.replaying((Expression) super.createExpression(text));
            }
        });
        return configuration.buildProcessEngine();
    }

    private static Map<String, Object> withTypes(Map<String, Object> answers) {
        var variables = new HashMap<String, Object>(answers);
        variables.replaceAll((name, value) -> value instanceof List<?> list ? list.toString() : value);
        return variables;
    }

    private static List<Path> models() {
        try (var files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Properties agreed() throws IOException {
        var figures = new Properties();
        try (var file = Files.newInputStream(FIGURES)) {
            figures.load(file);
        }
        return figures;
    }

    /** Which messages the domain sent into the engine, and which instances it started, in which steps of the journey. */
    static class Marks extends CommandInterceptor {

        private final Map<Integer, List<Consumer<RuntimeService>>> sent = new HashMap<>();
        private List<Journey> journeys = List.of();

        void listenTo(Journey journey) {
            journeys = List.of(journey);
        }

        List<Consumer<RuntimeService>> sentIn(int step) {
            return sent.getOrDefault(step, List.of());
        }

        @Override
        public <T> T execute(Command<T> command) {
            if (command instanceof AbstractCorrelateMessageCmd) {
                var message = String.valueOf(ReflectionTestUtils.getField(command, "messageName"));
                note(runtime -> runtime.createMessageCorrelation(message)
                        .processInstanceBusinessKey(key())
                        .correlateAll());
            } else if (command instanceof StartProcessInstanceCmd) {
                var asked = (ProcessInstantiationBuilderImpl)
                        Objects.requireNonNull(ReflectionTestUtils.getField(command, "instantiationBuilder"));
                note(runtime -> runtime.startProcessInstanceByKey(asked.getProcessDefinitionKey(), key()));
            }
            return next.execute(command);
        }

        private String key() {
            return journeys.get(0).reference().text();
        }

        private void note(Consumer<RuntimeService> mark) {
            journeys.forEach(journey -> sent.computeIfAbsent(journey.steps().size(), step -> new ArrayList<>())
                    .add(mark));
        }
    }

    @TestConfiguration
    static class Counting {

        @Bean
        static SqlCount sqlCount() {
            return new SqlCount();
        }

        @Bean
        static RecordedAnswers recordedAnswers() {
            return new RecordedAnswers();
        }

        @Bean
        static Marks marks() {
            return new Marks();
        }

        @Bean
        static BeanPostProcessor countedDatabase(SqlCount count) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database ? count.around(database) : bean;
                }
            };
        }

        /** After the product's own settings, so that its expressions are the ones listened to. */
        @Bean
        @Order(Integer.MAX_VALUE)
        EngineSettings recordingSettings(
                ApplicationContext beans, MovableClock clock, RecordedAnswers recorded, Marks marks) {
            return new EngineSettings(beans, clock) {
                @Override
                public void preInit(org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl configuration) {
                    var interceptors = new ArrayList<>(configuration.getCustomPreCommandInterceptorsTxRequired());
                    interceptors.add(marks);
                    configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
                    configuration.setExpressionManager(new ModelExpressions(beans, clock) {
                        @Override
                        public Expression createExpression(String text) {
                            return recorded.recording(super.createExpression(text));
                        }
                    });
                }
            };
        }
    }
}
