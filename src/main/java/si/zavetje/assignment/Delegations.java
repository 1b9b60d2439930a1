package si.zavetje.assignment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import si.zavetje.casefile.AccessDenied;
import si.zavetje.casefile.CaseFile;
import si.zavetje.casefile.Compartment;
import si.zavetje.directory.Account;
import si.zavetje.directory.Contacts;
import si.zavetje.directory.Directory;
import si.zavetje.directory.OrganisationKind;
import si.zavetje.notifications.Notice;
import si.zavetje.notifications.Notices;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.Refusal;
import si.zavetje.shared.Today;

/** Lets whoever has claimed a task hand it to a colleague of her own organisation, with a note for her in the case file. */
@Service
public class Delegations {

    /** What the note is called in the case file. */
    public static final String NOTE = "HandToColleague";

    private static final int LONGEST = 1000;
    private static final String GIVEN = "GIVEN";

    private final HeldTasks tasks;
    private final Handovers handovers;
    private final CaseFile file;
    private final Directory directory;
    private final Contacts contacts;
    private final Today today;
    private final Notices notices;

    Delegations(
            HeldTasks tasks,
            Handovers handovers,
            CaseFile file,
            Directory directory,
            Contacts contacts,
            Today today,
            Notices notices) {
        this.tasks = tasks;
        this.handovers = handovers;
        this.file = file;
        this.directory = directory;
        this.contacts = contacts;
        this.today = today;
        this.notices = notices;
    }

    /** A task she has claimed herself; nothing for one that is not hers to give. */
    public Optional<HeldTask> find(String id, Account giver) {
        return tasks.find(id).filter(task -> isHers(task, giver));
    }

    /** Who can take it: her colleagues who may work and are there today. */
    public List<Account> colleagues(HeldTask task) {
        return directory.workingAccountsOf(task.organisation()).stream()
                .filter(colleague -> !colleague.username().equals(task.holder()))
                .filter(colleague -> !contacts.of(colleague.username()).isAbsentOn(today.date()))
                .toList();
    }

    /**
     * Hands the task over; written down, and told to whoever has it now.
     *
     * @throws Refusal for somebody who cannot take it, or a note that is too long or that she may not leave
     * @throws OptimisticLockingFailureException when it is not in her hands any more
     */
    @Transactional
    public void hand(HeldTask seen, Account giver, String colleague, String note) {
        if (!isHers(seen, giver)) {
            throw new IllegalArgumentException("not hers to give");
        }
        if (colleagues(seen).stream().map(Account::username).noneMatch(colleague::equals)) {
            throw new Refusal("assignment.refused.no-such-colleague");
        }
        tasks.handOver(seen, colleague, giver);
        leave(seen, giver, note.strip());
        int number = handovers.add(seen, colleague, giver.username(), GIVEN);
        notices.post(new Notice(
                        "given:" + seen.id() + ":" + number,
                        Notice.Kind.NEW_TASK,
                        seen.reference(),
                        seen.dueAt(),
                        seen.organisation(),
                        Notice.Recipient.WORKER,
                        false,
                        false,
                        colleague)
                .causedBy(giver.username()));
    }

    private void leave(HeldTask task, Account giver, String note) {
        if (note.isEmpty()) {
            return;
        }
        if (note.length() > LONGEST) {
            throw new Refusal("assignment.refused.note-too-long", LONGEST);
        }
        try {
            file.record(
                    task.reference(),
                    NOTE,
                    Map.of(readTogether(giver.kind()), Map.of("note", note)),
                    new Reader(giver.username(), giver.organisation(), giver.kind()));
        } catch (AccessDenied notHers) {
            throw new Refusal("assignment.refused.no-note");
        }
    }

    /** A part of the file that she writes and her colleagues read, as few others as can be. */
    private static Compartment readTogether(OrganisationKind kind) {
        if (kind.onlyRefers()) {
            return Compartment.REFERRAL;
        }
        return switch (kind) {
            case POLICE -> Compartment.POLICE;
            case CRISIS_PROVIDER, SAFE_PROVIDER -> Compartment.SHELTER;
            case REINTEGRATION_PROVIDER, SOCIAL_WORK_CENTRE -> Compartment.SUPPORT;
            case ASYLUM_OFFICE -> Compartment.RESIDENCE;
            case PROSECUTOR -> Compartment.PROCEEDINGS;
            default -> Compartment.GROUP;
        };
    }

    private static boolean isHers(HeldTask task, Account giver) {
        return giver.mayWork()
                && task.holder().equals(giver.username())
                && task.organisation().equals(giver.organisation());
    }
}
