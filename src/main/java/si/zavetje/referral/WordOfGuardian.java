package si.zavetje.referral;

import si.zavetje.shared.CaseReference;

/** Who knows the guardians of children: asked before the word of one counts. */
public interface WordOfGuardian {

    /** Whether guardians were entered for the child, and none of them speaks for it today. */
    boolean isOver(CaseReference reference);
}
