package si.zavetje.accommodation.process;

import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.identification.Identification;
import si.zavetje.shared.CaseReference;

/** What the model of the identification asks about the way into crisis accommodation. */
@Component("crisisEntryTasks")
public class CrisisEntryTasks {

    private final CrisisAccommodation accommodation;
    private final Identification identification;

    CrisisEntryTasks(CrisisAccommodation accommodation, Identification identification) {
        this.accommodation = accommodation;
        this.identification = identification;
    }

    /** Whether she needs shelter before anything is decided, and nothing is settled. */
    public boolean shelterNeededNow(String caseReference) {
        return identification.shelterNeeded(new CaseReference(caseReference)) && !settled(caseReference);
    }

    /** Whether it is settled if she is taken in. */
    public boolean settled(String caseReference) {
        return accommodation.settled(new CaseReference(caseReference));
    }
}
