package si.zavetje.escalation;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import si.zavetje.notifications.Notice;
import si.zavetje.notifications.Notices;
import si.zavetje.obligations.Obligation;
import si.zavetje.obligations.ObligationTable;
import si.zavetje.obligations.Obligations;
import si.zavetje.policy.TasksTold;

/** Tells whoever has a new task that she has it: at once what cannot wait, everything else with the daily message. */
@Service
class NewTasks {

    private static final String OF_BODY = ":NEW:";
    private static final String OF_PERSON = ":OWN:";

    private final Notices notices;

    NewTasks(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(Obligations.TasksBegan begun) {
        notices.postAll(begun.tasks().stream()
                .filter(one -> TasksTold.of(one.task().activity()) != TasksTold.OTHERWISE)
                .map(NewTasks::notice)
                .toList());
    }

    /** It is new to the organisation that has it now; once, however often it comes back. */
    @EventListener
    void on(Obligations.TaskHandedOver handedOver) {
        var task = handedOver.task();
        if (TasksTold.of(task.activity()) != TasksTold.OTHERWISE) {
            notices.postAll(List.of(new Notice(
                    task.id() + OF_BODY + task.responsible(),
                    Notice.Kind.NEW_TASK,
                    task.reference(),
                    task.dueAt(),
                    task.responsible(),
                    Notice.Recipient.WORKER,
                    false,
                    TasksTold.of(task.activity()).atAnyHour(),
                    null)));
        }
    }

    private static Notice notice(Obligations.TaskBegan begun) {
        var task = begun.task();
        var person = task.assignee();
        return new Notice(
                        begun.id() + (person == null ? OF_BODY + task.responsible() : OF_PERSON + person),
                        Notice.Kind.NEW_TASK,
                        task.reference(),
                        task.dueAt(),
                        task.responsible(),
                        Notice.Recipient.WORKER,
                        false,
                        TasksTold.of(task.activity()).atAnyHour() || begun.isDueAtOnce(),
                        person)
                .causedBy(task.causedBy());
    }

    /** Whether there is still a task to be told of: open, that organisation's, and nobody has taken it; a person's own stays hers. */
    static boolean untaken(String dedupeKey, Obligation task, ObligationTable table) {
        int key = dedupeKey.indexOf(OF_BODY);
        boolean elsewhere =
                key >= 0 && !dedupeKey.substring(key + OF_BODY.length()).equals(task.responsible());
        return task.open() && !elsewhere && (dedupeKey.contains(OF_PERSON) || table.assigneeOf(task) == null);
    }
}
