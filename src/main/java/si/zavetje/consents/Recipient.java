package si.zavetje.consents;

import java.util.Arrays;
import java.util.Optional;
import si.zavetje.responsibility.Capacity;

/** Whom a person may allow to learn of her: bodies that work here, and others that have no account. */
public enum Recipient {
    CRISIS_PROVIDER,
    SAFE_PROVIDER,
    REINTEGRATION_PROVIDER,
    SOCIAL_WORK_CENTRE,
    ASYLUM_OFFICE,
    HEALTH_CARE,
    LEGAL_AID,
    INTERPRETER,
    EMBASSY,
    IOM,
    FOREIGN_AUTHORITY,
    FOREIGN_ORGANISATION,
    ORGANISATION,
    FAMILY,
    RESEARCH;

    /** The body that answers for a case in that capacity; nothing for whom nobody asks. */
    public static Optional<Recipient> of(Capacity capacity) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(capacity.name()))
                .findFirst();
    }
}
