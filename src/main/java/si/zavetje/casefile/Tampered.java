package si.zavetje.casefile;

import si.zavetje.shared.CaseReference;

/** What is kept of a case was changed past this program: nothing of it is believed, and nothing is shown. */
public class Tampered extends IllegalStateException {

    Tampered(CaseReference reference, String what) {
        super("case " + reference + ": " + what + " past this program");
    }
}
