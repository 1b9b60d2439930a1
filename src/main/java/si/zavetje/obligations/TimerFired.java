package si.zavetje.obligations;

import java.time.Duration;

/** A timer of a case went off, so long after its time. */
public record TimerFired(Duration late) {}
