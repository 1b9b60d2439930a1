package si.zavetje.multidisciplinary;

import java.util.UUID;

/** The group named for a case. */
record Group(UUID id, String caseReference, int number, String chair, long version) {}
