package si.zavetje.caseview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import si.zavetje.obligations.Obligation;
import si.zavetje.responsibility.Reader;
import si.zavetje.responsibility.Responsibilities.Stood;
import si.zavetje.shared.CaseReference;

/** The cases somebody's organisation answers for now, and those to whose group she is appointed; for the coordinator all. */
public interface CaseList {

    /** By what the list can be sorted. */
    enum Order {
        DUE,
        OPENED,
        CASE
    }

    /** When what is due first is due. */
    enum Due {
        ANY,
        OVERDUE,
        TODAY,
        WEEK
    }

    /** What is looked for; an empty text asks for everything. */
    record Wanted(
            String reference,
            String service,
            Due due,
            boolean mineOnly,
            boolean closed,
            Order order,
            boolean descending,
            int page) {}

    /** One case: what runs, who answers for it, what is due first. */
    record Line(
            CaseReference reference,
            Instant openedAt,
            List<String> running,
            List<Stood> bodies,
            @Nullable Obligation next) {}

    /** One page, and whether there is another after it. */
    record Page(List<Line> lines, boolean more) {}

    /** The cases wanted. */
    Page page(Reader reader, Wanted wanted);
}
