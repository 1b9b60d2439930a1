package si.zavetje.victimassistance.process;

import org.springframework.stereotype.Component;
import si.zavetje.accommodation.CrisisAccommodation;
import si.zavetje.accommodation.CrisisAccommodation.Route;
import si.zavetje.responsibility.Capacity;
import si.zavetje.safeaccommodation.SafeAccommodation;
import si.zavetje.shared.CaseReference;
import si.zavetje.victimassistance.VictimAssistance;

/** What the model of the whole case asks and notes. */
@Component("victimAssistanceTasks")
public class VictimAssistanceTasks {

    private final VictimAssistance assistance;
    private final CrisisAccommodation accommodation;
    private final SafeAccommodation safeAccommodation;

    VictimAssistanceTasks(
            VictimAssistance assistance, CrisisAccommodation accommodation, SafeAccommodation safeAccommodation) {
        this.assistance = assistance;
        this.accommodation = accommodation;
        this.safeAccommodation = safeAccommodation;
    }

    /** Whether the identification is over. */
    public boolean identificationOver(String caseReference) {
        return assistance.identificationOver(new CaseReference(caseReference));
    }

    /** Whether the permission to stay is to be offered. */
    public boolean permissionToStayNeeded(String caseReference) {
        return assistance.permissionToStayNeeded(new CaseReference(caseReference));
    }

    /** Whether the formal status is to be followed up. */
    public boolean formalStatusNeeded(String caseReference) {
        return assistance.formalStatusNeeded(new CaseReference(caseReference));
    }

    /** Whether the person is to be taken in. */
    public boolean crisisAccommodationAgreed(String caseReference) {
        return accommodation.agreed(new CaseReference(caseReference));
    }

    /** Whether the person died. */
    public boolean personDied(String caseReference) {
        return assistance.personDied(new CaseReference(caseReference));
    }

    /** Whether nothing is left to arrange. */
    public boolean assistanceOver(String caseReference) {
        return assistance.assistanceOver(new CaseReference(caseReference));
    }

    /** Whether safe accommodation takes over. */
    public boolean toSafeAccommodation(String caseReference) {
        return assistance.goesTo(new CaseReference(caseReference), Route.SAFE_ACCOMMODATION, Capacity.SAFE_PROVIDER);
    }

    /** Whether reintegration takes over. */
    public boolean toReintegration(String caseReference) {
        return assistance.goesTo(
                new CaseReference(caseReference), Route.REINTEGRATION, Capacity.REINTEGRATION_PROVIDER);
    }

    /** Whether she goes on to reintegration from safe accommodation. */
    public boolean safeStayLeadsToReintegration(String caseReference) {
        return safeAccommodation.continuesToReintegration(new CaseReference(caseReference));
    }

    /** Who arranges what comes after the programmes. */
    public String lastResponsible(String caseReference) {
        return assistance.lastResponsible(new CaseReference(caseReference));
    }

    /** Notes that she lives on her own. */
    public void noteIndependentLife(String caseReference) {
        assistance.end(new CaseReference(caseReference), "COMPLETED");
    }

    /** Notes that others help her from here. */
    public void noteHandedOn(String caseReference) {
        assistance.end(new CaseReference(caseReference), "HANDED_ON");
    }

    /** Notes that nothing is left to arrange. */
    public void noteClosed(String caseReference) {
        assistance.close(new CaseReference(caseReference));
    }
}
