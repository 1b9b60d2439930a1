package si.zavetje.casefile;

import si.zavetje.directory.OrganisationKind;
import si.zavetje.shared.CaseReference;

/** Knows which organisation is asked about a person for whom it does not answer, or sent the referral; the feature that asks answers. */
public interface AskedOrganisations {

    /** Whether organisations of that kind are asked at all; of the others nothing has to be looked up. */
    boolean asks(OrganisationKind role);

    /** Whether that organisation was asked about the person of that case, and has not said no. */
    boolean isAsked(CaseReference reference, String organisation);

    /** Whether that organisation sent the referral, and nobody has taken it up or closed it. */
    default boolean isSender(CaseReference reference, String organisation) {
        return false;
    }
}
