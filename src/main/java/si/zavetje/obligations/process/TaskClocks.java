package si.zavetje.obligations.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import si.zavetje.obligations.NewObligation;
import si.zavetje.obligations.Obligation;
import si.zavetje.process.ByTheProgram;
import si.zavetje.shared.CaseReference;

/** The clocks of user tasks: each begins with its task and ends with it. */
@Component
class TaskClocks {

    private final ClockOwners owners;

    TaskClocks(ClockOwners owners) {
        this.owners = owners;
    }

    void begun(DelegateTask created) {
        var task = (TaskEntity) created;
        var execution = task.getExecution();
        var rule = ClockParseListener.ruleOf((ActivityImpl) execution.getActivity());
        var due = task.getDueDate();
        if (rule == null || due == null) {
            throw new IllegalStateException(task.getTaskDefinitionKey() + " is never due");
        }
        ObligationLog.ofThisCommand()
                .begin(new NewObligation(
                        new CaseReference(execution.getProcessBusinessKey()),
                        phase(execution),
                        task.getTaskDefinitionKey(),
                        rule.key(),
                        rule.within(),
                        Obligation.Timing.TASK,
                        task.getId(),
                        owners.forTask(task),
                        due.toInstant(),
                        task.getAssignee(),
                        doer()));
    }

    /** Whose step this is, or whose step led to it. */
    private static @Nullable String doer() {
        var person = Context.getCommandContext().getAuthenticatedUserId();
        return person == null ? ByTheProgram.ledBy() : person;
    }

    /** A claim changes nothing here; a new candidate does. */
    void changed(DelegateTask updated) {
        var task = (TaskEntity) updated;
        if (task.getPropertyChanges().isEmpty()) {
            task.getCandidates().stream()
                    .map(IdentityLink::getGroupId)
                    .filter(group -> group != null)
                    .findFirst()
                    .ifPresent(group -> ObligationLog.ofThisCommand().handOver(task.getId(), group));
        }
    }

    void completed(DelegateTask task) {
        ObligationLog.ofThisCommand().end(task.getId(), Obligation.State.DONE);
    }

    void deleted(DelegateTask task) {
        ObligationLog.ofThisCommand().end(task.getId(), Obligation.State.VOID);
    }

    static String phase(ExecutionEntity execution) {
        return execution.getProcessDefinition().getKey();
    }
}
