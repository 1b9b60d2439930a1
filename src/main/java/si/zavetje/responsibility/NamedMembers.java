package si.zavetje.responsibility;

import si.zavetje.shared.CaseReference;

/** Knows who was named to the group of a case and has yet to sign the statement; the feature that keeps the groups answers. */
public interface NamedMembers {

    /** Whether that person was named and has not signed. */
    boolean awaitsSignature(CaseReference reference, String username);
}
