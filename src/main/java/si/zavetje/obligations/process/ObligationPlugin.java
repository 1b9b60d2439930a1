package si.zavetje.obligations.process;

import java.util.ArrayList;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import si.zavetje.obligations.Obligations;

/** Hooks the obligations into the engine at the one place every clock passes, so that no model can forget them. */
@Component
class ObligationPlugin extends AbstractProcessEnginePlugin {

    private final ClockRules rules;
    private final TaskClocks tasks;
    private final ClockOwners owners;
    private final ObjectProvider<Obligations> obligations;

    ObligationPlugin(ClockRules rules, TaskClocks tasks, ClockOwners owners, ObjectProvider<Obligations> obligations) {
        this.rules = rules;
        this.tasks = tasks;
        this.owners = owners;
        this.obligations = obligations;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new ClockParseListener(rules, tasks));
        if (configuration.getCustomSessionFactories() == null) {
            configuration.setCustomSessionFactories(new ArrayList<>());
        }
        configuration
                .getCustomSessionFactories()
                .add(new Sessions(ObligationLog.class, () -> new ObligationLog(obligations.getObject())));
        configuration.getCustomSessionFactories().add(new Sessions(JobManager.class, () -> new TimerClocks(owners)));
    }

    private record Sessions(Class<?> getSessionType, Supplier<Session> open) implements SessionFactory {
        @Override
        public Session openSession() {
            return open.get();
        }
    }
}
