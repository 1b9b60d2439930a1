package si.zavetje.victimassistance.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation;

/** Lets the phases of a case hear of each other. */
@Component
class VictimAssistanceProcess {

    private final RuntimeService runtime;

    VictimAssistanceProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Somebody must be waiting for this; if nobody is, the step that settled it is taken back. */
    @EventListener
    void on(CrisisAccommodation.EntrySettled settled) {
        runtime.createMessageCorrelation("accommodation.entrySettled")
                .processInstanceBusinessKey(settled.reference().text())
                .correlate();
    }
}
