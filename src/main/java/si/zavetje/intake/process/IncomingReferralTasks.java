package si.zavetje.intake.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.intake.IncomingReferrals;
import si.zavetje.shared.CaseReference;

/** What the model of an incoming referral asks. */
@Component("incomingReferralTasks")
public class IncomingReferralTasks {

    private final IncomingReferrals incoming;

    IncomingReferralTasks(IncomingReferrals incoming) {
        this.incoming = incoming;
    }

    /** The organisation that sent it. */
    public String sender(String caseReference) {
        return incoming.sender(new CaseReference(caseReference));
    }

    /** The police unit that is to answer. */
    public String unit(String caseReference) {
        return incoming.unit(new CaseReference(caseReference));
    }

    /** By when the unit is to answer. */
    @CountedBy(value = "referral.receive", also = "referral.receive.danger")
    public Date answerDue(String caseReference) {
        return Date.from(incoming.answerDue(new CaseReference(caseReference)));
    }

    /** After when the silence of the unit is looked into. */
    @CountedBy(value = "referral.silence", also = "referral.silence.danger")
    public Date silentAt(String caseReference) {
        return Date.from(incoming.silentAt(new CaseReference(caseReference)));
    }

    /** Whether a unit is asked. */
    public boolean offered(String caseReference) {
        return incoming.offered(new CaseReference(caseReference));
    }

    /** Whether it was taken up. */
    public boolean takenUp(String caseReference) {
        return incoming.takenUp(new CaseReference(caseReference));
    }

    /** Whether an organisation waits for what becomes of it. */
    public boolean comesBack(String caseReference) {
        return incoming.comesBack(new CaseReference(caseReference));
    }

    /** Whether it was not meant seriously. */
    public boolean notMeant(String caseReference) {
        return incoming.notMeant(new CaseReference(caseReference));
    }

    /** Whether the person is still helped without the police. */
    public boolean helpGoesOn(String caseReference) {
        return incoming.helpGoesOn(new CaseReference(caseReference));
    }
}
