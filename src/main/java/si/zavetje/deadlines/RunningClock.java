package si.zavetje.deadlines;

import java.time.Instant;
import si.zavetje.shared.CaseReference;

/** A period that runs for a case: under which rule, and since which event. */
public record RunningClock(CaseReference reference, String rule, Instant startedAt) {}
