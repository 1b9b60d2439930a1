package si.zavetje.multidisciplinary.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup;

/** Carries what happened to a member into the running model, so that nothing in it waits for somebody who cannot come. */
@Component
class MultidisciplinaryGroupProcess {

    private static final int MOST_TASKS = 100;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final MultidisciplinaryGroup group;

    MultidisciplinaryGroupProcess(RuntimeService runtime, TaskService tasks, MultidisciplinaryGroup group) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.group = group;
    }

    /** Where her signature or the meeting waits for her, the coordinator is asked to replace her; her vote is not waited for. */
    @EventListener
    void on(MultidisciplinaryGroup.MemberGone gone) {
        if (gone.forGood()) {
            open(gone, "UserTask_CastVote", gone.username()).forEach(vote -> tasks.complete(vote.getId()));
        }
        boolean signatureWaits =
                !open(gone, "UserTask_SignStatement", gone.username()).isEmpty();
        boolean meetingWaits = !open(gone, "UserTask_HoldMeeting", null).isEmpty();
        if (signatureWaits || (meetingWaits && !group.canMeet(gone.reference()))) {
            runtime.createMessageCorrelation("multidisciplinary.memberGone")
                    .processInstanceBusinessKey(gone.reference().text())
                    .correlateAll();
        }
    }

    private List<Task> open(MultidisciplinaryGroup.MemberGone gone, String activity, @Nullable String assignee) {
        var query = tasks.createTaskQuery()
                .processInstanceBusinessKey(gone.reference().text())
                .taskDefinitionKey(activity);
        return (assignee == null ? query : query.taskAssignee(assignee)).listPage(0, MOST_TASKS);
    }
}
