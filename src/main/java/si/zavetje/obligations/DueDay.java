package si.zavetje.obligations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import si.zavetje.policy.PolicyProfile;

/** What a calendar may know of something still to be met: the case reference, the day, and since when that day holds. */
public record DueDay(
        UUID id, String caseReference, PolicyProfile.Kind kind, LocalDate lastDay, int round, Instant since) {}
