package si.zavetje.reflection.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.process.EndOfStep;
import si.zavetje.referral.Referral;
import si.zavetje.reflection.ReflectionPeriod;
import si.zavetje.shared.CaseReference;

/** Takes a question back that is answered: by a title to stay that was granted, or by another right to stay. */
@Component
class ReflectionPeriodProcess {

    private final RuntimeService runtime;
    private final EndOfStep endOfStep;
    private final Referral referral;

    ReflectionPeriodProcess(RuntimeService runtime, EndOfStep endOfStep, Referral referral) {
        this.runtime = runtime;
        this.endOfStep = endOfStep;
        this.referral = referral;
    }

    @EventListener
    void on(ReflectionPeriod.TitleGranted granted) {
        tell(granted.reference(), "reflection.titleGranted");
    }

    /** Nobody waits for this when the permission was decided on, or never asked for; who waits for a title asks again. */
    @EventListener
    void on(Referral.LegalStatusCorrected corrected) {
        if (!referral.needsPermissionToStay(corrected.reference())) {
            tell(corrected.reference(), "permission.notNeeded");
            tell(corrected.reference(), "reflection.titleGranted");
        }
    }

    private void tell(CaseReference reference, String message) {
        endOfStep.then(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reference.text())
                .correlateAll());
    }
}
