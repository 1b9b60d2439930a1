package si.zavetje.reflection.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.process.EndOfStep;
import si.zavetje.reflection.ReflectionPeriod;

/** Tells whoever waits for a title to stay that there is one, so that nobody is asked for what was just recorded. */
@Component
class ReflectionPeriodProcess {

    private final RuntimeService runtime;
    private final EndOfStep endOfStep;

    ReflectionPeriodProcess(RuntimeService runtime, EndOfStep endOfStep) {
        this.runtime = runtime;
        this.endOfStep = endOfStep;
    }

    @EventListener
    void on(ReflectionPeriod.TitleGranted granted) {
        endOfStep.then(() -> runtime.createMessageCorrelation("reflection.titleGranted")
                .processInstanceBusinessKey(granted.reference().text())
                .correlateAll());
    }
}
