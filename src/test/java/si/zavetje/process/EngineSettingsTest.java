package si.zavetje.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import si.zavetje.world.EngineTest;

/** Every engine setting the security and the speed of the product rest on: that it is in force, and that the engine would have it otherwise. */
@EngineTest
class EngineSettingsTest {

    /** The settings and what they must be; a misspelt one in the application's configuration would be ignored in silence. */
    private static final Map<String, Object> DEMANDED = new TreeMap<>(Map.ofEntries(
            Map.entry("authorizationEnabled", true),
            Map.entry("enforceSpecificVariablePermission", true),
            Map.entry("enableExceptionsAfterUnhandledBpmnError", true),
            Map.entry("deserializationTypeValidationEnabled", true),
            Map.entry("enableCmdExceptionLogging", false),
            Map.entry("taskMetricsEnabled", false),
            Map.entry("webappsAuthenticationLoggingEnabled", true),
            Map.entry("queryMaxResultsLimit", 200),
            // Without it every parked timer is looked at whenever the next step is sought.
            Map.entry("ensureJobDueDateNotNull", true),
            Map.entry("defaultUserPermissionNameForTask", "TASK_WORK"),
            Map.entry("groupResourceWhitelistPattern", "[a-z0-9-]+"),
            Map.entry("userResourceWhitelistPattern", "[a-z0-9-]+")));

    /** Already so in this release; kept here so that a release that turns them round is noticed. */
    private static final Map<String, Object> KEPT = new TreeMap<>(Map.ofEntries(
            Map.entry("enableHistoricInstancePermissions", false),
            Map.entry("enableExpressionsInAdhocQueries", false),
            Map.entry("javaSerializationFormatEnabled", false),
            Map.entry("enableXxeProcessing", false),
            Map.entry("tenantCheckEnabled", true),
            Map.entry("configureScriptEngineHostAccess", true)));

    @Autowired
    ProcessEngine engine;

    @Autowired
    ApplicationContext context;

    @Test
    void each_setting_is_in_force() {
        var inForce = new BeanWrapperImpl(engine.getProcessEngineConfiguration());

        DEMANDED.forEach((name, value) ->
                assertThat(inForce.getPropertyValue(name)).as(name).isEqualTo(value));
        KEPT.forEach((name, value) ->
                assertThat(inForce.getPropertyValue(name)).as(name).isEqualTo(value));
        assertThat(configuration().getHistoryLevel().getName()).isEqualTo("activity");
    }

    @Test
    void the_engine_alone_would_have_it_otherwise() {
        var stock = new BeanWrapperImpl(new StandaloneInMemProcessEngineConfiguration());

        DEMANDED.forEach((name, value) ->
                assertThat(stock.getPropertyValue(name)).as(name).isNotEqualTo(value));
        KEPT.forEach((name, value) ->
                assertThat(stock.getPropertyValue(name)).as(name).isEqualTo(value));
    }

    @Test
    void our_own_parts_are_in_place() {
        assertThat(configuration().getExpressionManager()).isInstanceOf(ModelExpressions.class);
        assertThat(configuration().getResourceAuthorizationProvider()).isInstanceOf(WorkerPermissions.class);
    }

    @Test
    void no_script_language_is_on_the_class_path_only_the_engines_own_expressions() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(factory -> factory.getClass().getName())
                .allMatch(name -> name.startsWith("org.camunda.feel.") || name.startsWith("org.camunda.bpm."));
    }

    /** Whatever order the classes are found in: with the engine first, an empty database is refused by Flyway. */
    @Test
    void the_engine_waits_for_our_migrations() {
        var beans = ((ConfigurableApplicationContext) context).getBeanFactory();

        assertThat(Stream.of(ProcessEngine.class, ProcessEngineConfiguration.class)
                        .flatMap(type -> Arrays.stream(beans.getBeanNamesForType(type, true, false)))
                        .map(BeanFactoryUtils::transformedBeanName))
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(beans.getMergedBeanDefinition(name).getDependsOn())
                                .contains("flywayInitializer"));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
