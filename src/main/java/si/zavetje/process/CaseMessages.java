package si.zavetje.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import si.zavetje.shared.CaseReference;

/** Tells the models of a case what happened in the domain; where none of them waits for it, nothing is to be done. */
@Component
public class CaseMessages {

    private final RuntimeService runtime;
    private final EndOfStep endOfStep;

    CaseMessages(RuntimeService runtime, EndOfStep endOfStep) {
        this.runtime = runtime;
        this.endOfStep = endOfStep;
    }

    /** Tells all that wait for it, at the end of the present step. */
    public void tell(CaseReference reference, String message) {
        endOfStep.then(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reference.text())
                .correlateAll());
    }
}
