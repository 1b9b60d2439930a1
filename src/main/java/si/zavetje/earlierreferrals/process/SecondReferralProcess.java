package si.zavetje.earlierreferrals.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import si.zavetje.earlierreferrals.EarlierReferrals;
import si.zavetje.earlierreferrals.LinkUndoing;
import si.zavetje.earlierreferrals.SecondReferrals;
import si.zavetje.process.Emergencies;
import si.zavetje.referral.Referral;

/** Has what a further referral said read in the open case, beside whatever runs there. */
@Component
class SecondReferralProcess {

    private static final String READING = "SecondReferral";

    private final Emergencies emergencies;
    private final SecondReferrals second;
    private final Referral referral;

    SecondReferralProcess(Emergencies emergencies, SecondReferrals second, Referral referral) {
        this.emergencies = emergencies;
        this.second = second;
        this.referral = referral;
    }

    @EventListener
    void on(EarlierReferrals.LinkConfirmed confirmed) {
        emergencies.begin(READING, confirmed.openCase().text());
    }

    /** What is of somebody else is read by nobody any more, and what was read is looked at once more. */
    @EventListener
    void on(LinkUndoing.Undone undone) {
        var earlier = undone.earlier();
        if (!second.waits(earlier)) {
            emergencies.end(READING, earlier.text());
        }
        if (undone.wasRead() && referral.open(earlier)) {
            emergencies.begin("WrongSecondReferral", earlier.text());
        }
    }
}
