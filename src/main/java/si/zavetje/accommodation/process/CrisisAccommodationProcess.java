package si.zavetje.accommodation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.accommodation.StandbyPlacement;
import si.zavetje.process.EndOfStep;

/** Carries what happened in the domain into the running models. */
@Component
class CrisisAccommodationProcess {

    /** The engine answers nobody without a bound; a provider has a handful of tasks in a case. */
    private static final int MOST_TASKS = 100;

    private static final String ASKED_ANEW = "UserTask_PrepareLocation";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EndOfStep endOfStep;

    CrisisAccommodationProcess(RuntimeService runtime, TaskService tasks, EndOfStep endOfStep) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.endOfStep = endOfStep;
    }

    /** Nothing waits for this any more when the exit is already being recorded; then there is nothing to stop. */
    @EventListener
    void on(CrisisAccommodation.PlacementWithdrawn withdrawn) {
        runtime.createMessageCorrelation("accommodation.placementWithdrawn")
                .processInstanceBusinessKey(withdrawn.reference().text())
                .correlateAll();
    }

    /** What had been broken off in the stay begins once more, with what was written down so far. */
    @EventListener
    void on(CrisisAccommodation.StayGoesOn goesOn) {
        endOfStep.then(() -> runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("CrisisAccommodation")
                .processInstanceBusinessKey(goesOn.reference().text())
                .listPage(0, 1)
                .stream()
                .filter(instance -> runtime.createExecutionQuery()
                                .processInstanceId(instance.getId())
                                .activityId("CallActivity_CrisisStay")
                                .count()
                        == 0)
                .forEach(instance -> runtime.createProcessInstanceModification(instance.getId())
                        .startBeforeActivity("CallActivity_CrisisStay")
                        .execute()));
    }

    /** Whatever else the former provider had still to do is now the new one's to do; whether it has room is asked anew. */
    @EventListener
    void on(StandbyPlacement.ProviderChanged changed) {
        tasks
                .createTaskQuery()
                .processInstanceBusinessKey(changed.reference().text())
                .taskCandidateGroup(changed.from())
                .includeAssignedTasks()
                .listPage(0, MOST_TASKS)
                .stream()
                .filter(task -> !task.getTaskDefinitionKey().equals(ASKED_ANEW))
                .forEach(task -> readdress(task, changed));
    }

    private void readdress(Task task, StandbyPlacement.ProviderChanged changed) {
        if (task.getAssignee() != null) {
            task.setAssignee(null);
            tasks.saveTask(task);
        }
        tasks.deleteCandidateGroup(task.getId(), changed.from());
        tasks.addCandidateGroup(task.getId(), changed.to());
    }
}
