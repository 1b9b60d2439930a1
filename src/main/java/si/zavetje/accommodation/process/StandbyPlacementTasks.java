package si.zavetje.accommodation.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.accommodation.StandbyPlacement;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;

/** What the model of the standby asks and has done. */
@Component("standbyPlacementTasks")
public class StandbyPlacementTasks {

    private final StandbyPlacement placement;
    private final CrisisAccommodation accommodation;

    StandbyPlacementTasks(StandbyPlacement placement, CrisisAccommodation accommodation) {
        this.placement = placement;
        this.accommodation = accommodation;
    }

    /** By when a place should be ready. */
    @CountedBy(value = "standby.prepare", owner = Capacity.CRISIS_PROVIDER)
    public Date preparationDue(String caseReference) {
        return Date.from(placement.preparationDue(new CaseReference(caseReference)));
    }

    /** After when silence counts as a no. */
    @CountedBy(value = "standby.answer", owner = Capacity.CRISIS_PROVIDER)
    public Date answerBy(String caseReference) {
        return Date.from(placement.answerBy(new CaseReference(caseReference)));
    }

    /** How long the provider waits. */
    @CountedBy(value = "standby.wait", owner = Capacity.CRISIS_PROVIDER)
    public Date standbyEnds(String caseReference) {
        return Date.from(placement.standbyEnds(new CaseReference(caseReference)));
    }

    /** Whether a place is ready. */
    public boolean placeReady(String caseReference) {
        return placement.placeReady(new CaseReference(caseReference));
    }

    /** Asks the next provider in turn. */
    public void askNextProvider(String caseReference) {
        placement.askNextProvider(new CaseReference(caseReference));
    }

    /** Whether there was one left to ask. */
    public boolean providerFound(String caseReference) {
        return placement.providerFound(new CaseReference(caseReference));
    }

    /** Closes the standby because nobody came. */
    public void closeStandby(String caseReference) {
        placement.closeAsNoShow(new CaseReference(caseReference));
    }

    /** Whether the person was admitted. */
    public boolean admitted(String caseReference) {
        return accommodation.inTheHouse(new CaseReference(caseReference));
    }

    /** Whether crisis accommodation is still needed. */
    public boolean stillNeeded(String caseReference) {
        return accommodation.agreed(new CaseReference(caseReference));
    }
}
