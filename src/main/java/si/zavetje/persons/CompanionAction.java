package si.zavetje.persons;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.caseactions.FormOfPart;
import si.zavetje.casefile.Compartment;
import si.zavetje.referral.Referral;

/** Who accompanies a person is entered by whose organisation answers for the case and keeps who she is. */
@Configuration(proxyBeanMethods = false)
class CompanionAction {

    @Bean
    @Order(4)
    CaseAction recordCompanion(Referral referral) {
        return new FormOfPart("companion", "Accompaniment", Compartment.IDENTITY, referral::open);
    }

    /** Who was found together is known to the police, and to whoever took the referrals. */
    @Bean
    @Order(5)
    CaseAction recordFoundTogether(Referral referral) {
        return new FormOfPart("together", "FoundTogether", Compartment.REFERRAL, referral::open);
    }
}
