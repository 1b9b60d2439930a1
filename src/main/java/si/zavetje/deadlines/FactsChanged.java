package si.zavetje.deadlines;

import si.zavetje.shared.CaseReference;

/** Something that dates of a running case are counted from is not what it was; every clock of the case is asked anew. */
public record FactsChanged(CaseReference reference) {}
