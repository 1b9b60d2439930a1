package si.zavetje.caseactions.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.caseactions.CaseActions;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.process.ByTheProgram;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** Opens each form as an instance of its own, so that nothing that ends elsewhere in the case takes it away. */
@Component
class OpenedActions implements CaseActions {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ByTheProgram program;
    private final ObjectProvider<CaseAction> actions;

    OpenedActions(RuntimeService runtime, TaskService tasks, ByTheProgram program, ObjectProvider<CaseAction> actions) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.program = program;
        this.actions = actions;
    }

    @Override
    public List<String> offered(CaseReference reference, Reader reader) {
        return actions.orderedStream()
                .filter(action -> action.mayOpen(reference, reader))
                .map(CaseAction::name)
                .toList();
    }

    @Override
    @Transactional
    public String open(String action, CaseReference reference, Reader opener) {
        var wanted = actions.orderedStream()
                .filter(one -> one.name().equals(action) && one.mayOpen(reference, opener))
                .findFirst()
                .orElseThrow(AccessDenied::new);
        TransactionSynchronizationManager.bindResource(this, new Opening(reference, opener));
        try {
            return program.does(() -> {
                var opened = runtime.startProcessInstanceByKey(wanted.model(), reference.text());
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
