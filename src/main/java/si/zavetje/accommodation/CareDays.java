package si.zavetje.accommodation;

import java.time.Instant;
import java.util.List;
import si.zavetje.caseevents.Absence;
import si.zavetje.shared.LegalZone;

/** Counts care days: the nights a person was in the house. */
final class CareDays {

    private CareDays() {}

    /** The midnights between admission and exit at which she was there. */
    static int between(Instant admittedAt, Instant exitedAt, List<Absence> absences) {
        var lastNight = LegalZone.dayOf(exitedAt);
        return (int) LegalZone.dayOf(admittedAt)
                .datesUntil(lastNight)
                .map(LegalZone::endOf)
                .filter(midnight -> absences.stream().noneMatch(absence -> absence.covers(midnight)))
                .count();
    }
}
