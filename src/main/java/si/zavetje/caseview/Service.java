package si.zavetje.caseview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A service that runs or ran for the person of a case, as the model calls it, and how it ended. */
public record Service(String key, String name, Instant begun, @Nullable Instant ended, @Nullable String ending) {

    /** The model of one meeting: a step of the group, which is the service. */
    public static final String STEP = "GroupMeeting";

    /** Whether it is but a step of another service, of which there may be many. */
    public boolean isStep() {
        return key.equals(STEP);
    }

    /** Whether it still runs. */
    public boolean running() {
        return ended == null;
    }
}
