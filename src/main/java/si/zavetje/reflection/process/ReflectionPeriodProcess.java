package si.zavetje.reflection.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.process.CaseMessages;
import si.zavetje.referral.Referral;
import si.zavetje.reflection.ReflectionPeriod;

/** Takes a question back that is answered: by a title to stay that was granted, or by another right to stay. */
@Component
class ReflectionPeriodProcess {

    private final CaseMessages messages;
    private final Referral referral;

    ReflectionPeriodProcess(CaseMessages messages, Referral referral) {
        this.messages = messages;
        this.referral = referral;
    }

    @EventListener
    void on(ReflectionPeriod.TitleGranted granted) {
        messages.tell(granted.reference(), "reflection.titleGranted");
    }

    /** Nobody waits for this when the permission was decided on, or never asked for; who waits for a title asks again. */
    @EventListener
    void on(Referral.LegalStatusCorrected corrected) {
        if (!referral.needsPermissionToStay(corrected.reference())) {
            messages.tell(corrected.reference(), "permission.notNeeded");
            messages.tell(corrected.reference(), "reflection.titleGranted");
        }
    }
}
