package si.zavetje.caseactions;

import java.util.Set;
import si.zavetje.casefile.Compartment;
import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** Something that may be begun from the page of a case: a form with a model of its own. */
public interface CaseAction {

    /** What it is called in addresses and message files. */
    String name();

    /** The model whose only first task is the form. */
    String model();

    /**
     * Whether she may begin it in that case now.
     *
     * @param writes the parts of the file in which she writes, looked up once for all actions
     */
    boolean mayOpen(CaseReference reference, Reader reader, Set<Compartment> writes);
}
