package si.zavetje.escalation.process;

import java.util.Collection;
import java.util.HashSet;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.escalation.Escalation;
import si.zavetje.watch.Watcher;

/** Sees to it that the coordinator has one task for each case in which she must act, and none where all is well again. */
@Component
class CoordinatorTasks {

    private static final Logger LOG = LoggerFactory.getLogger(CoordinatorTasks.class);

    private final RuntimeService runtime;

    CoordinatorTasks(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(Escalation.Walked walked) {
        reconcile("DeadlineEscalation", "obligations.settled", walked.casesForCoordinator());
    }

    @EventListener
    void on(Watcher.Watched watched) {
        reconcile("ClockAlarm", "watch.mended", watched.casesForCoordinator());
    }

    /** Compares instead of counting events, so that whatever was missed once is made good the next time. */
    private void reconcile(String process, String settled, Collection<String> wanted) {
        var missing = new HashSet<>(wanted);
        for (var instance : runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .list()) {
            if (!missing.remove(instance.getBusinessKey())) {
                attempt(instance.getBusinessKey(), () -> end(instance, settled));
            }
        }
        missing.forEach(reference -> attempt(reference, () -> runtime.startProcessInstanceByKey(process, reference)));
    }

    private void end(ProcessInstance instance, String settled) {
        runtime.createMessageCorrelation(settled)
                .processInstanceId(instance.getId())
                .correlate();
    }

    private static void attempt(String reference, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException fault) {
            LOG.error("The coordinator's task of case {} will be tried again", reference, fault);
        }
    }
}
