package si.zavetje.risk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.caseactions.FormOfPart;
import si.zavetje.casefile.Compartment;
import si.zavetje.referral.Referral;

/** The risk is assessed at any time by whose organisation answers for the person. */
@Configuration(proxyBeanMethods = false)
class AssessRiskAction {

    @Bean
    @Order(5)
    CaseAction assessRisk(Referral referral) {
        return new FormOfPart("risk", "RiskAssessment", Compartment.RISK, referral::open);
    }
}
