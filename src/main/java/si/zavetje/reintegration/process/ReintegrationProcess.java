package si.zavetje.reintegration.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.process.CaseMessages;
import si.zavetje.reintegration.EligibilityAgain;

/** Tells the model of reintegration that a fact changed on which the eligibility was decided. */
@Component
class ReintegrationProcess {

    private final CaseMessages messages;

    ReintegrationProcess(CaseMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(EligibilityAgain.ToLookAt changed) {
        messages.tell(changed.reference(), "reintegration.toLookAt");
    }

    @EventListener
    void on(EligibilityAgain.NothingToLookAt restored) {
        messages.tell(restored.reference(), "reintegration.nothingToLookAt");
    }
}
