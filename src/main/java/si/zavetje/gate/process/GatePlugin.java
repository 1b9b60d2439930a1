package si.zavetje.gate.process;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;
import si.zavetje.gate.LastFailure;

/** Puts the gate before the engine, on both of its ways in. */
@Component
class GatePlugin extends AbstractProcessEnginePlugin {

    private final CommandRules rules;
    private final Failures failures;
    private final LastFailure lastFailure;

    GatePlugin(CommandRules rules, Failures failures, LastFailure lastFailure) {
        this.rules = rules;
        this.failures = failures;
        this.lastFailure = lastFailure;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(gate(engine)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(gate(engine)));
        engine.setCustomPostCommandInterceptorsTxRequired(List.of(new GiveBackOnlyOwn(), new BridgeDecides()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(List.of(new GiveBackOnlyOwn(), new BridgeDecides()));
    }

    private EngineGate gate(ProcessEngineConfigurationImpl engine) {
        return new EngineGate(engine, rules, failures, lastFailure);
    }
}
