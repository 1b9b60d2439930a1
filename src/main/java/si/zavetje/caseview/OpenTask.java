package si.zavetje.caseview;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** A task of a case that is still to be done: whose it is, who has claimed it, and by when. */
public record OpenTask(
        String id,
        CaseReference reference,
        String service,
        String name,
        Set<String> bodies,
        @Nullable String holder,
        @Nullable Instant dueAt) {

    /** Whether Tasklist shows it to her. */
    public boolean opensFor(Reader reader) {
        return reader.username().equals(holder) || bodies.contains(reader.organisation());
    }
}
