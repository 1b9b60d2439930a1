package si.zavetje.caseactions.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.caseactions.CaseActions;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.casefile.CaseFile;
import si.zavetje.process.ByTheProgram;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** Opens each form as an instance of its own, so that nothing that ends elsewhere in the case takes it away. */
@Component
class OpenedActions implements CaseActions {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ByTheProgram program;
    private final CaseFile caseFile;
    private final ObjectProvider<CaseAction> actions;

    OpenedActions(
            RuntimeService runtime,
            TaskService tasks,
            ByTheProgram program,
            CaseFile caseFile,
            ObjectProvider<CaseAction> actions) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.program = program;
        this.caseFile = caseFile;
        this.actions = actions;
    }

    @Override
    public List<String> offered(CaseReference reference, Reader reader) {
        var writes = caseFile.writable(reference, reader);
        return actions.orderedStream()
                .filter(action -> action.mayOpen(reference, reader, writes))
                .map(CaseAction::name)
                .toList();
    }

    @Override
    @Transactional
    public String open(String action, CaseReference reference, Reader opener) {
        var writes = caseFile.writable(reference, opener);
        var wanted = actions.orderedStream()
                .filter(one -> one.name().equals(action) && one.mayOpen(reference, opener, writes))
                .findFirst()
                .orElseThrow(AccessDenied::new);
        // Whoever presses twice at once is served one after the other.
        caseFile.lock(reference);
        return hers(wanted.model(), reference, opener).orElseGet(() -> begin(wanted.model(), reference, opener));
    }

    /** The form of that kind that she has open in the case already. */
    private Optional<String> hers(String model, CaseReference reference, Reader opener) {
        return program.does(() -> tasks
                .createTaskQuery()
                .processInstanceBusinessKey(reference.text())
                .processDefinitionKey(model)
                .taskAssignee(opener.username())
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(Task::getId)
                .findFirst());
    }

    private String begin(String model, CaseReference reference, Reader opener) {
        TransactionSynchronizationManager.bindResource(this, new Opening(reference, opener));
        try {
            return program.does(() -> {
                var opened = runtime.startProcessInstanceByKey(model, reference.text());
                return tasks.createTaskQuery()
                        .processInstanceId(opened.getId())
                        .singleResult()
                        .getId();
            });
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
        }
    }

    Reader opener(CaseReference reference) {
        return Optional.ofNullable((Opening) TransactionSynchronizationManager.getResource(this))
                .filter(opening -> opening.reference().equals(reference))
                .map(Opening::opener)
                .orElseThrow(() -> new IllegalStateException("nobody opens anything in this case"));
    }

    private record Opening(CaseReference reference, Reader opener) {}
}
