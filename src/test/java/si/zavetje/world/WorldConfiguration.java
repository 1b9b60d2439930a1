package si.zavetje.world;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import si.zavetje.administration.DirectoryEdits;
import si.zavetje.caseactions.CaseActions;
import si.zavetje.delivery.Office;
import si.zavetje.obligations.AnyStep;

/** What every test adds to the application: a clock, a world of people, cases, and who follows each step of the engine. */
@TestConfiguration
@Import({Cases.class, AnyStep.class, Office.class, DirectoryEdits.class})
public class WorldConfiguration {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    World world(ProcessEngine engine, MovableClock clock, JdbcClient jdbc, DirectoryEdits people, CaseActions actions) {
        return new World(engine, clock, jdbc, people, actions);
    }

    @Bean
    Passed passed() {
        return new Passed();
    }

    @Bean
    @Order(Ordering.DEFAULT_ORDER + 1)
    AbstractCamundaConfiguration everyStepIsFollowed(Passed passed) {
        return new AbstractCamundaConfiguration() {
            @Override
            public void preInit(SpringProcessEngineConfiguration configuration) {
                ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                new ProcessEngineAdapter(engine, passed).initializeListeners();
            }
        };
    }
}
