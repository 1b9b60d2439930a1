package si.zavetje.responsibility;

import si.zavetje.directory.OrganisationKind;

/** Who reads or writes in a case file: a person, for an organisation, in the role its kind gives. */
public record Reader(String username, String organisation, OrganisationKind role) {}
