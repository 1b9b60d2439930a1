package si.zavetje.gate.process;

import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Lets a signed-in person give a task back that she has claimed; nobody assigns a task to, or takes it from, another. What
 * follows from a form is done without rights of her own, and passes.
 */
class GiveBackOnlyOwn extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        var person = Context.getCommandContext().getAuthenticatedUserId();
        if (person != null
                && Context.getCommandContext().isAuthorizationCheckEnabled()
                && command instanceof AssignTaskCmd) {
            var fields = new DirectFieldAccessor(command);
            var taskId = (String) fields.getPropertyValue("taskId");
            var task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
            if (fields.getPropertyValue("userId") != null || task == null || !person.equals(task.getAssignee())) {
                throw new CommandRefused();
            }
        }
        return next.execute(command);
    }
}
