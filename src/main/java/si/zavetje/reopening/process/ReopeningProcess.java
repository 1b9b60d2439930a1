package si.zavetje.reopening.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.process.EndOfStep;
import si.zavetje.reopening.Reopenings;

/** Lets the model of a case that is open again run once more. */
@Component
class ReopeningProcess {

    private final RuntimeService runtime;
    private final EndOfStep endOfStep;

    ReopeningProcess(RuntimeService runtime, EndOfStep endOfStep) {
        this.runtime = runtime;
        this.endOfStep = endOfStep;
    }

    /** The case begins once more, with a look at it; where it is still compared with earlier ones, in the instance that runs. */
    @EventListener
    void on(Reopenings.Reopened reopened) {
        var reference = reopened.reference().text();
        endOfStep.then(() -> {
            var running = runtime.createProcessInstanceQuery()
                    .processDefinitionKey("VictimAssistance")
                    .processInstanceBusinessKey(reference)
                    .singleResult();
            if (running == null) {
                runtime.startProcessInstanceByMessage("case.reopened", reference);
            } else {
                runtime.createProcessInstanceModification(running.getId())
                        .startBeforeActivity("StartEvent_CaseReopened")
                        .execute();
            }
        });
    }
}
