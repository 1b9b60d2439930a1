package si.zavetje.assignment.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import si.zavetje.assignment.HeldTask;
import si.zavetje.assignment.HeldTasks;
import si.zavetje.shared.CaseReference;

/** The claimed tasks as the engine has them. */
@Component
class EngineTasks implements HeldTasks {

    private static final int AT_ONCE = 200;

    private final TaskService tasks;
    private final RuntimeService runtime;

    EngineTasks(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public List<HeldTask> of(String username) {
        return Stream.iterate(0, first -> first + AT_ONCE)
                .map(first -> tasks.createTaskQuery()
                        .taskAssignee(username)
                        .orderByTaskId()
                        .asc()
                        .listPage(first, AT_ONCE))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .flatMap(task -> held(task).stream())
                .toList();
    }

    /** Who is quicker and hands it in has done it. */
    @Override
    public void release(HeldTask task) {
        try {
            tasks.setAssignee(task.id(), null);
        } catch (OptimisticLockingException quicker) {
            throw new OptimisticLockingFailureException("the task was changed meanwhile", quicker);
        }
    }

    /** A task that is no organisation's is one person's own, and nobody else's to do. */
    private Optional<HeldTask> held(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .map(organisation -> new HeldTask(
                        task.getId(),
                        task.getName(),
                        task.getTaskDefinitionKey(),
                        caseOf(task),
                        organisation,
                        task.getAssignee(),
                        task.getDueDate() == null ? null : task.getDueDate().toInstant()));
    }

    private CaseReference caseOf(Task task) {
        return new CaseReference(runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }
}
