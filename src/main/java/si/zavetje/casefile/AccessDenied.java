package si.zavetje.casefile;

import si.zavetje.shared.Refusal;

/** Somebody asked for a part of a case file that is not theirs to see or to write. */
public class AccessDenied extends Refusal {

    /** Refuses without saying whether the part exists. */
    public AccessDenied() {
        super("casefile.accessDenied");
    }

    @Override
    public boolean forbids() {
        return true;
    }
}
