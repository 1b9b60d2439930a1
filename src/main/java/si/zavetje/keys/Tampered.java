package si.zavetje.keys;

import si.zavetje.shared.CaseReference;

/** What is kept of a case was changed past this program: nothing of it is believed, and nothing is shown. */
public class Tampered extends IllegalStateException {

    public Tampered(CaseReference reference, String what) {
        super("case " + reference + ": " + what + " past this program");
    }
}
