package si.zavetje.assignment;

import java.util.List;

/** The claimed tasks of all organisations; whatever runs the process answers. */
public interface HeldTasks {

    /** What somebody has claimed of the tasks of an organisation. */
    List<HeldTask> of(String username);

    /** Makes a task free again for everybody of its organisation. */
    void release(HeldTask task);
}
