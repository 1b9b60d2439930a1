package si.zavetje.victimassistance;

import java.util.List;
import si.zavetje.shared.CaseReference;

/** What is done for a person besides the services of her case: reports, protection, requests. */
public interface WorkBesides {

    /** What of it is still open, in words. */
    List<String> open(CaseReference reference);

    /** Whether some of it waits for an organisation. */
    boolean waitsFor(String organisation, CaseReference reference);
}
