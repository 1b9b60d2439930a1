package si.zavetje.handover;

import si.zavetje.shared.CaseReference;

/** Knows who has a place ready for a person that moves; the feature that moves her answers. */
public interface Takers {

    /** Whether that organisation waits for her. */
    boolean isTaking(CaseReference reference, String organisation);
}
