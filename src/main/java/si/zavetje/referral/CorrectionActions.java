package si.zavetje.referral;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.caseactions.FormOfPart;
import si.zavetje.casefile.Compartment;

/** A fact is put right by whose organisation answers for the case and writes in that part of the file. */
@Configuration(proxyBeanMethods = false)
class CorrectionActions {

    @Bean
    @Order(2)
    CaseAction correctPerson(Referral referral) {
        return new FormOfPart("person", "PersonCorrection", Compartment.IDENTITY, referral::open);
    }

    @Bean
    @Order(3)
    CaseAction correctStatus(Referral referral) {
        return new FormOfPart("status", "StatusCorrection", Compartment.REFERRAL, referral::open);
    }
}
