package si.zavetje.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The six ready-made lists of Tasklist, the same for everybody, each showing only what the signed-in person may see. */
@Component
@Order(20)
class TasklistFilters implements ApplicationRunner {

    private final ProcessEngine engine;

    TasklistFilters(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        set(1, "Due next", "#1b2733", mine());
        set(2, "My tasks", "#2b5c8a", tasks().taskAssigneeExpression("${currentUser()}"));
        set(
                3,
                "Open tasks of my organisation",
                "#3c763d",
                tasks().taskCandidateGroupInExpression("${currentUserGroups()}"));
        set(4, "Due today", "#8a5300", ours().dueAfterExpression("${now()}").dueBeforeExpression("${endOfToday()}"));
        set(5, "Overdue", "#a94442", ours().dueBeforeExpression("${now()}"));
        set(
                6,
                "Claimed in my organisation",
                "#6b4c8a",
                tasks().taskCandidateGroupInExpression("${currentUserGroups()}")
                        .includeAssignedTasks()
                        .taskAssigned());
        shareWithEverybody();
    }

    /** What somebody has claimed and what she may claim: with this list Tasklist opens. */
    private TaskQuery mine() {
        return tasks().or()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .endOr();
    }

    /** The coordinator may see every task, but here she looks for those she can do something about. */
    private TaskQuery ours() {
        return tasks().or()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks()
                .endOr();
    }

    private TaskQuery tasks() {
        return engine.getTaskService().createTaskQuery();
    }

    private void set(int place, String name, String colour, TaskQuery query) {
        var filters = engine.getFilterService();
        var existing = filters.createTaskFilterQuery().filterName(name).singleResult();
        var filter = existing == null ? filters.newTaskFilter(name) : existing;
        filter.setQuery(query.orderByDueDate().asc());
        filter.setProperties(
                Map.of("color", colour, "priority", place, "refresh", true, "showUndefinedVariable", false));
        filters.saveFilter(filter);
    }

    private void shareWithEverybody() {
        var authorizations = engine.getAuthorizationService();
        if (authorizations
                        .createAuthorizationQuery()
                        .authorizationType(AUTH_TYPE_GLOBAL)
                        .resourceType(Resources.FILTER)
                        .count()
                == 0) {
            var reading = authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
            reading.setResource(Resources.FILTER);
            reading.setResourceId(ANY);
            reading.addPermission(Permissions.READ);
            authorizations.saveAuthorization(reading);
        }
    }
}
