package si.zavetje.victimassistance.process;

import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.process.CaseMessages;
import si.zavetje.process.Emergencies;
import si.zavetje.process.EndOfStep;
import si.zavetje.responsibility.Responsibilities;
import si.zavetje.victimassistance.Services;
import si.zavetje.victimassistance.VictimAssistance;

/** Carries what the case decides into its running model. */
@Component
class VictimAssistanceProcess {

    private static final Set<String> OUTLIVE_THE_CASE = Set.of(
            "MissingPerson",
            "Compensation",
            "CriminalProceedings",
            "CourtHearings",
            "RecoveryPeriod",
            "ConsentWithdrawal",
            "DisclosureReview",
            "RemovalNotice",
            "RemovalFollowUp");

    private final RuntimeService runtime;
    private final EndOfStep endOfStep;
    private final CaseMessages messages;
    private final Emergencies emergencies;
    private final VictimAssistance assistance;
    private final Responsibilities responsibilities;

    VictimAssistanceProcess(
            RuntimeService runtime,
            EndOfStep endOfStep,
            CaseMessages messages,
            Emergencies emergencies,
            VictimAssistance assistance,
            Responsibilities responsibilities) {
        this.runtime = runtime;
        this.endOfStep = endOfStep;
        this.messages = messages;
        this.emergencies = emergencies;
        this.assistance = assistance;
        this.responsibilities = responsibilities;
    }

    /** The case waits for this as long as it is open; if it does not, the step that asked is taken back. */
    @EventListener
    void on(Services.Asked asked) {
        endOfStep.then(() -> runtime.createMessageCorrelation("case.serviceAsked")
                .processInstanceBusinessKey(asked.reference().text())
                .correlate());
    }

    @EventListener
    void on(Services.GivenUp givenUp) {
        switch (givenUp.service()) {
            case SAFE_ACCOMMODATION -> messages.tell(givenUp.reference(), "case.safeAccommodationGivenUp");
            case REINTEGRATION -> messages.tell(givenUp.reference(), "case.reintegrationGivenUp");
            default -> throw new IllegalArgumentException(givenUp.service() + " cannot be given up");
        }
    }

    /** Nobody waits for this while the case is being looked at. */
    @EventListener
    void on(Services.NoneRuns none) {
        messages.tell(none.reference(), "case.nothingRuns");
    }

    /** Everything that is done in the case ends. */
    @EventListener
    void on(VictimAssistance.ClosedByDeath closed) {
        messages.tell(closed.reference(), "case.closedByDeath");
    }

    /**
     * What only waits for a day ends with the case; the police still answer whether somebody missing was reported, and the right
     * to compensation, the proceedings and the time to recover run on.
     */
    @EventListener
    void on(VictimAssistance.Closed closed) {
        messages.tell(closed.reference(), "residence.over");
        emergencies.endAllBut(OUTLIVE_THE_CASE, closed.reference().text());
    }

    /** What a body had still to finish besides the services goes on to whoever knows the person now. */
    @EventListener
    void on(Responsibilities.HandedOver handedOver) {
        var reference = handedOver.reference();
        emergencies.moveFrom(
                () -> responsibilities.former(reference),
                () -> assistance.lastResponsible(reference),
                reference.text());
    }
}
