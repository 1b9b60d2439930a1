package si.zavetje.reopening;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import si.zavetje.caseactions.CaseAction;
import si.zavetje.caseactions.FormOfPart;
import si.zavetje.casefile.Compartment;

/** A closed case is opened again by the coordinator, by the police, or by whoever helped the person; nobody sees more by that. */
@Configuration(proxyBeanMethods = false)
class ReopenCaseAction {

    @Bean
    @Order(8)
    CaseAction reopenCase(Reopenings reopenings) {
        return new FormOfPart("reopen", "CaseReopening", Compartment.STATISTICS, reopenings::possible);
    }
}
