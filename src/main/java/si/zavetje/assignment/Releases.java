package si.zavetje.assignment;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import si.zavetje.directory.Accounts;
import si.zavetje.directory.Directory;
import si.zavetje.notifications.Notice;
import si.zavetje.notifications.Notices;

/** Gives back what somebody held when she goes, in the same transaction, and says so to her organisation and the coordinator. */
@Service
class Releases {

    private final HeldTasks tasks;
    private final Handovers handovers;
    private final Notices notices;
    private final Directory directory;

    Releases(HeldTasks tasks, Handovers handovers, Notices notices, Directory directory) {
        this.tasks = tasks;
        this.handovers = handovers;
        this.notices = notices;
        this.directory = directory;
    }

    @EventListener
    void on(Accounts.PersonWent person) {
        tasks.of(person.username()).forEach(task -> release(task, person.why()));
    }

    private void release(HeldTask task, Accounts.Why why) {
        tasks.release(task);
        int number = handovers.add(task, null, null, why.name());
        if (why != Accounts.Why.ORGANISATION_CLOSED) {
            tell(task, number, task.organisation(), Notice.Recipient.DEPUTY);
        }
        directory.coordinator().ifPresent(office -> tell(task, number, office, Notice.Recipient.COORDINATOR));
    }

    private void tell(HeldTask task, int number, String organisation, Notice.Recipient recipient) {
        notices.post(new Notice(
                "released:" + task.id() + ":" + number + ":" + recipient,
                Notice.Kind.RELEASED,
                task.reference(),
                task.dueAt(),
                organisation,
                recipient,
                false,
                false,
                task.holder()));
    }
}
