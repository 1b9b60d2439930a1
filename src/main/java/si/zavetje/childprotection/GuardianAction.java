package si.zavetje.childprotection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.caseactions.FormOfPart;
import si.zavetje.casefile.Compartment;
import si.zavetje.referral.Referral;

/** Who speaks for a child is entered by the social work centre that answers for the case. */
@Configuration(proxyBeanMethods = false)
class GuardianAction {

    @Bean
    @Order(4)
    CaseAction recordGuardian(Referral referral) {
        return new FormOfPart(
                "guardian",
                "Guardianship",
                Compartment.CHILD,
                reference -> referral.open(reference) && referral.child(reference));
    }
}
