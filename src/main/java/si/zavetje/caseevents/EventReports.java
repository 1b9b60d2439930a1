package si.zavetje.caseevents;

import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** Opens the form in which somebody reports what happened. */
public interface EventReports {

    /**
     * Opens a report of a case for somebody whose organisation answers for it, and says which task it is.
     *
     * @throws si.zavetje.casefile.AccessDenied for everybody else, and in a closed case
     */
    String open(CaseReference reference, Reader reporter);

    /** Whether she may open one. */
    boolean mayOpen(CaseReference reference, Reader reporter);
}
