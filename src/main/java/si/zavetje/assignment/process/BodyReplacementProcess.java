package si.zavetje.assignment.process;

import java.util.HashSet;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.assignment.Bodies;

/** Asks the coordinator once for each case in which an organisation cannot work, and hands its tasks to the one she names. */
@Component
class BodyReplacementProcess {

    private static final String PROCESS = "BodyReplacement";
    private static final int MOST_TASKS = 100;

    private final RuntimeService runtime;
    private final TaskService tasks;

    BodyReplacementProcess(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** Compares instead of counting events, so that whatever was missed once is made good the next time. */
    @EventListener
    void on(Bodies.Looked looked) {
        var missing = new HashSet<>(looked.vacantCases());
        for (var instance : runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .list()) {
            if (!missing.remove(instance.getBusinessKey())) {
                runtime.createMessageCorrelation("assignment.worksAgain")
                        .processInstanceId(instance.getId())
                        .correlate();
            }
        }
        missing.forEach(reference -> runtime.startProcessInstanceByKey(PROCESS, reference));
    }

    @EventListener
    void on(Bodies.Replaced replaced) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(replaced.reference().text())
                .taskCandidateGroup(replaced.from())
                .includeAssignedTasks()
                .listPage(0, MOST_TASKS)
                .forEach(task -> readdress(task, replaced));
    }

    private void readdress(Task task, Bodies.Replaced replaced) {
        if (task.getAssignee() != null) {
            task.setAssignee(null);
            tasks.saveTask(task);
        }
        tasks.deleteCandidateGroup(task.getId(), replaced.from());
        tasks.addCandidateGroup(task.getId(), replaced.to());
    }
}
