package si.zavetje.victimassistance.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.process.EndOfStep;
import si.zavetje.shared.CaseReference;
import si.zavetje.victimassistance.Services;
import si.zavetje.victimassistance.VictimAssistance;

/** Carries what the case decides into its running model. */
@Component
class VictimAssistanceProcess {

    private final RuntimeService runtime;
    private final EndOfStep endOfStep;

    VictimAssistanceProcess(RuntimeService runtime, EndOfStep endOfStep) {
        this.runtime = runtime;
        this.endOfStep = endOfStep;
    }

    /** The case waits for this as long as it is open; if it does not, the step that asked is taken back. */
    @EventListener
    void on(Services.Asked asked) {
        endOfStep.then(() -> runtime.createMessageCorrelation("case.serviceAsked")
                .processInstanceBusinessKey(asked.reference().text())
                .correlate());
    }

    @EventListener
    void on(Services.GivenUp givenUp) {
        switch (givenUp.service()) {
            case SAFE_ACCOMMODATION -> tell(givenUp.reference(), "case.safeAccommodationGivenUp");
            case REINTEGRATION -> tell(givenUp.reference(), "case.reintegrationGivenUp");
            default -> throw new IllegalArgumentException(givenUp.service() + " cannot be given up");
        }
    }

    /** Nobody waits for this while the case is being looked at. */
    @EventListener
    void on(Services.NoneRuns none) {
        tell(none.reference(), "case.nothingRuns");
    }

    /** Everything that is done in the case ends; what is an instance of its own stays. */
    @EventListener
    void on(VictimAssistance.ClosedByDeath closed) {
        tell(closed.reference(), "case.closedByDeath");
    }

    private void tell(CaseReference reference, String message) {
        endOfStep.then(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reference.text())
                .correlateAll());
    }
}
