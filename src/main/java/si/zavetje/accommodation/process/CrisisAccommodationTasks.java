package si.zavetje.accommodation.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.accommodation.CrisisStay;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;

/** What the model of crisis accommodation asks. */
@Component("crisisAccommodationTasks")
public class CrisisAccommodationTasks {

    private final CrisisAccommodation accommodation;
    private final CrisisStay stay;

    CrisisAccommodationTasks(CrisisAccommodation accommodation, CrisisStay stay) {
        this.accommodation = accommodation;
        this.stay = stay;
    }

    /** Whether the person was admitted. */
    public boolean admitted(String caseReference) {
        return accommodation.inTheHouse(new CaseReference(caseReference));
    }

    /** When the crisis period ends: 24:00 of its last day. */
    @CountedBy(value = "crisis.duration", owner = Capacity.CRISIS_PROVIDER)
    public Date periodEnd(String caseReference) {
        return Date.from(stay.period(new CaseReference(caseReference)).endsAt());
    }

    /** Whether the period is over, and she is there and has not decided. */
    public boolean undecided(String caseReference) {
        var reference = new CaseReference(caseReference);
        return !stay.decided(reference) && !stay.endsEarly(reference);
    }

    /** Whether she may stay longer. */
    public boolean extraDays(String caseReference) {
        return stay.extended(new CaseReference(caseReference));
    }

    /** By when the exit is to be recorded. */
    @CountedBy(
            value = "crisis.duration",
            also = {"notVictim.exit", "missing.placeKept", "crisis.exit"},
            owner = Capacity.CRISIS_PROVIDER,
            within = true)
    public Date exitDue(String caseReference) {
        return Date.from(stay.exitDue(new CaseReference(caseReference)));
    }
}
