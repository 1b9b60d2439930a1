package si.zavetje.multidisciplinary.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup;
import si.zavetje.process.CaseMessages;
import si.zavetje.process.Emergencies;

/** Carries what happened to a member into the running model, so that nothing in it waits for somebody who cannot come. */
@Component
class MultidisciplinaryGroupProcess {

    private static final String PROCESS = "MultidisciplinaryGroup";
    private static final int MOST_TASKS = 100;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final MultidisciplinaryGroup group;
    private final CaseMessages messages;
    private final Emergencies emergencies;

    MultidisciplinaryGroupProcess(
            RuntimeService runtime,
            TaskService tasks,
            MultidisciplinaryGroup group,
            CaseMessages messages,
            Emergencies emergencies) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.group = group;
        this.messages = messages;
        this.emergencies = emergencies;
    }

    /** The group lives beside the services of the case; one that is being named already is not asked for again. */
    @EventListener
    void on(MultidisciplinaryGroup.Wanted wanted) {
        emergencies.beginUnlessRunning(PROCESS, wanted.reference().text());
    }

    @EventListener
    void on(MultidisciplinaryGroup.Named named) {
        messages.tell(named.reference(), "multidisciplinary.named");
    }

    /** Whoever is new signs first; what waited for somebody who is a member no more waits for her no more. */
    @EventListener
    void on(MultidisciplinaryGroup.Changed changed) {
        messages.tell(changed.reference(), "multidisciplinary.groupChanged");
        messages.tell(changed.reference(), "multidisciplinary.chairActed");
    }

    @EventListener
    void on(MultidisciplinaryGroup.ChairActed acted) {
        messages.tell(acted.reference(), "multidisciplinary.chairActed");
    }

    @EventListener
    void on(MultidisciplinaryGroup.Dismissed dismissed) {
        messages.tell(dismissed.reference(), "multidisciplinary.dismissed");
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
