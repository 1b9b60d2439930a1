package si.zavetje.caseevents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A time in which a person was not where she lives, wherever she was; without an end while it lasts. */
public record Absence(boolean missing, boolean underThreat, Instant since, @Nullable Instant until) {

    /** Whether she was away at that moment. */
    public boolean covers(Instant instant) {
        return !instant.isBefore(since) && (until == null || instant.isBefore(until));
    }

    /** The absences that the events of a case say, in order: each lasts until she returned, or another began; who is missing is not found by having left the country. */
    static List<Absence> of(List<CaseEvent> events) {
        var absences = new ArrayList<Absence>();
        for (var event : events) {
            boolean stillMissing = event.kind() == EventKind.LEFT_COUNTRY && lastIsMissing(absences);
            boolean begins = event.kind().isAbsence() && !stillMissing;
            if (begins || event.kind() == EventKind.RETURNED) {
                endLast(absences, event.happenedAt());
            }
            if (begins) {
                absences.add(
                        new Absence(event.kind() == EventKind.MISSING, event.underThreat(), event.happenedAt(), null));
            }
        }
        return absences;
    }

    private static boolean lastIsMissing(List<Absence> absences) {
        return !absences.isEmpty()
                && absences.get(absences.size() - 1).missing()
                && absences.get(absences.size() - 1).until() == null;
    }

    private static void endLast(List<Absence> absences, Instant until) {
        if (!absences.isEmpty()) {
            var last = absences.remove(absences.size() - 1);
            absences.add(
                    last.until() == null ? new Absence(last.missing(), last.underThreat(), last.since(), until) : last);
        }
    }
}
