package si.zavetje.responsibility;

import si.zavetje.directory.OrganisationKind;
import si.zavetje.shared.CaseReference;

/** Knows whether somebody may learn of a person what others wrote down: by her consent, or by law; the feature that keeps the consents answers. */
public interface Disclosures {

    /** Whether who stands to the case in that way, for an organisation of that kind, may learn it now. */
    boolean mayLearn(CaseReference reference, OrganisationKind role, Relation relation);
}
