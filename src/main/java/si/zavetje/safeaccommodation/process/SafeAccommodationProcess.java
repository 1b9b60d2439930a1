package si.zavetje.safeaccommodation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.process.EndOfStep;
import si.zavetje.safeaccommodation.SafeAccommodation;
import si.zavetje.shared.CaseReference;

/** Carries what the group decided of a stay into the running models. */
@Component
class SafeAccommodationProcess {

    private final RuntimeService runtime;
    private final EndOfStep endOfStep;

    SafeAccommodationProcess(RuntimeService runtime, EndOfStep endOfStep) {
        this.runtime = runtime;
        this.endOfStep = endOfStep;
    }

    @EventListener
    void on(SafeAccommodation.ProgrammeSettled settled) {
        tell(settled.reference(), "safeaccommodation.programmeSettled");
    }

    @EventListener
    void on(SafeAccommodation.ProgrammeToChange changed) {
        tell(changed.reference(), "safeaccommodation.programmeToChange");
    }

    @EventListener
    void on(SafeAccommodation.StayEnds ends) {
        tell(ends.reference(), "safeaccommodation.stayEnds");
    }

    private void tell(CaseReference reference, String message) {
        endOfStep.then(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reference.text())
                .correlateAll());
    }
}
