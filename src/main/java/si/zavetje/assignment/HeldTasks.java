package si.zavetje.assignment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import si.zavetje.directory.Account;

/** The claimed tasks of all organisations; whatever runs the process answers. */
public interface HeldTasks {

    /** What somebody has claimed of the tasks of an organisation. */
    List<HeldTask> of(String username);

    /** What is claimed of the tasks of that organisation, or of all, what is due first first; at most so many. */
    List<HeldTask> claimedIn(@Nullable String organisation, int most);

    /** A task, if somebody has claimed it. */
    Optional<HeldTask> find(String id);

    /** Makes a task free again for everybody of its organisation. */
    void release(HeldTask task);

    /** Puts a task from one worker's hands into another's, or back, at the request of somebody who may ask for it. */
    void handOver(HeldTask task, @Nullable String to, Account by);
}
