package si.zavetje.audit;

import si.zavetje.shared.Refusal;

/** What somebody wanted to see is not shown, because it cannot be written down that she looks. */
public class LookNotWritten extends Refusal {

    LookNotWritten() {
        super("audit.lookNotWritten");
    }

    @Override
    public boolean mayPass() {
        return true;
    }
}
