package si.zavetje.casefile;

import si.zavetje.shared.CaseReference;

/** Knows which organisation is asked whether a person is one it knows; the feature that asks answers. */
public interface AskedOrganisations {

    /** Whether that organisation was asked about the person of that case, and did not say no. */
    boolean isAsked(CaseReference reference, String organisation);
}
