package si.zavetje.process;

import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What this product changes in the engine besides its properties: expressions and task permissions. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private final ApplicationContext beans;
    private final Clock clock;

    EngineSettings(ApplicationContext beans, Clock clock) {
        this.beans = beans;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new ModelExpressions(beans, clock));
        configuration.setResourceAuthorizationProvider(new WorkerPermissions());
        // Statistics of the platform's own about who did how many tasks; nobody here asks for them.
        configuration.setTaskMetricsEnabled(false);
    }
}
