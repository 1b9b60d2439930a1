package si.zavetje.gate.process;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import si.zavetje.gate.LastFailure;
import si.zavetje.watch.Retries;

/** Puts the gate before the engine, on both of its ways in. */
@Component
class GatePlugin extends AbstractProcessEnginePlugin {

    private final CommandRules rules;
    private final Failures failures;
    private final LastFailure lastFailure;
    private final ObjectProvider<Retries> retries;

    GatePlugin(CommandRules rules, Failures failures, LastFailure lastFailure, ObjectProvider<Retries> retries) {
        this.retries = retries;
        this.rules = rules;
        this.failures = failures;
        this.lastFailure = lastFailure;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(gate(engine)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(gate(engine)));
        engine.setCustomPostCommandInterceptorsTxRequired(inside());
        engine.setCustomPostCommandInterceptorsTxRequiresNew(inside());
    }

    private List<CommandInterceptor> inside() {
        return List.of(new OneAnswerForTasks(), new RetryOnlyFailed(retries), new BridgeDecides());
    }

    private EngineGate gate(ProcessEngineConfigurationImpl engine) {
        return new EngineGate(engine, rules, failures, lastFailure);
    }
}
