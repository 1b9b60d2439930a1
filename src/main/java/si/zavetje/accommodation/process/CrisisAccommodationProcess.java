package si.zavetje.accommodation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.accommodation.StandbyPlacement;
import si.zavetje.process.CaseMessages;
import si.zavetje.shared.CaseReference;

/** Carries what happened in the domain into the running models. */
@Component
class CrisisAccommodationProcess {

    /** The engine answers nobody without a bound; a provider has a handful of tasks in a case. */
    private static final int MOST_TASKS = 100;

    private static final String ASKED_ANEW = "UserTask_PrepareLocation";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CaseMessages messages;

    CrisisAccommodationProcess(RuntimeService runtime, TaskService tasks, CaseMessages messages) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.messages = messages;
    }

    @EventListener
    void on(CrisisAccommodation.PlacementWithdrawn withdrawn) {
        tell(withdrawn.reference(), "accommodation.placementWithdrawn");
    }

    @EventListener
    void on(CrisisAccommodation.StayInterrupted interrupted) {
        tell(interrupted.reference(), "accommodation.stayInterrupted");
    }

    /** Where everything had been prepared before, there is nothing to go on with. */
    @EventListener
    void on(CrisisAccommodation.StayGoesOn goesOn) {
        messages.tell(goesOn.reference(), "accommodation.stayGoesOn");
    }

    /** What stops stops at once, where it waits. */
    private void tell(CaseReference reference, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reference.text())
                .correlateAll();
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
