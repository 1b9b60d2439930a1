package si.zavetje.intake.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.intake.IncomingReferrals;
import si.zavetje.intake.Leads;
import si.zavetje.process.CaseMessages;
import si.zavetje.process.Emergencies;

/** Begins the case when a referral was taken up, and asks another unit when one is silent. */
@Component
class IncomingReferralProcess {

    private final Emergencies work;
    private final CaseMessages messages;

    IncomingReferralProcess(Emergencies work, CaseMessages messages) {
        this.work = work;
        this.messages = messages;
    }

    @EventListener
    void on(Leads.Received received) {
        work.begin("IncomingReferral", received.reference().text());
    }

    @EventListener
    void on(IncomingReferrals.TakenUp taken) {
        work.begin("VictimAssistance", taken.reference().text());
    }

    @EventListener
    void on(IncomingReferrals.GivenToAnother given) {
        messages.tell(given.reference(), "referral.moved");
    }
}
