package si.zavetje.stays;

import si.zavetje.shared.Refusal;

/** Whether a person, or whoever speaks for a child, agrees to an exit for which no rule gives a reason. */
public enum Agreement {
    YES,
    NO,
    /** She lies in hospital, is detained, or is gone. */
    CANNOT_BE_ASKED;

    /**
     * Lets nobody be put out where no rule says so.
     *
     * @throws Refusal for somebody who does not agree
     */
    public void demandNotAgainstWill() {
        if (this == NO) {
            throw new Refusal("stays.againstWill").at("agrees");
        }
    }
}
