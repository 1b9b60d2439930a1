package si.zavetje.compensation.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import si.zavetje.compensation.Claims;
import si.zavetje.compensation.Compensation;
import si.zavetje.deadlines.CountedBy;
import si.zavetje.responsibility.Capacity;
import si.zavetje.shared.CaseReference;

/** What the models of compensation ask. */
@Component("compensationTasks")
public class CompensationTasks {

    private final Compensation compensation;
    private final Claims claims;

    CompensationTasks(Compensation compensation, Claims claims) {
        this.compensation = compensation;
        this.claims = claims;
    }

    /** When the person is told of the right and asked. */
    @CountedBy(
            value = "compensation.first",
            also = {
                "compensation.again",
                "compensation.remind.first",
                "compensation.remind.second",
                "compensation.remind.third",
                "zozkd.claim",
                "zozkd.incapacity",
                "zozkd.afterEnforcement",
                "zozkd.absolute"
            },
            owner = {Capacity.REINTEGRATION_PROVIDER, Capacity.SAFE_PROVIDER, Capacity.CRISIS_PROVIDER, Capacity.POLICE
            })
    public Date timeToAsk(String caseReference) {
        return Date.from(compensation.timeToAsk(new CaseReference(caseReference)));
    }

    /** When the coordinator hears that the right is about to end. */
    @CountedBy(
            value = "compensation.coordinator",
            also = {"zozkd.claim", "zozkd.incapacity", "zozkd.afterEnforcement", "zozkd.absolute"})
    public Date rightNearsItsEnd(String caseReference) {
        return Date.from(compensation.rightNearsItsEnd(new CaseReference(caseReference)));
    }

    /** When the last period of the right is over. */
    @CountedBy(
            value = "zozkd.claim",
            also = {"zozkd.incapacity", "zozkd.afterEnforcement", "zozkd.absolute"},
            owner = {Capacity.REINTEGRATION_PROVIDER, Capacity.SAFE_PROVIDER, Capacity.CRISIS_PROVIDER, Capacity.POLICE
            })
    public Date rightOver(String caseReference) {
        return Date.from(compensation.period(new CaseReference(caseReference)).endsAt());
    }

    /** By when a claim that is wanted is filed. */
    @CountedBy(
            value = "zozkd.claim",
            also = {"zozkd.incapacity", "zozkd.afterEnforcement", "zozkd.absolute"},
            within = true)
    public Date fileBy(String caseReference) {
        return Date.from(compensation.fileBy(new CaseReference(caseReference)));
    }

    /** By when a claim is supplemented. */
    @CountedBy("compensation.supplement")
    public Date supplementBy(String caseReference) {
        return Date.from(claims.supplementBy(new CaseReference(caseReference)));
    }

    /** By when the person says whether anything is to be done against a decision. */
    @CountedBy(value = "zozkd.remedy", within = true)
    public Date remedyBy(String caseReference) {
        return Date.from(claims.remedyBy(new CaseReference(caseReference)));
    }

    /** Whether a claim is to be filed. */
    public boolean claimWanted(String caseReference) {
        return compensation.wanted(new CaseReference(caseReference));
    }

    /** Whether nobody wants one, for good. */
    public boolean notWanted(String caseReference) {
        return compensation.notWanted(new CaseReference(caseReference));
    }

    /** Whether a claim is filed. */
    public boolean filed(String caseReference) {
        return compensation.filed(new CaseReference(caseReference));
    }

    /** Whether nothing is left to be asked: it is filed, or nobody wants one. */
    public boolean filedOrNotWanted(String caseReference) {
        return !compensation.runs(new CaseReference(caseReference));
    }

    /** Whether the right lapsed. */
    public boolean lapsed(String caseReference) {
        return compensation.lapsed(new CaseReference(caseReference));
    }

    /** Whether the right is not over after all. */
    public boolean runsLonger(String caseReference) {
        return compensation.runs(new CaseReference(caseReference));
    }

    /** Whether something is missing in the claim. */
    public boolean supplementAsked(String caseReference) {
        return claims.came(new CaseReference(caseReference), "SUPPLEMENT");
    }

    /** Whether the claim was granted in whole. */
    public boolean granted(String caseReference) {
        return claims.came(new CaseReference(caseReference), "GRANTED");
    }

    /** Whether the claim was withdrawn. */
    public boolean withdrawn(String caseReference) {
        return claims.came(new CaseReference(caseReference), "WITHDRAWN");
    }

    /** Whether something can be done against the decision. */
    public boolean remedyPossible(String caseReference) {
        return claims.remedyPossible(new CaseReference(caseReference));
    }

    /** Whether it was done. */
    public boolean remedyFiled(String caseReference) {
        return claims.remedyFiled(new CaseReference(caseReference));
    }

    /** Whether it can still be done. */
    public boolean remedyOpen(String caseReference) {
        return claims.remedyOpen(new CaseReference(caseReference));
    }

    /** Whether a part was granted. */
    public boolean partly(String caseReference) {
        return claims.grantedInPart(new CaseReference(caseReference));
    }

    /** Whether the money has come, or cannot come. */
    public boolean paymentSettled(String caseReference) {
        return claims.paymentSettled(new CaseReference(caseReference));
    }
}
