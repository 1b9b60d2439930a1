package si.zavetje.gate.process;

import java.util.Map;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetIdentityLinksForTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Answers for a task that is finished, that never was or that is another organisation's in one and the same way. Whoever
 * was moved to another organisation is no longer one of the task's people, though she claimed it before.
 */
class OneAnswerForTasks extends CommandInterceptor {

    /** Where each command keeps the task it is about. */
    private static final Map<Class<?>, String> TASK = Map.of(
            GetTaskFormCmd.class, "taskId",
            GetDeployedTaskFormCmd.class, "taskId",
            GetTaskFormVariablesCmd.class, "resourceId",
            GetIdentityLinksForTaskCmd.class, "taskId",
            ClaimTaskCmd.class, "taskId",
            AssignTaskCmd.class, "taskId",
            SubmitTaskFormCmd.class, "taskId");

    @Override
    public <T> T execute(Command<T> command) {
        var context = Context.getCommandContext();
        var person = context.getAuthentication();
        var field = TASK.get(command.getClass());
        if (field != null && person != null && person.getUserId() != null && context.isAuthorizationCheckEnabled()) {
            var id = (String) new DirectFieldAccessor(command).getPropertyValue(field);
            var task = id == null ? null : context.getTaskManager().findTaskById(id);
            // Who may read is for the engine to say; who may change is looked at before anything else is.
            boolean changes = command instanceof SubmitTaskFormCmd || command instanceof AssignTaskCmd;
            if (task == null || changes && !isOneOfItsPeople(task, person)) {
                throw new NotFoundException("no such task");
            }
            if (command instanceof AssignTaskCmd) {
                demandGivenBack(command, task, person);
            }
        }
        return next.execute(command);
    }

    private static boolean isOneOfItsPeople(TaskEntity task, Authentication person) {
        var candidates = task.getCandidates();
        return candidates.isEmpty()
                ? person.getUserId().equals(task.getAssignee())
                : candidates.stream()
                        .anyMatch(candidate -> person.getUserId().equals(candidate.getUserId())
                                || isIn(candidate.getGroupId(), person));
    }

    private static boolean isIn(@Nullable String group, Authentication person) {
        return group != null
                && person.getGroupIds() != null
                && person.getGroupIds().contains(group);
    }

    /** Nobody assigns a task to, or takes it from, another; what follows from a form is done without rights, and passes. */
    private static void demandGivenBack(Command<?> command, TaskEntity task, Authentication person) {
        var to = new DirectFieldAccessor(command).getPropertyValue("userId");
        if (to != null || !person.getUserId().equals(task.getAssignee())) {
            throw new CommandRefused();
        }
    }
}
