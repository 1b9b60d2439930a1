package si.zavetje.forms;

import si.zavetje.responsibility.Reader;
import si.zavetje.shared.CaseReference;

/** A form that was handed in for a case: its answers and who signs for them. */
public record Submission(CaseReference reference, FormValues values, Reader by) {}
