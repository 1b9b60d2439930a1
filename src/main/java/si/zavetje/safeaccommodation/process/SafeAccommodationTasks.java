package si.zavetje.safeaccommodation.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.multidisciplinary.MultidisciplinaryGroup;
import si.zavetje.responsibility.Capacity;
import si.zavetje.safeaccommodation.SafeAccommodation;
import si.zavetje.shared.CaseReference;

/** Answers the questions of the model of safe accommodation. */
@Component("safeAccommodationTasks")
public class SafeAccommodationTasks {

    private final SafeAccommodation safe;
    private final MultidisciplinaryGroup group;

    SafeAccommodationTasks(SafeAccommodation safe, MultidisciplinaryGroup group) {
        this.safe = safe;
        this.group = group;
    }

    /** Makes the provider that is first in order responsible. */
    public void askProvider(String caseReference) {
        safe.ask(new CaseReference(caseReference));
    }

    /** Whether only a title to stay is missing. */
    public boolean titleMissing(String caseReference) {
        return safe.titleMissing(new CaseReference(caseReference));
    }

    /** Whether the person can enter. */
    public boolean eligible(String caseReference) {
        return safe.eligible(new CaseReference(caseReference));
    }

    /** Whether the provider takes the person. */
    public boolean handOverAccepted(String caseReference) {
        return safe.handOverAccepted(new CaseReference(caseReference));
    }

    /** Whether the person arrived. */
    public boolean admitted(String caseReference) {
        return safe.admitted(new CaseReference(caseReference));
    }

    /** Whether a safe place is still looked for. */
    public boolean placeStillSought(String caseReference) {
        return safe.stillSought(new CaseReference(caseReference));
    }

    /** Lets a group be named unless there is one. */
    public void askForGroup(String caseReference) {
        group.want(new CaseReference(caseReference));
    }

    /** Whether a group is named. */
    public boolean groupNamed(String caseReference) {
        return group.named(new CaseReference(caseReference));
    }

    /** Asks the group to confirm the programme. */
    public void askForConfirmation(String caseReference) {
        safe.askGroup(new CaseReference(caseReference));
    }

    /** Asks the group for a change of the programme. */
    public void askForChange(String caseReference) {
        safe.askGroup(new CaseReference(caseReference));
    }

    /** Whether the group confirmed the programme. */
    public boolean programmeConfirmed(String caseReference) {
        return safe.programmeConfirmed(new CaseReference(caseReference));
    }

    /** By when the exit is to be recorded. */
    @CountedBy(
            value = "safe.stay",
            also = {"safe.exit", "notVictim.exit", "missing.placeKept"},
            owner = Capacity.SAFE_PROVIDER)
    public Date exitDue(String caseReference) {
        return Date.from(safe.exitDue(new CaseReference(caseReference)));
    }

    /** By when the programme is looked at again. */
    @CountedBy(
            value = "safe.review",
            also = {"safe.reviewOnEvent"},
            owner = Capacity.SAFE_PROVIDER)
    public Date reviewDue(String caseReference) {
        return Date.from(safe.reviewDue(new CaseReference(caseReference)));
    }

    /** Whether the programme goes on as it is. */
    public boolean reviewContinues(String caseReference) {
        return safe.reviewContinues(new CaseReference(caseReference));
    }

    /** Whether the group is asked for a change. */
    public boolean reviewChanges(String caseReference) {
        return safe.reviewChanges(new CaseReference(caseReference));
    }
}
