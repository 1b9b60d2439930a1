package si.zavetje.earlierreferrals.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.earlierreferrals.EarlierReferrals;
import si.zavetje.process.Emergencies;

/** Has what a further referral said read in the open case, beside whatever runs there. */
@Component
class SecondReferralProcess {

    private final Emergencies emergencies;

    SecondReferralProcess(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @EventListener
    void on(EarlierReferrals.LinkConfirmed confirmed) {
        emergencies.begin("SecondReferral", confirmed.openCase().text());
    }
}
