package si.zavetje.identification.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.identification.Identification;
import si.zavetje.process.EndOfStep;

/** Stops the running identification when the domain says so. */
@Component
class IdentificationProcess {

    private final RuntimeService runtime;
    private final EndOfStep endOfStep;

    IdentificationProcess(RuntimeService runtime, EndOfStep endOfStep) {
        this.runtime = runtime;
        this.endOfStep = endOfStep;
    }

    @EventListener
    void on(Identification.InquiryStopped stopped) {
        endOfStep.then(() -> runtime.createMessageCorrelation("identification.stopped")
                .processInstanceBusinessKey(stopped.reference().text())
                .correlateAll());
    }
}
