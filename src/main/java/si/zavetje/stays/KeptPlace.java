package si.zavetje.stays;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import si.zavetje.caseevents.Absence;
import si.zavetje.caseevents.CaseEvents;
import si.zavetje.deadlines.Deadlines;
import si.zavetje.shared.CaseReference;
import si.zavetje.shared.LegalZone;
import si.zavetje.shared.Refusal;

/** The place of somebody who is missing is kept for some nights. */
@Component
public class KeptPlace {

    private static final String RULE = "missing.placeKept";

    private final CaseEvents caseEvents;
    private final Deadlines deadlines;

    KeptPlace(CaseEvents caseEvents, Deadlines deadlines) {
        this.caseEvents = caseEvents;
        this.deadlines = deadlines;
    }

    /** Until when the place of somebody is kept who is missing now. */
    public Optional<Instant> until(CaseReference reference) {
        return caseEvents.absence(reference).filter(Absence::missing).map(absence -> deadlines
                .period(reference, RULE, absence.since())
                .endsAt());
    }

    /** The last day on which the place of somebody is kept who is missing now; nothing for everybody else. */
    public String lastDayInForm(CaseReference reference) {
        return until(reference)
                .map(end -> LegalZone.dayOf(end.minusMillis(1)).toString())
                .orElse("");
    }

    /**
     * Lets nobody be signed out for another reason while she is missing.
     *
     * @throws Refusal for somebody who is
     */
    public void demandNotMissing(CaseReference reference) {
        if (caseEvents.absence(reference).filter(Absence::missing).isPresent()) {
            throw new Refusal("stays.missingNow");
        }
    }

    /**
     * Lets nobody be signed out as missing who was not reported missing, or whose place is still kept.
     *
     * @throws Refusal for such an exit
     */
    public void demandNotKept(CaseReference reference, Instant exitedAt) {
        var since = caseEvents
                .absence(reference)
                .filter(Absence::missing)
                .map(Absence::since)
                .orElseThrow(() -> new Refusal("stays.notReportedMissing"));
        var lastDay = deadlines.period(reference, RULE, since).lastDay();
        if (exitedAt.isBefore(lastDay.atStartOfDay(LegalZone.ID).toInstant())) {
            throw new Refusal("stays.placeKept", lastDay);
        }
    }
}
