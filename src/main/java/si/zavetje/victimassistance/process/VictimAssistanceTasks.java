package si.zavetje.victimassistance.process;

import org.springframework.stereotype.Component;
import si.zavetje.process.Emergencies;
import si.zavetje.process.EndOfStep;
import si.zavetje.shared.CaseReference;
import si.zavetje.victimassistance.AssistanceService;
import si.zavetje.victimassistance.Services;
import si.zavetje.victimassistance.VictimAssistance;

/** What the model of the whole case asks and notes. */
@Component("victimAssistanceTasks")
public class VictimAssistanceTasks {

    private final VictimAssistance assistance;
    private final Services services;
    private final Emergencies emergencies;
    private final EndOfStep endOfStep;

    VictimAssistanceTasks(
            VictimAssistance assistance, Services services, Emergencies emergencies, EndOfStep endOfStep) {
        this.assistance = assistance;
        this.services = services;
        this.emergencies = emergencies;
        this.endOfStep = endOfStep;
    }

    /** Who knows the person best. */
    public String lastResponsible(String caseReference) {
        return assistance.lastResponsible(new CaseReference(caseReference));
    }

    /** Whether the case is closed with an outcome. */
    public boolean closed(String caseReference) {
        return assistance.closed(new CaseReference(caseReference));
    }

    /** Whether a service runs. */
    public boolean serviceRuns(String caseReference) {
        return services.anyRuns(new CaseReference(caseReference));
    }

    /** Whether the person lives in a house of a provider. */
    public boolean inAHouse(String caseReference) {
        return assistance.whoHousesHer(new CaseReference(caseReference)).isPresent();
    }

    /** Whose house she lives in. */
    public String houseOf(String caseReference) {
        return assistance.whoHousesHer(new CaseReference(caseReference)).orElseThrow();
    }

    /** Notes that something is done that is no part of a service; whoever did it may have nothing left to do. */
    public void workBesidesDone(String caseReference) {
        endOfStep.then(() -> assistance.workBesidesDone(new CaseReference(caseReference)));
    }

    /** Whether the identification is asked for once more. */
    public boolean identificationAsked(String caseReference) {
        return services.waits(new CaseReference(caseReference), AssistanceService.IDENTIFICATION);
    }

    /** Notes that the identification begins once more. */
    public void identificationBegan(String caseReference) {
        services.begins(new CaseReference(caseReference), AssistanceService.IDENTIFICATION);
    }

    /** Notes that the identification is over. */
    public void identificationEnded(String caseReference) {
        end(caseReference, AssistanceService.IDENTIFICATION);
    }

    /** Whether crisis accommodation is asked for. */
    public boolean crisisAccommodationAsked(String caseReference) {
        return services.waits(new CaseReference(caseReference), AssistanceService.CRISIS_ACCOMMODATION);
    }

    /** Notes that crisis accommodation begins. */
    public void crisisAccommodationBegan(String caseReference) {
        services.begins(new CaseReference(caseReference), AssistanceService.CRISIS_ACCOMMODATION);
    }

    /** Notes that crisis accommodation is over. */
    public void crisisAccommodationEnded(String caseReference) {
        end(caseReference, AssistanceService.CRISIS_ACCOMMODATION);
    }

    /** Whether the permission to stay is asked for. */
    public boolean permissionToStayAsked(String caseReference) {
        return services.waits(new CaseReference(caseReference), AssistanceService.PERMISSION_TO_STAY);
    }

    /** Notes that the permission to stay begins. */
    public void permissionToStayBegan(String caseReference) {
        services.begins(new CaseReference(caseReference), AssistanceService.PERMISSION_TO_STAY);
    }

    /** Notes that the permission to stay is over. */
    public void permissionToStayEnded(String caseReference) {
        end(caseReference, AssistanceService.PERMISSION_TO_STAY);
    }

    /** Whether the follow-up of the formal status is asked for. */
    public boolean formalStatusAsked(String caseReference) {
        return services.waits(new CaseReference(caseReference), AssistanceService.FORMAL_STATUS);
    }

    /** Notes that the follow-up of the formal status begins. */
    public void formalStatusBegan(String caseReference) {
        services.begins(new CaseReference(caseReference), AssistanceService.FORMAL_STATUS);
    }

    /** Notes that the follow-up of the formal status is over. */
    public void formalStatusEnded(String caseReference) {
        end(caseReference, AssistanceService.FORMAL_STATUS);
    }

    /** Whether safe accommodation is asked for. */
    public boolean safeAccommodationAsked(String caseReference) {
        return services.waits(new CaseReference(caseReference), AssistanceService.SAFE_ACCOMMODATION);
    }

    /** Notes that safe accommodation begins. */
    public void safeAccommodationBegan(String caseReference) {
        services.begins(new CaseReference(caseReference), AssistanceService.SAFE_ACCOMMODATION);
    }

    /** Notes that safe accommodation is over. */
    public void safeAccommodationEnded(String caseReference) {
        end(caseReference, AssistanceService.SAFE_ACCOMMODATION);
    }

    /** Whether reintegration is asked for. */
    public boolean reintegrationAsked(String caseReference) {
        return services.waits(new CaseReference(caseReference), AssistanceService.REINTEGRATION);
    }

    /** Notes that reintegration begins. */
    public void reintegrationBegan(String caseReference) {
        services.begins(new CaseReference(caseReference), AssistanceService.REINTEGRATION);
    }

    /** Notes that reintegration is over. */
    public void reintegrationEnded(String caseReference) {
        end(caseReference, AssistanceService.REINTEGRATION);
    }

    /** Whether compensation is asked for. */
    public boolean compensationAsked(String caseReference) {
        return services.waits(new CaseReference(caseReference), AssistanceService.COMPENSATION);
    }

    /** Begins the watch over the right to compensation, which outlives the case. */
    public void beginCompensation(String caseReference) {
        services.begins(new CaseReference(caseReference), AssistanceService.COMPENSATION);
        emergencies.beginUnlessRunning("Compensation", caseReference);
    }

    /** Notes that the right to compensation is not watched any more. */
    public void compensationEnded(String caseReference) {
        assistance.compensationEnds(new CaseReference(caseReference));
    }

    /** Whether an assisted return is asked for. */
    public boolean assistedReturnAsked(String caseReference) {
        return services.waits(new CaseReference(caseReference), AssistanceService.ASSISTED_RETURN);
    }

    /** Begins the assisted return, which goes on with the person. */
    public void beginAssistedReturn(String caseReference) {
        services.begins(new CaseReference(caseReference), AssistanceService.ASSISTED_RETURN);
        emergencies.beginUnlessRunning("AssistedReturn", caseReference);
    }

    /** Notes that the assisted return is over. */
    public void assistedReturnEnded(String caseReference) {
        end(caseReference, AssistanceService.ASSISTED_RETURN);
    }

    /** Notes that onward support begins. */
    public void onwardSupportBegan(String caseReference) {
        services.begins(new CaseReference(caseReference), AssistanceService.ONWARD_SUPPORT);
    }

    /** Notes that onward support is over. */
    public void onwardSupportEnded(String caseReference) {
        end(caseReference, AssistanceService.ONWARD_SUPPORT);
    }

    private void end(String caseReference, AssistanceService service) {
        assistance.serviceEnds(new CaseReference(caseReference), service);
    }
}
