package si.zavetje.stays;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import si.zavetje.caseevents.Absence;
import si.zavetje.shared.LegalZone;

/** Counts care days: the nights a person was in the house. */
final class CareDays {

    private CareDays() {}

    /** The nights at each provider until then: a night counts for the house where she is at midnight, so a day of moving counts once. */
    static Map<String, Integer> perProvider(List<ProviderStay> stays, Instant until, List<Absence> absences) {
        var days = new LinkedHashMap<String, Integer>();
        for (var stay : stays) {
            var end = stay.untilAt() == null ? until : stay.untilAt();
            days.merge(stay.provider(), between(stay.since(), end, absences), Integer::sum);
        }
        return days;
    }

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
