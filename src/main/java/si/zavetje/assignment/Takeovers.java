package si.zavetje.assignment;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.directory.Account;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.notifications.Notice;
import si.zavetje.notifications.Notices;

/** Lets a colleague take over what somebody has claimed, and the coordinator give it back to its organisation, with a reason. */
@Service
public class Takeovers {

    /** Why a task is taken out of somebody's hands; nothing that could name a person it is about. */
    public enum Reason {
        ILL_OR_AWAY,
        LEFT,
        DUE_SOON,
        AGREED,
        BY_MISTAKE
    }

    private static final int MOST = 200;

    private final HeldTasks tasks;
    private final Handovers handovers;
    private final Notices notices;
    private final Directory directory;

    Takeovers(HeldTasks tasks, Handovers handovers, Notices notices, Directory directory) {
        this.tasks = tasks;
        this.handovers = handovers;
        this.notices = notices;
        this.directory = directory;
    }

    /** What is claimed by others and she may take over or give back: that of her organisation, for the coordinator all. */
    public List<HeldTask> open(Account asker) {
        return tasks.claimedIn(isCoordinator(asker) ? null : asker.organisation(), MOST).stream()
                .filter(task -> !task.holder().equals(asker.username()))
                .toList();
    }

    /** One such task; nothing where it is not hers to ask. */
    public Optional<HeldTask> find(String id, Account asker) {
        return tasks.find(id).filter(task -> mayAsk(asker, task));
    }

    /** Whether it becomes hers; else it becomes free for the organisation whose task it is. */
    public boolean becomesHers(HeldTask task, Account asker) {
        return directory.isMember(asker.username(), task.organisation());
    }

    /**
     * Takes a task over, or gives it back to its organisation; written down, and told to whoever had it.
     *
     * @throws OptimisticLockingFailureException when it is not in those hands any more
     */
    @Transactional
    public void takeOver(HeldTask seen, Account by, Reason reason) {
        if (!mayAsk(by, seen)) {
            throw new IllegalArgumentException("not hers to ask");
        }
        var to = becomesHers(seen, by) ? by.username() : null;
        tasks.handOver(seen, to, by);
        int number = handovers.add(seen, to, by.username(), reason.name());
        notices.post(new Notice(
                "taken:" + seen.id() + ":" + number,
                to == null ? Notice.Kind.RELEASED : Notice.Kind.TAKEN_OVER,
                seen.reference(),
                seen.dueAt(),
                seen.organisation(),
                to == null ? Notice.Recipient.DEPUTY : Notice.Recipient.WORKER,
                false,
                false,
                seen.holder()));
    }

    private boolean mayAsk(Account asker, HeldTask task) {
        return asker.mayWork()
                && !task.holder().equals(asker.username())
                && (isCoordinator(asker) || asker.organisation().equals(task.organisation()));
    }

    private static boolean isCoordinator(Account asker) {
        return asker.kind() == OrganisationKind.COORDINATOR;
    }
}
