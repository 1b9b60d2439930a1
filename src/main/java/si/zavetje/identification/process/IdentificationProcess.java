package si.zavetje.identification.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.identification.Identification;

/** Stops the running identification when the domain says so. */
@Component
class IdentificationProcess {

    private final RuntimeService runtime;

    IdentificationProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(Identification.InquiryStopped stopped) {
        runtime.createMessageCorrelation("identification.personDied")
                .processInstanceBusinessKey(stopped.reference().text())
                .correlate();
    }
}
