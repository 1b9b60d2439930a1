package si.zavetje.assignment.process;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import si.zavetje.directory.OrganisationKind;

/**
 * Puts a task from one worker's hands into another's, or back to its organisation. The gate lists it; what it checks is
 * that the task is still in those hands, and that whoever asks is of the organisation and takes it or has it, or is the
 * coordinator and takes nothing.
 */
final class TakeOverTaskCmd implements Command<Boolean> {

    private final String task;
    private final String from;
    private final @Nullable String to;

    TakeOverTaskCmd(String task, String from, @Nullable String to) {
        this.task = task;
        this.from = from;
        this.to = to;
    }

    @Override
    public Boolean execute(CommandContext context) {
        var groups = context.getAuthentication().getGroupIds();
        var open = context.getTaskManager().findTaskById(task);
        if (open == null || !from.equals(open.getAssignee())) {
            throw new OptimisticLockingException("the task is not in those hands any more");
        }
        boolean ofTheOrganisation = open.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .anyMatch(group -> group != null && groups.contains(group));
        boolean givenBack = to == null && groups.contains(OrganisationKind.COORDINATOR.roleGroup());
        boolean forHerself = to != null && to.equals(context.getAuthenticatedUserId());
        boolean herOwn = to != null && from.equals(context.getAuthenticatedUserId());
        if (!givenBack && !(ofTheOrganisation && (forHerself || herOwn))) {
            throw new AuthorizationException("a task is taken over by a colleague, handed to one, or given back");
        }
        return context.runWithoutAuthorization(() -> {
            context.getProcessEngineConfiguration().getTaskService().setAssignee(task, to);
            return true;
        });
    }
}
