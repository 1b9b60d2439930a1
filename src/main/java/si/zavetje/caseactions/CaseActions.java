package si.zavetje.caseactions;

import java.util.List;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** Opens what may be begun from a case. */
public interface CaseActions {

    /** The names of what she may begin in that case now, in the order in which they are offered. */
    List<String> offered(CaseReference reference, Reader reader);

    /**
     * Opens the form of an action for whoever asks, and says which task it is: the one she has open already, if there is one.
     *
     * @throws si.zavetje.casefile.AccessDenied for everybody who may not begin it
     */
    String open(String action, CaseReference reference, Reader opener);
}
