package si.zavetje.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Begins work in a case that nothing which ends elsewhere in the case can take away. */
@Component
public class Emergencies {

    private final RuntimeService runtime;
    private final EndOfStep endOfStep;

    Emergencies(RuntimeService runtime, EndOfStep endOfStep) {
        this.runtime = runtime;
        this.endOfStep = endOfStep;
    }

    /** Begins the newest model of that name for a case, beside whatever runs. */
    public void begin(String model, String caseReference) {
        endOfStep.then(() -> runtime.startProcessInstanceByKey(model, caseReference));
    }
}
