package si.zavetje.casefile;

import si.zavetje.shared.CaseReference;

/** Knows which organisation is asked about a person for whom it does not answer; the feature that asks answers. */
public interface AskedOrganisations {

    /** Whether that organisation was asked about the person of that case, and has not said no. */
    boolean isAsked(CaseReference reference, String organisation);
}
