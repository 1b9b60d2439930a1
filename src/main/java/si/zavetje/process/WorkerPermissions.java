package si.zavetje.process;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Who may see and work on a task: its organisation while it is a candidate, or its assignee; nobody keeps more than that. */
class WorkerPermissions extends DefaultAuthorizationProvider {

    /** Reading, working, and giving back; which task may be given back is the gate's business. */
    @Override
    protected Permission[] getRuntimePermissions(boolean enforceSpecificVariablePermission) {
        return new Permission[] {
            Permissions.READ, TaskPermissions.TASK_WORK, TaskPermissions.TASK_ASSIGN, TaskPermissions.READ_VARIABLE
        };
    }

    /** A task is given its candidates while it is made, when nobody can have a right to it; there is nothing to look up. */
    @Override
    protected @Nullable AuthorizationEntity getGrantAuthorizationByGroupId(
            String groupId, Resource resource, String resourceId) {
        return null;
    }

    /** The engine would leave a former assignee the right to read the task for as long as it is open. */
    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        if (oldAssignee != null) {
            getAuthorizationManager()
                    .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), oldAssignee);
        }
        return newAssignee == null || !((TaskEntity) task).getCandidates().isEmpty()
                ? new AuthorizationEntity[0]
                : super.newTaskAssignee(task, oldAssignee, newAssignee);
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        // A task that ends takes all its rights with it.
        if (!((TaskEntity) task).isDeleted()) {
            getAuthorizationManager().deleteAuthorizationsByResourceIdAndGroupId(Resources.TASK, task.getId(), groupId);
        }
        return new AuthorizationEntity[0];
    }
}
